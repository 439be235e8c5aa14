/** What is given, to be put over what there was. */
export const given = <Draft extends object>(draft: Draft): Partial<Draft> =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as Partial<Draft>;

/** What a metric is where nothing is said. */
export const NEW_METRIC = {
  description: '',
  unit: '',
  format: 'number',
  decimals: 0,
  moreIsBetter: true,
  combine: 'sum',
} as const;
