import { Box, Button, Field, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { OWN_DOMAIN } from '../../../../../contracts/statistics';
import { WideBar } from '../../../components/WideBar';
import { readStatisticsFile } from '../../../format/statisticsFile';
import { useText } from '../../../translations/useText';
import { useMetrics } from '../useMetrics';
import { FileInput } from './FileInput';
import { ImportPreview } from './ImportPreview';
import { RefusedLines } from './RefusedLines';
import { useImport } from './useImport';

const EXAMPLE = 'metric,date,value,country\nshop.orders,2026-01-31,118,AT';

/** A file of values: what would be written and what not, and then what was. */
export const ImportForm = () => {
  const text = useText();
  const { all } = useMetrics();
  const [file, setFile] = useState<{ name: string; content: string } | null>(null);
  const { outcome, isRunning, start, reset } = useImport();
  const writable = new Map(
    all.map(({ metric }) => [metric.metric, { decimals: metric.decimals, isReadOnly: metric.domain === OWN_DOMAIN }]),
  );
  const read = file && readStatisticsFile(file.content, writable);
  const isDone = outcome !== null && !isRunning;
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Field.Root name="file" hint={text('statistics.import.hint')}>
            <Field.Label>{text('statistics.import.file')}</Field.Label>
            <FileInput
              accept=".csv,text/csv"
              aria-label={text('statistics.import.file')}
              disabled={isRunning}
              onChange={async ({ target }) => {
                const [chosen] = target.files ?? [];
                reset();
                setFile(chosen ? { name: chosen.name, content: await chosen.text() } : null);
              }}
            />
            <Field.Hint />
          </Field.Root>
          {!read && (
            <Box background="neutral100" hasRadius padding={3}>
              <Typography tag="pre" variant="pi" style={{ whiteSpace: 'pre-wrap', fontFamily: 'monospace' }}>
                {EXAMPLE}
              </Typography>
            </Box>
          )}
          {read && !outcome && (
            <>
              <Typography role="status">
                {text('statistics.import.found', { values: read.values.length, refused: read.refused.length })}
              </Typography>
              <ImportPreview values={read.values} />
              <RefusedLines refused={read.refused} others={[]} />
            </>
          )}
          {read && outcome && (
            <>
              {isRunning && (
                <WideBar percent={(100 * outcome.done) / Math.max(1, read.values.length)} label={text('statistics.import')} />
              )}
              <Typography role="status">
                {text('statistics.import.done', {
                  written: outcome.written,
                  refused: outcome.refused.length + read.refused.length,
                })}
              </Typography>
              <RefusedLines refused={read.refused} others={outcome.refused} />
            </>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">{text(isDone ? 'records.close' : 'records.cancel')}</Button>
        </Modal.Close>
        {read && !isDone && (
          <Button loading={isRunning} disabled={read.values.length === 0} onClick={() => start(read.values)}>
            {text('statistics.import.start', { count: read.values.length })}
          </Button>
        )}
      </Modal.Footer>
    </>
  );
};
