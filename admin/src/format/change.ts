/** How a number stands to the one of the period before. `new`: there was nothing before; `none`: there is nothing in either. */
export type Change = { direction: 'up' | 'down' | 'same'; ratio: number } | { direction: 'new' | 'none' };

export const changeOf = (now: number, before: number): Change => {
  if (before === 0) {
    return { direction: now === 0 ? 'none' : 'new' };
  }
  const ratio = Math.abs(now - before) / before;
  return { direction: now > before ? 'up' : now < before ? 'down' : 'same', ratio };
};
