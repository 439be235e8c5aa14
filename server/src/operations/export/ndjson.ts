/** Records as JSON, one a line. */
export const ndjsonOf = (records: readonly object[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');
