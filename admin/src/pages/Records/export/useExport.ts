import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { RecordType } from '../../../../../contracts/records';
import { exportRecords } from '../../../api/exportRecords';
import type { ExportFormat } from '../../../api/records';
import { saveFile } from '../../../components/saveFile';

type ExportState =
  | { state: 'idle' | 'failed' }
  | { state: 'running'; rows: number; total: number }
  | { state: 'done'; file: string };

interface UseExport {
  progress: ExportState;
  start(format: ExportFormat): Promise<void>;
  cancel(): void;
}

/**
 * An export on its way, from the first byte to the saved file. Leaving the page ends it.
 * @param expected how many rows the list counted, where the server does not say it again
 */
export const useExport = (type: RecordType, filtered: string, expected: number): UseExport => {
  const token = useAuth('useExport', (state) => state.token);
  const [progress, setProgress] = useState<ExportState>({ state: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  return {
    progress,
    start: async (format) => {
      const controller = new AbortController();
      running.current = controller;
      setProgress({ state: 'running', rows: 0, total: expected });
      try {
        const { name, content } = await exportRecords({
          type,
          format,
          filtered,
          token,
          signal: controller.signal,
          onProgress: (rows, total) => setProgress({ state: 'running', rows, total: total ?? expected }),
        });
        saveFile(content, name);
        setProgress({ state: 'done', file: name });
      } catch {
        setProgress({ state: controller.signal.aborted ? 'idle' : 'failed' });
      }
    },
    cancel: () => {
      running.current?.abort();
      setProgress({ state: 'idle' });
    },
  };
};
