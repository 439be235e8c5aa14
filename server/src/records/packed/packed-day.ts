import { ownTable } from '../../strapi/own-table';

/**
 * The records of a day that is over, column by column: what filters ask of many days is read from these, of which a day has less than a
 * tenth of the bytes that its records have. They name no visitor and no session. A change of what was recorded throws the days from it on
 * away in the same transaction, and they are packed anew by the clock.
 */
export const packedDay = ownTable({
  singularName: 'packed-day',
  pluralName: 'packed-days',
  attributes: {
    day: { type: 'string', required: true },
    /** How it is packed, and by which clock its hours are told: `packedShape`. */
    shape: { type: 'string', required: true },
    /** Of the column. */
    name: { type: 'string', required: true },
    data: { type: 'text', required: true },
  },
  indexes: [{ name: 'insight_packed_days_day', columns: ['day', 'name'], type: 'unique' }],
});

export const PACKED_DAYS_TABLE = 'insight_packed_days';

/** Counts up when columns change: another version of the plugin may pack otherwise. */
const VERSION = 1;

export const packedShape = (timeZone: string): string => `${VERSION} ${timeZone}`;

/** What a session says of its reader. */
export const FACT_COLUMNS = [
  'source_class',
  'source_name',
  'utm_campaign',
  'utm_source',
  'utm_medium',
  'utm_term',
  'utm_content',
  'country',
  'language',
  'browser',
  'os',
  'device',
  'screen',
] as const;

/**
 * The part that one visitor had in one session on the day: what the session says, and what they saw and did. Where the session began on the
 * day, its first part also has what it came to; `began` is 1 there and else 0.
 */
export const PART_COLUMNS = [
  ...FACT_COLUMNS,
  'visitor',
  'began',
  'start_hour',
  'duration_ms',
  'bounce',
  'depth',
  'entry_path',
  'entry_target',
  'exit_target',
  'views',
  'interactions',
  'engaged_ms',
] as const;

/** What was seen and done, by visitor, and of each by target: `deed` is one of `DEEDS`, `part` the place of its part, `ms` how long it was. */
export const DEED_COLUMNS = ['deed', 'part', 'hour', 'target', 'path', 'ms', 'scroll', 'event_type', 'element'] as const;

/** A view that counts, one that does not, an interaction, an engagement. */
export const DEEDS = { view: 0, doubleClick: 1, interaction: 2, engagement: 3 } as const;

/** In place of percent: nobody said how far it was scrolled. */
export const UNKNOWN_SCROLL = 255;

export type PackedName = (typeof PART_COLUMNS)[number] | (typeof DEED_COLUMNS)[number];
