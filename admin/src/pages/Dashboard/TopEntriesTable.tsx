import { Table, Tbody, Td, Th, Thead, Tr, Typography, VisuallyHidden } from '@strapi/design-system';
import { memo } from 'react';
import { useIntl } from 'react-intl';
import type { RangeName, TopEntry } from '../../../../contracts/reports';
import { useText } from '../../translations/useText';
import { EditLink } from './EditLink';
import { EntryTitle } from './EntryTitle';

interface TopEntriesTableProps {
  entries: TopEntry[];
  range: RangeName;
}

export const TopEntriesTable = memo(({ entries, range }: TopEntriesTableProps) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const hasLocales = entries.some(({ locale }) => locale !== '');
  const columns = [
    { name: text('top.rank'), width: '8%' },
    { name: text('top.entry'), width: '44%' },
    { name: text('top.type') },
    ...(hasLocales ? [{ name: text('top.locale') }] : []),
    { name: text('views') },
    { name: text('visitors') },
  ];
  return (
    <Table colCount={columns.length + 1} rowCount={entries.length + 1}>
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
            <VisuallyHidden>{text('entry.edit')}</VisuallyHidden>
          </Th>
        </Tr>
      </Thead>
      <Tbody>
        {entries.map((entry, index) => (
          <Tr key={`${entry.uid} ${entry.documentId} ${entry.locale}`}>
            <Td>
              <Typography textColor="neutral600">{formatNumber(index + 1)}</Typography>
            </Td>
            <Td maxWidth="36rem">
              <EntryTitle entry={entry} range={range} />
            </Td>
            <Td maxWidth="20rem">
              <Typography textColor="neutral800" ellipsis title={entry.typeName}>
                {entry.typeName}
              </Typography>
            </Td>
            {hasLocales && (
              <Td>
                <Typography textColor="neutral800">{entry.locale}</Typography>
              </Td>
            )}
            <Td>
              <Typography textColor="neutral800">{formatNumber(entry.views)}</Typography>
            </Td>
            <Td>
              <Typography textColor="neutral800">{formatNumber(entry.visitors)}</Typography>
            </Td>
            <Td>
              <EditLink entry={entry} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
});
