/** The values that the filters of an address compare one field with. */
export const valuesFor = (filters: unknown, name: string): string[] =>
  (Array.isArray(filters) ? filters : []).flatMap((filter: unknown) => {
    const compared: unknown = typeof filter === 'object' && filter !== null ? Reflect.get(filter, name) : undefined;
    return typeof compared === 'object' && compared !== null
      ? Object.values(compared).filter((value): value is string => typeof value === 'string')
      : [];
  });
