import { z } from 'zod';
import { type FieldKind, RECORD_FIELDS, type RecordType } from '../../../contracts/records';

/** What Strapi's OpenAPI says of the API's queries and answers. Queries are checked elsewhere, with more to say than a schema has. */

const entry = z.object({ uid: z.string(), documentId: z.string(), locale: z.string().optional() });

const VALUES: Record<FieldKind, z.ZodType> = {
  text: z.string().nullable(),
  number: z.number().nullable(),
  time: z.iso.datetime().nullable(),
  boolean: z.boolean(),
  json: z.record(z.string(), z.unknown()).nullable(),
  entry: entry.nullable(),
};

const schemaOf = (type: RecordType) => {
  const fields: [string, FieldKind][] = Object.entries(RECORD_FIELDS[type]);
  return z.object(Object.fromEntries(fields.map(([name, kind]) => [name, VALUES[kind]])));
};

const session = schemaOf('sessions');

const RECORDS: Record<RecordType, z.ZodType> = {
  sessions: session,
  'page-views': schemaOf('page-views').extend({ session: session.nullable().optional() }),
  interactions: schemaOf('interactions').extend({ session: session.nullable().optional() }),
};

const pagination = z.object({
  page: z.int().min(1).optional(),
  pageSize: z.int().optional(),
  pageCount: z.int().optional(),
  start: z.int().optional(),
  limit: z.int().optional(),
  total: z.int().optional(),
  isCut: z.boolean().optional(),
});

const askedPagination = z.object({
  page: z.int().min(1).optional(),
  pageSize: z.int().optional(),
  start: z.int().min(0).optional(),
  limit: z.int().optional(),
  withCount: z.boolean().optional(),
});

const texts = z.union([z.string(), z.array(z.string())]);
const nested = z.record(z.string(), z.unknown());

export const oneParams = { documentId: z.string() };

export const oneQuery = (type: RecordType): Record<string, z.ZodType> => ({
  fields: texts.optional(),
  ...(type !== 'sessions' && { populate: z.union([texts, nested]).optional() }),
});

export const listQuery = (type: RecordType): Record<string, z.ZodType> => ({
  filters: nested.optional(),
  _q: z.string().optional(),
  sort: z.union([texts, z.record(z.string(), z.enum(['asc', 'desc']))]).optional(),
  ...oneQuery(type),
  pagination: askedPagination.optional(),
});

export const listResponse = (type: RecordType): z.ZodType =>
  z.object({ data: z.array(RECORDS[type]), meta: z.object({ pagination }) });

export const oneResponse = (type: RecordType): z.ZodType => z.object({ data: RECORDS[type], meta: z.object({}) });
