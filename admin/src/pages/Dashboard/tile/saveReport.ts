import { strToU8, zipSync } from 'fflate';
import type { Days } from '../../../../../contracts/dashboard';
import { saveFile } from '../../../components/saveFile';
import { csvOf } from '../../../format/sheet';
import type { ReportPart } from './ShownReport';

/** Lets the browser save all parts that are shown: a CSV file each, together in one. */
export const saveReport = (parts: readonly ReportPart[], span: Days | undefined): void => {
  const files = parts.map(({ fileName, sheet }) => [`${fileName}.csv`, strToU8(csvOf(sheet))] as const);
  const days = span ? `-${span.from}-${span.to}` : '';
  // A copy, because fflate does not say that its bytes are of no shared memory.
  const bytes = new Uint8Array(zipSync(Object.fromEntries(files)));
  saveFile(new Blob([bytes], { type: 'application/zip' }), `insight${days}.zip`);
};
