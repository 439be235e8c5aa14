import type { RecordType } from '../../../contracts/records';
import { rowCounter } from '../format/rowCounter';
import { askStrapi } from './askStrapi';
import { type ExportFormat, recordsPath } from './records';

/** So much is kept as one piece, which the browser may put away on disk. */
const PIECE_BYTES = 8 * 1024 * 1024;

export interface ExportQuestion {
  type: RecordType;
  format: ExportFormat;
  /** The filters, the search and the order, as in the list's own question. */
  filtered: string;
  token: string | null;
  signal: AbortSignal;
  /** @param total null where the server does not say */
  onProgress(rows: number, total: number | null): void;
}

const pathOf = ({ type, format, filtered }: ExportQuestion): string =>
  `${recordsPath(type)}/export?${[`format=${format}`, filtered].filter(Boolean).join('&')}`;

/** Its total, which a proxy or another origin may hide. */
const totalOf = (answer: Response): number | null => {
  const total = Number(answer.headers.get('X-Insight-Total') ?? Number.NaN);
  return Number.isInteger(total) ? total : null;
};

/** What the server calls the file, by the site's day; another origin may not read it. */
const nameOf = (answer: Response, { type, format }: ExportQuestion): string =>
  /filename="([^"/\\]+)"/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ??
  `insight-${type}-${new Date().toISOString().slice(0, 10)}.${format}`;

export interface ExportedFile {
  name: string;
  content: Blob;
}

/** Fetches an export as it is written. @throws when it is refused, cut off or cancelled */
export const exportRecords = async (question: ExportQuestion): Promise<ExportedFile> => {
  const answer = await askStrapi({ path: pathOf(question), token: question.token, signal: question.signal });
  if (!answer.ok) {
    throw new Error(`The export was answered with ${answer.status}`);
  }
  const name = nameOf(answer, question);
  if (!answer.body) {
    return { name, content: await answer.blob() };
  }
  const total = totalOf(answer);
  const rowsIn = rowCounter(question.format);
  const pieces: Blob[] = [];
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = answer.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    bytes += part.value.byteLength;
    question.onProgress(rowsIn(part.value), total);
    if (bytes >= PIECE_BYTES) {
      pieces.push(new Blob(chunks));
      chunks = [];
      bytes = 0;
    }
  }
  return { name, content: new Blob([...pieces, ...chunks], { type: answer.headers.get('Content-Type') ?? '' }) };
};
