/** A set with one member put in or taken out. */
export const toggled = (set: readonly string[], member: string, isIn: boolean): string[] => [
  ...set.filter((other) => other !== member),
  ...(isIn ? [member] : []),
];
