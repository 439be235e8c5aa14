import { z } from '@strapi/utils';
import { MAX_EVENTS_PER_REQUEST, SCREEN_CLASSES } from '../../../../../contracts/events';
import type { RecordType } from '../../../../../contracts/records';
import { BODY_FORMATS } from '../../../../../contracts/settings';
import { MEDIA_TYPES } from '../guards';

/** What Strapi's OpenAPI says of what is sent to the API. It is checked elsewhere, with more to say than a schema has; compare ../../schemas.ts. */

const id = z.string().regex(/^[\w-]{8,64}$/);
const time = z.iso.datetime({ offset: true });

const ofReader = {
  url: z.url().optional().describe("The page's absolute address"),
  referrer: z.url().optional().describe('Where the reader came from'),
  language: z.string().optional().describe('The language that the reader prefers, as de-AT'),
  screen: z.enum(SCREEN_CLASSES).optional().describe("The class of the reader's window"),
  ipAddress: z.string().optional().describe("The reader's address, from tokens that may send for readers"),
  userAgent: z.string().optional().describe("The reader's User-Agent, from tokens that may send for readers"),
  visitor: id.optional().describe("The visitor's id, where the option visitors is client"),
};

const ofPage = {
  ...ofReader,
  url: z.url().describe("The page's absolute address"),
  documentId: id.optional().describe('Sending the same id again changes nothing'),
  sessionId: id.optional().describe('The session, where the sender keeps sessions itself'),
  timestamp: time.optional().describe('When it happened; now without it'),
  target: z
    .object({ uid: z.string(), documentId: z.string(), locale: z.string().optional() })
    .optional()
    .describe('The entry that the page shows'),
  locale: z.string().optional().describe("The page's language"),
};

const SENT: Record<RecordType, z.ZodType> = {
  sessions: z.object({
    ...ofReader,
    sessionId: id.optional().describe('Made when it is not there; a second POST of the same session updates it'),
    userId: z.union([z.string(), z.int()]).optional().describe('Whose session it is'),
    startTime: time.optional(),
    endTime: time.optional(),
    ended: z.boolean().optional().describe('Whether it ends with this'),
  }),
  'page-views': z.object({ ...ofPage, title: z.string().optional() }),
  interactions: z.object({
    ...ofPage,
    eventType: z
      .string()
      .regex(/^[a-z0-9_.:-]{1,64}$/)
      .describe('As click, form_submit or a name of your own'),
    element: z.string().max(255).optional(),
    metadata: z.record(z.string(), z.unknown()).optional().describe('At most 4 kB of JSON'),
  }),
};

const oneOrMany = (record: z.ZodType) => z.union([record, z.array(record).min(1).max(MAX_EVENTS_PER_REQUEST)]);

const inEachFormat = (body: z.ZodType): Record<string, z.ZodType> =>
  Object.fromEntries(BODY_FORMATS.map((format) => [MEDIA_TYPES[format], body]));

export const createBody = (type: RecordType): Record<string, z.ZodType> =>
  inEachFormat(z.object({ data: oneOrMany(SENT[type]) }));

const created = z.object({ documentId: z.string(), sessionId: z.string().nullable(), timestamp: time });

export const createResponse = z.object({ data: oneOrMany(created), meta: z.object({}) });

export const changeBody = inEachFormat(
  z.object({
    data: z.object({
      userId: z.union([z.string(), z.int()]).optional().describe('Whose session it is'),
      endTime: time.optional().describe('When it ended'),
      ended: z.literal(true).optional().describe('Ends it now'),
    }),
  }),
);

export const changeResponse = z.object({
  data: z.object({ documentId: z.string(), sessionId: z.string(), userId: z.string().nullable(), endTime: time }),
  meta: z.object({}),
});
