import { type EventComplaint, Refusal } from '../../../collect';

type Status = 400 | 403 | 429;

/** What is wrong with a record. */
export interface RecordComplaint extends EventComplaint {
  status: Status;
}

const isSame = (a: RecordComplaint, b: RecordComplaint): boolean =>
  a.index === b.index && a.message === b.message && a.path.join() === b.path.join();

/** Waiting comes first: then what was sent may still be taken as it is. */
const statusOf = (complaints: readonly RecordComplaint[]): Status => {
  const statuses = complaints.map(({ status }) => status);
  return statuses.find((status) => status === 429) ?? (statuses.every((status) => status === 403) ? 403 : 400);
};

/**
 * Refuses records, naming each that is wrong and why.
 * @param taken how many of the others were taken
 * @param isMany whether they came as an array
 * @param part under what it is counted; null when that is done
 */
export const refused = (
  complaints: readonly RecordComplaint[],
  taken: number,
  isMany: boolean,
  part: 'event' | null = 'event',
): Refusal => {
  const different = complaints.filter((one, index) => complaints.findIndex((other) => isSame(one, other)) === index);
  const words = different.map(({ index, path, message }) => {
    const field = path.length > 0 ? `${path.join('.')}: ` : '';
    return `${isMany ? `Record ${index}: ` : ''}${field}${message}`;
  });
  const errors = different.map(({ index, path, message }) => ({ index, path, message, name: 'ValidationError' }));
  return new Refusal(statusOf(different), words.join('; '), part, { accepted: taken, errors });
};
