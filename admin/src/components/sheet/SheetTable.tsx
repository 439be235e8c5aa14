import { Box, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { MouseEvent, ReactNode } from 'react';
import { useTheme } from 'styled-components';
import type { Sheet, SheetColumn, SheetRow, SheetValue } from '../../format/sheet';
import { useText } from '../../translations/useText';
import { useSheetTexts } from './useSheetTexts';

interface SheetTableProps<Row extends SheetRow> {
  title: string;
  sheet: Sheet<Row>;
  /** The column whose numbers are drawn as bars beside the first column's words. */
  drawn?: string;
  /** What stands in a cell in place of its text. */
  cell?: (row: Row, column: SheetColumn) => ReactNode;
  /** What a click anywhere in a row does, where it does something; the cells have it for the keyboard. */
  onRow?: (row: Row) => (() => void) | undefined;
}

const BAR_PX = 6;

const Bar = ({ part }: { part: number }) => {
  const { colors } = useTheme();
  return (
    <svg width="100%" height={BAR_PX} aria-hidden="true" style={{ display: 'block', minWidth: '8rem' }}>
      <rect width="100%" height={BAR_PX} fill={colors.neutral150} />
      <rect width={`${part * 100}%`} height={BAR_PX} fill={colors.primary600} />
    </svg>
  );
};

/** Of the first column: where there is little room, the numbers beside it must be seen. */
const NAMES = { minWidth: { initial: '14rem', medium: '16rem' }, maxWidth: { initial: '20rem', medium: '48rem' } };

/** Only the first column's words are broken anywhere, so that it gets no wider than it may be. */
const wrapping = ({ kind }: SheetColumn, index: number) =>
  kind === 'text'
    ? { overflowWrap: index === 0 ? ('anywhere' as const) : ('break-word' as const), whiteSpace: 'normal' as const }
    : { whiteSpace: 'nowrap' as const };

/** A click on what stands in a row is its own. */
const clickOf = (act: (() => void) | undefined) =>
  act && {
    style: { cursor: 'pointer' },
    onClick: ({ target }: MouseEvent) => {
      if (!(target instanceof Element && target.closest('a, button'))) {
        act();
      }
    },
  };

/** A sheet in the administrator's language. */
export const SheetTable = <Row extends SheetRow>({
  title,
  sheet: { columns, rows },
  drawn,
  cell,
  onRow,
}: SheetTableProps<Row>) => {
  const text = useText();
  const { headOf, cellOf } = useSheetTexts();
  const drawnIndex = columns.findIndex(({ key }) => key === drawn);
  const numberIn = (values: SheetValue[]): number => Number(values[drawnIndex] ?? 0);
  const most = Math.max(1, ...rows.filter(({ isSum }) => !isSum).map(({ values }) => numberIn(values)));
  return (
    <Table colCount={columns.length} rowCount={rows.length + 1} aria-label={title}>
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column.key}>
              <Flex direction="column" alignItems="flex-start">
                {headOf(column).map((line) => (
                  <Typography key={line} variant="sigma" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
                    {line}
                  </Typography>
                ))}
              </Flex>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <Tr key={row.key} {...clickOf(onRow?.(row))}>
            {columns.map((column, index) => {
              const { values, isSum = false } = row;
              const value = values[index] ?? null;
              return (
                <Td key={column.key} {...(index === 0 && NAMES)}>
                  <Flex direction="column" alignItems="stretch" gap={1} paddingTop={2} paddingBottom={2}>
                    {cell?.(row, column) ?? (
                      <Typography
                        textColor="neutral800"
                        fontWeight={isSum ? 'bold' : 'regular'}
                        style={wrapping(column, index)}
                        {...(value === null && { title: text('week.unknown') })}
                      >
                        {cellOf(column, value)}
                      </Typography>
                    )}
                    {index === 0 && drawnIndex > 0 && !isSum && (
                      <Box paddingTop={1}>
                        <Bar part={numberIn(values) / most} />
                      </Box>
                    )}
                  </Flex>
                </Td>
              );
            })}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};
