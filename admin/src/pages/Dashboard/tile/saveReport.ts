import { strToU8, zipSync } from 'fflate';
import { saveFile } from '../../../components/saveFile';
import { csvOf } from '../../../format/sheet';
import type { ReportPart } from './ShownReport';

/** Lets the browser save all parts that are shown: a CSV file each, together in one. */
export const saveReport = (parts: readonly ReportPart[]): void => {
  const files = parts.map(({ fileName, sheet }) => [`${fileName}.csv`, strToU8(csvOf(sheet))] as const);
  const [{ answered } = {}] = parts;
  const days = answered ? `-${answered.span.from}-${answered.span.to}` : '';
  // A copy, because fflate does not say that its bytes are of no shared memory.
  const bytes = new Uint8Array(zipSync(Object.fromEntries(files)));
  saveFile(new Blob([bytes], { type: 'application/zip' }), `insight${days}.zip`);
};
