import type { DefaultTheme } from 'styled-components';

export type BarColor = keyof DefaultTheme['colors'];

const LETTER_PX = 6.6;
const GAP_PX = 10;

/** Which bars get a label so that no two of them touch: every one, every second… counted from the last. @param step from bar to bar, in pixels */
export const labelledBars = (labels: readonly string[], step: number): Set<number> => {
  const widest = Math.max(0, ...labels.map(({ length }) => length)) * LETTER_PX + GAP_PX;
  const every = step > 0 ? Math.max(1, Math.ceil(widest / step)) : 1;
  return new Set(labels.map((_, index) => index).filter((index) => (labels.length - 1 - index) % every === 0));
};
