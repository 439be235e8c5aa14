import { RANGES, type RangeName } from '../../../contracts/reports';

const DEFAULT_RANGE: RangeName = '30d';

/** The range that an address names; the default for any other. */
export const parseRange = (value: unknown): RangeName => RANGES.find((range) => range === value) ?? DEFAULT_RANGE;
