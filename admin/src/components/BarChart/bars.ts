import type { DefaultTheme } from 'styled-components';

export type BarColor = keyof DefaultTheme['colors'];

const LETTER_PX = 6.6;
const GAP_PX = 10;

const widthOf = (label: string | undefined): number => (label?.length ?? 0) * LETTER_PX;

/** How many pixels the last label, which stands below the middle of its bar, needs beside the bars. @param room for bars and this */
export const beyondLastBar = (labels: readonly string[], room: number): number =>
  Math.max(0, (widthOf(labels.at(-1)) - room / Math.max(1, labels.length)) / 2);

/** Which bars get a label so that no two of them touch: every one, every second… counted from the last. @param step from bar to bar, in pixels */
export const labelledBars = (labels: readonly string[], step: number): Set<number> => {
  const widest = Math.max(0, ...labels.map(widthOf)) + GAP_PX;
  const every = step > 0 ? Math.max(1, Math.ceil(widest / step)) : 1;
  return new Set(labels.map((_, index) => index).filter((index) => (labels.length - 1 - index) % every === 0));
};
