import { Box, Flex, Typography } from '@strapi/design-system';
import { DownloadButtons } from '../../../components/sheet/DownloadButtons';
import { SheetTable } from '../../../components/sheet/SheetTable';
import type { RefusedLine } from '../../../format/statisticsLine';
import { useText } from '../../../translations/useText';
import { FAULT_TEXTS } from './faultTexts';
import type { ServerRefusal } from './useImport';

const SHOWN = 50;

interface RefusedLinesProps {
  /** By what is known of them here. */
  refused: readonly RefusedLine[];
  /** By the server. */
  others: readonly ServerRefusal[];
}

/** Which lines are not taken, and why, to be saved. */
export const RefusedLines = ({ refused, others }: RefusedLinesProps) => {
  const text = useText();
  const rows = [
    ...refused.map(({ line, column, fault, said }) => ({ line, column: column ?? '', why: text(FAULT_TEXTS[fault], { said }) })),
    ...others.map(({ line, message }) => ({ line, column: '', why: message })),
  ]
    .sort((a, b) => a.line - b.line)
    .map(({ line, column, why }, index) => ({ key: String(index), values: [line, column, why] }));
  if (rows.length === 0) {
    return null;
  }
  const title = text('statistics.import.refused');
  const columns = [
    { key: 'line', kind: 'count' as const, title: text('statistics.import.line') },
    { key: 'column', kind: 'text' as const, title: text('statistics.import.column') },
    { key: 'reason', kind: 'text' as const, title: text('health.filtered.reason') },
  ];
  return (
    <Box>
      <Flex justifyContent="space-between" gap={4} wrap="wrap" paddingBottom={2}>
        <Typography variant="delta" tag="h3">
          {title}
        </Typography>
        <DownloadButtons sheet={{ columns, rows }} fileName="refused-lines" title={title} />
      </Flex>
      <SheetTable title={title} sheet={{ columns, rows: rows.slice(0, SHOWN) }} />
      {rows.length > SHOWN && (
        <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={2}>
          {text('statistics.import.more', { count: rows.length - SHOWN })}
        </Typography>
      )}
    </Box>
  );
};
