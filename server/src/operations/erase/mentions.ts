/** Whether a text that nobody can read has one of these ids in it, as JSON writes them: rather too much of it goes than too little. */
export const mentions = (text: string, ids: Iterable<string>): boolean =>
  [...ids].some((id) => text.includes(JSON.stringify(id).slice(1, -1)));
