type Unit = 'kilobyte' | 'megabyte' | 'gigabyte';

const SIZES: [Unit, number][] = [
  ['gigabyte', 1_000_000_000],
  ['megabyte', 1_000_000],
];

/** An amount of memory in the greatest unit that fits, as `Intl.NumberFormat` takes it. */
export const bytesIn = (bytes: number): { value: number; unit: Unit } => {
  const [unit, size] = SIZES.find(([, least]) => bytes >= least) ?? (['kilobyte', 1_000] as const);
  return { value: Math.round((bytes / size) * 10) / 10, unit };
};
