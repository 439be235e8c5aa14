/** What can be wrong with a setting. `item` is the one of several that is meant. */
type FaultValues = {
  switch: Record<never, never>;
  text: Record<never, never>;
  list: Record<never, never>;
  number: { least: number; most: number };
  least: { least: number; most: number };
  most: { least: number; most: number };
  length: { most: number };
  count: { most: number };
  choice: { choices: string };
  item: { item: string; choices: string };
  twice: { item: string };
  header: Record<never, never>;
  policy: Record<never, never>;
  'unknown-policy': { policies: string };
  'time-zone': Record<never, never>;
  rate: Record<never, never>;
  host: { item: string };
  network: { item: string };
  role: { item: string };
  'page-sizes': { minPageSize: number; pageSize: number; maxPageSize: number };
  locked: Record<never, never>;
};

export type FaultCode = keyof FaultValues;

/** What is wrong with a value, for whoever makes a sentence of it. */
export type SettingFault = { [Code in FaultCode]: { code: Code; values: FaultValues[Code] } }[FaultCode];
