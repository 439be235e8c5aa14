import type { DashboardBreakdown, DashboardFilters, Dimension } from '../../../../../contracts/dashboard';
import type { Text } from '../../../translations/useText';
import { DIMENSION_LOOKS } from './dimensions';
import { figuresList, listWords } from './figuresList';
import type { List } from './list';

/** What the dashboard is filtered by when a value is chosen; null where it cannot be. */
const filterBy = (dimension: Dimension, value: string): DashboardFilters | null => {
  const { filter } = DIMENSION_LOOKS[dimension];
  return filter === undefined || value === '' ? null : { [filter]: value };
};

/** A breakdown as a list. */
export const breakdownList = (
  { dimension, rows, all }: DashboardBreakdown,
  nameOf: (dimension: Dimension, value: string) => string,
  text: Text,
): List => {
  const { head, main, more } = DIMENSION_LOOKS[dimension];
  return figuresList(
    rows.map(({ value, sourceClass = '', now, before }) => ({
      key: `value ${value} ${sourceClass}`,
      name: nameOf(dimension, value),
      filter: filterBy(dimension, value),
      now,
      before,
    })),
    all,
    { first: { key: dimension, kind: 'text', title: text(head) }, main, more },
    listWords(text),
  );
};
