/** Reads server-sent events as they come, in pieces that end anywhere. @returns what a piece completes, each event's data */
export const eventMessages = (): ((piece: string) => string[]) => {
  let rest = '';
  return (piece) => {
    const events = (rest + piece).split(/\r?\n\r?\n/);
    rest = events.pop() ?? '';
    return events.flatMap((event) => {
      const lines = event.split(/\r?\n/).filter((line) => line.startsWith('data:'));
      return lines.length > 0 ? [lines.map((line) => line.slice(5).replace(/^ /, '')).join('\n')] : [];
    });
  };
};
