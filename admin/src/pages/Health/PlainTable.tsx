import { Box, EmptyStateLayout, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import type { ReactNode } from 'react';

interface PlainTableProps {
  title: string;
  columns: string[];
  /** What stands in its cells, by a key of its own. */
  rows: { key: string; cells: ReactNode[] }[];
  /** What is said when there is no row. */
  empty: string;
}

/** A titled table to be read. */
export const PlainTable = ({ title, columns, rows, empty }: PlainTableProps) => (
  <Flex tag="section" direction="column" alignItems="stretch" gap={4} aria-label={title}>
    <Typography variant="delta" tag="h2">
      {title}
    </Typography>
    {rows.length === 0 ? (
      <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={empty} />
    ) : (
      <Box>
        <Table colCount={columns.length} rowCount={rows.length + 1} aria-label={title}>
          <Thead>
            <Tr>
              {columns.map((name) => (
                <Th key={name}>
                  <Typography variant="sigma" textColor="neutral600">
                    {name}
                  </Typography>
                </Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {rows.map(({ key, cells }) => (
              <Tr key={key}>
                {columns.map((name, index) => (
                  <Td key={name}>
                    <Typography textColor="neutral800">{cells[index]}</Typography>
                  </Td>
                ))}
              </Tr>
            ))}
          </Tbody>
        </Table>
      </Box>
    )}
  </Flex>
);
