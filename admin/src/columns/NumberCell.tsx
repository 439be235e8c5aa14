import { Box, IconButton, Link, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useQueryParams, useTable } from '@strapi/strapi/admin';
import { type SyntheticEvent, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { LIST_COLUMNS, type ListColumn } from '../../../contracts/list-columns';
import { isForbidden } from '../api/errors';
import { useInsightListedNumbersQuery } from '../api/listedNumbers';
import { entryReportPath } from '../format/entryReportPath';
import { useText } from '../translations/useText';
import { NumberSkeleton } from './NumberSkeleton';
import { useListRange } from './useListRange';

/** What is used of a row of the Content Manager's list. */
export interface ListRow {
  documentId: string;
  locale?: string | null;
}

interface NumberCellProps {
  uid: string;
  row: ListRow;
  column: ListColumn;
}

/** Numbers that are younger are shown again without asking. */
const FRESH_SECONDS = 30;

const idOf = (row: object): string[] => ('documentId' in row && typeof row.documentId === 'string' ? [row.documentId] : []);

const stop = (event: SyntheticEvent) => event.stopPropagation();

/** One number of one row. The cells of all rows ask the same question, which is asked once. */
const NumberCell = ({ uid, row, column }: NumberCellProps) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const range = useListRange();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const rows = useTable('NumberCell', (table) => table.rows);
  // In an order of their own: the same rows in another order are the same question.
  const documentIds = useMemo(() => rows.flatMap(idOf).sort(), [rows]);
  const locale = row.locale ?? query.plugins?.i18n?.locale;
  const { currentData, error, refetch } = useInsightListedNumbersQuery(
    { uid, documentIds, range, ...(locale && { locale }) },
    {
      refetchOnMountOrArgChange: FRESH_SECONDS,
      selectFromResult: ({ currentData, error }) => ({ currentData, error }),
    },
  );
  if (currentData === undefined && !error) {
    return <NumberSkeleton />;
  }
  if (currentData === undefined && !isForbidden(error) && column === 'insightViews') {
    return (
      // The row leads to the entry wherever it is clicked.
      <Box onClick={stop} onKeyDown={stop}>
        <IconButton size="S" variant="ghost" label={`${text('error.load')} ${text('retry')}`} onClick={refetch}>
          <ArrowClockwise />
        </IconButton>
      </Box>
    );
  }
  const count = currentData?.[row.documentId]?.[LIST_COLUMNS[column]];
  const shown = (
    <Typography textColor="neutral800" style={{ fontVariantNumeric: 'tabular-nums' }}>
      {count === undefined ? '–' : formatNumber(count)}
    </Typography>
  );
  if (!count || column !== 'insightViews') {
    return shown;
  }
  const report = entryReportPath({ uid, documentId: row.documentId, locale, ...(range !== 'all' && { range }) });
  return (
    <Box onClick={stop} onKeyDown={stop}>
      <Link tag={NavLink} to={report} title={text('entry.open')}>
        {shown}
      </Link>
    </Box>
  );
};

export default NumberCell;
