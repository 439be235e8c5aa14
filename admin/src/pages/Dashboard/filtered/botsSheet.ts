import type { DashboardFiltered } from '../../../../../contracts/dashboard';
import { sharesOf } from '../../../format/shares';
import type { Sheet } from '../../../format/sheet';

/** Bots by name, with what they are for and their shares of all that are shown. */
export const botsSheet = (bots: DashboardFiltered['bots'], words: { ai: string; other: string; unnamed: string }): Sheet => {
  const shares = sharesOf(bots.map(({ count }) => count));
  return {
    columns: [
      { key: 'bot', kind: 'text' },
      { key: 'kind', kind: 'text' },
      { key: 'count', kind: 'count' },
      { key: 'percent', kind: 'percent' },
    ],
    rows: bots.map(({ name, isAi, count }, index) => ({
      key: `${name} ${isAi}`,
      values: [name || words.unnamed, isAi ? words.ai : words.other, count, shares[index] ?? 0],
    })),
  };
};
