const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** The types of which the filters of an address name one entry alone. */
export const entriesIn = (filters: unknown): string[] =>
  (Array.isArray(filters) ? filters : []).flatMap((filter: unknown) => {
    const target = property(filter, 'target');
    const uid = property(property(target, 'uid'), '$eq');
    return typeof uid === 'string' && property(target, 'documentId') !== undefined ? [uid] : [];
  });
