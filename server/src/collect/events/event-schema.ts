import { isIP } from 'node:net';
import { z } from 'zod';
import { type CollectorEvent, SCREEN_CLASSES, type SessionEvent } from '../../../../contracts/events';
import { instant } from './event-time';
import { metadata } from './metadata';
import { pageUrl, referrer } from './page-url';
import { id, name, text, userAgentText } from './texts';
import { withoutTypedText } from './typing';

export const MOST_TITLE = 512;
export const MOST_LANGUAGE = 35;
const MOST_ELEMENT = 255;
const DAY_MS = 24 * 3_600_000;

const whole = (most: number) =>
  z.int({ error: 'must be a whole number' }).min(0, 'must not be negative').max(most, `must be at most ${most}`);

// Schemas are made once: zod compiles one when it is first used, which costs more than a request.

/** The widths in CSS pixels from which on a window is of the next wider class. */
const BREAKPOINTS = [576, 768, 992, 1_200];

const SCREEN = `must be one of ${SCREEN_CLASSES.join(', ')}, or a width in pixels`;

/** The class of a window by its width in pixels. */
export const screenOfWidth = (width: number) => SCREEN_CLASSES[BREAKPOINTS.filter((from) => width >= from).length];

const screen = z
  .union([z.enum(SCREEN_CLASSES), z.number().min(0, SCREEN)], { error: SCREEN })
  .transform((said) => (typeof said === 'number' ? screenOfWidth(said) : said))
  .optional();

const fields = {
  id: id.optional(),
  at: instant.optional(),
  agoMs: z.int('must be a whole number of milliseconds').optional(),
  url: pageUrl,
  referrer,
  title: text(MOST_TITLE).default(''),
  target: z.object({ uid: name(255), documentId: name(255), locale: name(35).or(z.literal('')).optional() }).nullish(),
  locale: text(MOST_LANGUAGE).default(''),
  language: text(MOST_LANGUAGE).default(''),
  screen,
  session: id.optional(),
  visitor: id.optional(),
  webdriver: z.boolean().optional(),
};

const view = z.object({ ...fields, kind: z.literal('view') });

const interactionFields = {
  ...fields,
  kind: z.literal('interaction'),
  type: z.string().regex(/^[a-z0-9_.:-]{1,64}$/, 'must be 1 to 64 of a–z 0–9 _ . : -'),
  element: text(MOST_ELEMENT).default(''),
  metadata: metadata.optional(),
};

const interaction = z.object(interactionFields).superRefine(withoutTypedText);

const engagementFields = {
  ...fields,
  kind: z.literal('engagement'),
  view: id.optional(),
  visibleMs: whole(DAY_MS),
  focusedMs: whole(DAY_MS),
  scrollDepth: whole(100).optional(),
};

const isSeen = ({ visibleMs, focusedMs }: { visibleMs: number; focusedMs: number }): boolean => focusedMs <= visibleMs;
const NOT_SEEN = { path: ['focusedMs'], message: 'must be at most visibleMs' };

const engagement = z.object(engagementFields).refine(isSeen, NOT_SEEN);

const KINDS = { error: 'must be view, interaction or engagement' };

/** What anyone may send. */
export const sentEvent = z.discriminatedUnion('kind', [view, interaction, engagement], KINDS) satisfies z.ZodType<
  unknown,
  CollectorEvent
>;

/** Whom a front end's own server sends for. */
const reader = {
  ip: z
    .string()
    .refine((value) => isIP(value) > 0, 'must be an IP address')
    .optional(),
  userAgent: z.string().transform(userAgentText).optional(),
};

/** What a caller may send who is trusted to name the reader. */
export const sentForReader = z.discriminatedUnion(
  'kind',
  [view.extend(reader), interaction.safeExtend(reader), engagement.safeExtend(reader)],
  KINDS,
);

/** An event that is of no page. */
export const NO_PAGE = { host: '', path: '', campaign: null };

const said = { ...reader, url: pageUrl.default(NO_PAGE) };

/** What the app's own code says, and what reading through the content API is: of no page, where it names none. */
export const saidByApp = z.discriminatedUnion(
  'kind',
  [
    view.extend(said),
    z.object({ ...interactionFields, ...said }).superRefine(withoutTypedText),
    z.object({ ...engagementFields, ...said }).refine(isSeen, NOT_SEEN),
  ],
  KINDS,
);

const session = z.object({
  ...fields,
  url: pageUrl.default(NO_PAGE),
  kind: z.literal('session'),
  userId: name(255).nullable().default(null),
  ends: z.boolean().default(false),
});

/** What a caller may say of a session who may write records; `POST /collect` takes it from nobody. */
export const sentOfSession = session.extend(reader) satisfies z.ZodType<unknown, SessionEvent>;

const RECORDED_KINDS = { error: 'must be view, interaction, engagement or session' };

const recorded = { ...reader, at: instant, visitor: id };

/** What the app's own code brings in: of any time, and with the visitor that it knows. */
export const importedEvent = z.discriminatedUnion(
  'kind',
  [view.extend(recorded), interaction.safeExtend(recorded), engagement.safeExtend(recorded), session.extend(recorded)],
  RECORDED_KINDS,
);

/** What made a recording had its own ids, as the names of hosts: nobody guesses them who could not change the recording itself. */
const recordingId = z
  .string()
  .regex(/^[^\p{Cc}\p{Cs}]{1,255}$/u, 'must be 1 to 255 characters, none of them a control character');

const replayed = { ...recorded, id: recordingId.optional(), visitor: recordingId, session: recordingId.optional() };

/** What a recording may hold. */
export const replayedEvent = z.discriminatedUnion(
  'kind',
  [
    view.extend(replayed),
    interaction.safeExtend(replayed),
    engagement.safeExtend({ ...replayed, view: recordingId.optional() }),
    session.extend(replayed),
  ],
  RECORDED_KINDS,
);

/** A checked event, as it was sent. */
export type SentEvent = z.output<typeof sentForReader> | z.output<typeof sentOfSession>;

/** An event that the app's own code brings in. */
export type ImportedEvent = z.input<typeof importedEvent>;
