export { listing, type PackedColumn, packColumn, unpackColumn } from './column';
export {
  DEED_COLUMNS,
  DEEDS,
  FACT_COLUMNS,
  PACKED_DAYS_TABLE,
  PART_COLUMNS,
  type PackedName,
  packedDay,
  packedShape,
  UNKNOWN_SCROLL,
} from './packed-day';
