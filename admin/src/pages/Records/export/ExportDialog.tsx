import { Box, Button, Field, Flex, Modal, Radio, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useState } from 'react';
import type { RecordType } from '../../../../../contracts/records';
import { EXPORT_FORMATS, type ExportFormat } from '../../../api/records';
import { useText } from '../../../translations/useText';
import { Progress } from './Progress';
import { useExport } from './useExport';

interface ExportDialogProps {
  type: RecordType;
  filtered: string;
  isFiltered: boolean;
  total: number;
  /** The total in words. */
  counted: string;
}

const FORMAT_TEXTS = { csv: 'records.export.csv', ndjson: 'records.export.ndjson' } as const;

/** Saves what the list is filtered to as a file. */
export const ExportDialog = ({ type, filtered, isFiltered, total, counted }: ExportDialogProps) => {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  const [format, setFormat] = useState<ExportFormat>('csv');
  const { progress, start, cancel } = useExport(type, filtered, total);
  const isRunning = progress.state === 'running';
  const choose = (open: boolean) => {
    cancel();
    setIsOpen(open);
  };
  return (
    <Modal.Root open={isOpen} onOpenChange={choose}>
      <Modal.Trigger>
        <Button variant="secondary" startIcon={<Download />} disabled={total === 0}>
          {text('records.export')}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={text('records.close')}>
          <Modal.Title>{text('records.export.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Typography>
              {text(isFiltered ? 'records.export.filtered' : 'records.export.all', {
                records: counted,
              })}
            </Typography>
            <Field.Root name="format">
              <Field.Label>{text('records.export.format')}</Field.Label>
              <Radio.Group
                value={format}
                disabled={isRunning}
                onValueChange={(value) => setFormat(EXPORT_FORMATS.find((one) => one === value) ?? format)}
              >
                {EXPORT_FORMATS.map((one) => (
                  <Radio.Item key={one} value={one}>
                    {text(FORMAT_TEXTS[one])}
                  </Radio.Item>
                ))}
              </Radio.Group>
            </Field.Root>
            {progress.state === 'running' && <Progress rows={progress.rows} total={progress.total} />}
            <Box role="status">
              {progress.state === 'done' && (
                <Typography textColor="success600">{text('records.export.done', { file: progress.file })}</Typography>
              )}
              {progress.state === 'failed' && <Typography textColor="danger600">{text('records.export.failed')}</Typography>}
            </Box>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          {isRunning ? (
            <Button variant="tertiary" onClick={cancel}>
              {text('records.cancel')}
            </Button>
          ) : (
            <Modal.Close>
              <Button variant="tertiary">{text('records.close')}</Button>
            </Modal.Close>
          )}
          <Button startIcon={<Download />} loading={isRunning} onClick={() => start(format)}>
            {text('records.export.start')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
