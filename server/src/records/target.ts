import { createHash } from 'node:crypto';
import type { Dimension } from '../../../contracts/dashboard';
import { ownTable } from '../strapi/own-table';

/** What is counted, one row each: the site, an entry, a page that is no entry's; and segments, the values of dimensions. */
export const target = ownTable({
  singularName: 'target',
  pluralName: 'targets',
  attributes: {
    /** A short hash of what tells it apart: the columns themselves are too wide for MySQL's keys. */
    key: { type: 'string', required: true },
    kind: { type: 'enumeration', enum: ['site', 'entry', 'page', 'segment'], required: true },
    /** Of an entry: its content type, document and locale; `''` otherwise. `documentId` and `locale` are Strapi's own column names. */
    uid: { type: 'string', required: true },
    entryId: { type: 'string', required: true },
    entryLocale: { type: 'string', required: true },
    /** Of a segment: its dimension; null otherwise. */
    dimension: { type: 'string' },
    /** Of a page: its host and path. Of a segment: the value. */
    address: { type: 'text' },
    /** How an entry was called when it was first seen; shown once it has been deleted. */
    title: { type: 'text' },
    /** Null while it has only been interacted with. */
    firstViewedAtMs: { type: 'biginteger' },
    lastViewedAtMs: { type: 'biginteger' },
  },
  indexes: [
    { name: 'insight_targets_key', columns: ['key'], type: 'unique' },
    { name: 'insight_targets_entry', columns: ['entry_id'] },
    // None by kind: where statistics are missing, databases would rather use that for entries than the one above.
    { name: 'insight_targets_dimension', columns: ['dimension'] },
  ],
});

export const TARGETS_TABLE = 'insight_targets';

/** What a view counts for beside the site. */
export type TargetReference =
  | { kind: 'entry'; uid: string; documentId: string; locale: string }
  | { kind: 'page'; address: string };

/** One value of a dimension: sessions from Austria, views in Firefox. What is counted of all of a dimension adds up to the site's. */
export interface Segment {
  dimension: Dimension;
  /** As `BreakdownRow` says; of `referrer` the class, a space, and the name. `''` where it is not known. */
  value: string;
}

/** 128 bits: no two targets share a key by chance. */
const KEY_LENGTH = 22;

const hashOf = (...parts: string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, KEY_LENGTH);

/** The key of the whole site. */
export const SITE_KEY = 'site';

export const entryKey = (uid: string, documentId: string, locale: string): string => hashOf(uid, documentId, locale);

/** The key that tells a target from all others. */
export const targetKey = (reference: TargetReference): string =>
  reference.kind === 'entry' ? entryKey(reference.uid, reference.documentId, reference.locale) : hashOf(reference.address);

export const segmentKey = ({ dimension, value }: Segment): string => hashOf('segment', dimension, value);
