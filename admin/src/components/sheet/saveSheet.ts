import { csvOf, jsonOf, type Sheet } from '../../format/sheet';
import { saveFile } from '../saveFile';

/** How a sheet can be saved. */
export const SHEET_FORMATS = [
  { name: 'CSV', ending: 'csv', type: 'text/csv;charset=utf-8', textOf: csvOf },
  { name: 'JSON', ending: 'json', type: 'application/json', textOf: jsonOf },
] as const;

export type SheetFormat = (typeof SHEET_FORMATS)[number];

/** Lets the browser save a sheet, exactly as it is shown. */
export const saveSheet = (sheet: Sheet, fileName: string, { ending, type, textOf }: SheetFormat): void =>
  saveFile(new Blob([textOf(sheet)], { type }), `insight-${fileName}.${ending}`);
