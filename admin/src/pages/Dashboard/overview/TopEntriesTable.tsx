import { Flex, Table, Tbody, Td, Th, Thead, Tr, Typography, VisuallyHidden } from '@strapi/design-system';
import { memo } from 'react';
import { useIntl } from 'react-intl';
import type { ContentRow, DashboardRange } from '../../../../../contracts/dashboard';
import { NotPrinted } from '../../../components/Printed';
import { useText } from '../../../translations/useText';
import { EditLink } from '../EditLink';
import { EntryTitle } from '../EntryTitle';
import { RowFilter } from '../filters/RowFilter';

interface TopEntriesTableProps {
  rows: ContentRow[];
  range: DashboardRange;
}

const Cell = ({ children, title }: { children: string | number; title?: string }) => (
  <Typography textColor="neutral800" ellipsis {...(title !== undefined && { title })}>
    {children}
  </Typography>
);

/** Entries in the order in which they come. */
export const TopEntriesTable = memo(({ rows, range }: TopEntriesTableProps) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const hasLocales = rows.some(({ entry }) => entry && entry.locale !== '');
  const columns = [
    { name: text('top.rank'), width: '8%' },
    { name: text('top.entry'), width: '44%' },
    { name: text('top.type') },
    ...(hasLocales ? [{ name: text('top.locale') }] : []),
    { name: text('views') },
    { name: text('visitors') },
  ];
  return (
    <Table colCount={columns.length + 1} rowCount={rows.length + 1} aria-label={text('top.title')}>
      <Thead>
        <Tr>
          {columns.map(({ name, width }) => (
            <Th key={name} width={width}>
              <Typography variant="sigma" textColor="neutral600">
                {name}
              </Typography>
            </Th>
          ))}
          <Th width="6%">
            <VisuallyHidden>{text('top.actions')}</VisuallyHidden>
          </Th>
        </Tr>
      </Thead>
      <Tbody>
        {rows.map(({ key, entry, name, filter, now }, index) => (
          <Tr key={key}>
            <Td>
              <Typography textColor="neutral600">{formatNumber(index + 1)}</Typography>
            </Td>
            <Td maxWidth="36rem">{entry ? <EntryTitle entry={entry} range={range} /> : <Cell title={name}>{name}</Cell>}</Td>
            <Td maxWidth="20rem">
              <Cell title={entry?.typeName ?? ''}>{entry?.typeName ?? ''}</Cell>
            </Td>
            {hasLocales && (
              <Td>
                <Cell>{entry?.locale ?? ''}</Cell>
              </Td>
            )}
            <Td>
              <Cell>{formatNumber(now.views)}</Cell>
            </Td>
            <Td>
              <Cell>{now.visitors === null ? '–' : formatNumber(now.visitors)}</Cell>
            </Td>
            <Td>
              <NotPrinted>
                <Flex gap={1} justifyContent="flex-end">
                  <RowFilter filter={filter} name={entry?.title ?? name} />
                  {entry && <EditLink entry={entry} />}
                </Flex>
              </NotPrinted>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
});
