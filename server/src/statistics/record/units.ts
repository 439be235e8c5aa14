/** A value as it is kept, in the smallest unit of a metric with so many decimals: exactly, or not at all. */
export const unitsOf = (value: number, decimals: number): number | null => {
  const units = Math.round(value * 10 ** decimals);
  return Number.isSafeInteger(units) && units / 10 ** decimals === value ? units : null;
};

/** Why it cannot be kept. */
export const faultOf = (value: number, decimals: number): string => {
  const most = Number.MAX_SAFE_INTEGER / 10 ** decimals;
  if (Math.abs(value) > most) {
    return `must be from -${most} to ${most}`;
  }
  return decimals === 0 ? 'must be a whole number' : `must have at most ${decimals} decimals`;
};

export const asValue = (units: number, decimals: number): number => units / 10 ** decimals;
