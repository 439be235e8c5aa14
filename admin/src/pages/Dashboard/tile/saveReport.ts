import { strToU8, zipSync } from 'fflate';
import type { Days } from '../../../../../contracts/dashboard';
import { saveFile } from '../../../components/saveFile';
import { csvOf } from '../../../format/sheet';
import type { ReportPart } from './ShownReport';

/**
 * Lets the browser save parts: a CSV file each, together in one.
 * @param folders the parts by the folder that they lie in, which may be none: ''
 */
export const saveReport = (folders: Readonly<Record<string, readonly ReportPart[]>>, span: Days | undefined): void => {
  const files = Object.entries(folders).flatMap(([folder, parts]) =>
    parts.map(({ fileName, sheet }) => [`${folder && `${folder}/`}${fileName}.csv`, strToU8(csvOf(sheet))] as const),
  );
  const days = span ? `-${span.from}-${span.to}` : '';
  // A copy, because fflate does not say that its bytes are of no shared memory.
  const bytes = new Uint8Array(zipSync(Object.fromEntries(files)));
  saveFile(new Blob([bytes], { type: 'application/zip' }), `insight${days}.zip`);
};
