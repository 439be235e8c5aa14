export { type Asked, type AskedSpan, askedRange, askedSpan, type Covered } from './asked-span';
export { countDays, daysFrom, earlierOf } from './calendar';
export { type Line, lineOf } from './line';
export { EVER, fewestTotals, hoursOfDays, type Reach, reachOf, type Totals } from './reach';
