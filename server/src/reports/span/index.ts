export { type Asked, type AskedSpan, askedRange, askedSpan, type Covered } from './asked-span';
export { countDays } from './calendar';
export type { Line } from './line';
export { EVER, fewestTotals, type Reach, type Totals } from './reach';
