import { Box, Flex } from '@strapi/design-system';
import type { ContentRow, DashboardRange } from '../../../../../contracts/dashboard';
import { EditLink } from '../EditLink';
import { EntryTitle } from '../EntryTitle';
import { RowFilter } from '../filters/RowFilter';

interface EntryNameProps {
  row: ContentRow;
  entry: NonNullable<ContentRow['entry']>;
  range: DashboardRange;
}

/** An entry's title, which leads to its report, the way to its editor, and a filter by it. */
export const EntryName = ({ row: { filter, name }, entry, range }: EntryNameProps) => (
  <Flex gap={1} justifyContent="space-between">
    <Box minWidth={0}>
      <EntryTitle entry={entry} range={range} />
    </Box>
    <Flex shrink={0}>
      <RowFilter filter={filter} name={entry.title ?? name} />
      <EditLink entry={entry} />
    </Flex>
  </Flex>
);
