import { z } from 'zod';

const HOUR = 3_600_000;

/** How late an event may arrive, and how far a sender's clock may be ahead. */
const LATEST_MS = 24 * HOUR;
const AHEAD_MS = 5 * 60_000;

const MOST_URL = 2_048;
const MOST_TITLE = 512;
const MOST_USER_AGENT = 512;

/**
 * One spelling of each text, of at most so many UTF-16 units: no control characters, which PostgreSQL refuses in part, and no halves of
 * surrogate pairs, which the cut may make.
 */
const clean = (text: string, most: number): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, most)
    .replace(/\p{Cs}/gu, '');

const text = (most: number) => z.string().transform((value) => clean(value, most));

const id = z.string().regex(/^[\w-]{8,64}$/, 'must be 8 to 64 letters, digits, _ or -');

/** A page's address, reduced to what is counted: fragments, user information and the query stay behind. */
const pageUrl = z
  .string()
  .max(MOST_URL)
  .transform((value, context) => {
    if (!URL.canParse(value) || !/^https?:/i.test(value)) {
      context.addIssue({ code: 'custom', message: 'must be an absolute http or https address' });
      return z.NEVER;
    }
    const { host, pathname } = new URL(value);
    return { host, path: pathname };
  });

/** Where the reader came from. Browsers send other schemes too (`android-app:`); the fragment and user information stay behind. */
const referrer = z
  .string()
  .max(MOST_URL)
  .transform((value, context) => {
    if (value === '') {
      return '';
    }
    if (!URL.canParse(value)) {
      context.addIssue({ code: 'custom', message: 'must be an absolute address or empty' });
      return z.NEVER;
    }
    const url = new URL(value);
    url.hash = '';
    url.username = '';
    url.password = '';
    return url.href;
  });

const instant = z.iso
  .datetime({ offset: true, error: 'must be a time with a zone, as 2026-11-20T17:30:00Z' })
  .transform((value) => Date.parse(value));

/** What anyone may send. Made once: zod compiles a schema when it is first used, which costs more than a request. */
export const sentEvent = z.object({
  kind: z.literal('view'),
  id: id.optional(),
  at: instant.optional(),
  url: pageUrl,
  referrer: referrer.default(''),
  title: text(MOST_TITLE).default(''),
  locale: text(35).default(''),
  target: z
    .object({ uid: z.string().min(1).max(255), documentId: z.string().min(1).max(255), locale: z.string().max(35).optional() })
    .optional(),
});

/** What is wrong with an event's time, when it arrives at `now`; null when nothing is. */
export const complaintAboutTime = ({ at = Number.NaN }: SentEvent, now: number): string | null => {
  if (at < now - LATEST_MS) {
    return 'is more than 24 hours ago';
  }
  return at > now + AHEAD_MS ? 'is more than 5 minutes ahead' : null;
};

/** What the app's own code may bring in: of any time, and with the visitor that it knows. */
export const importedEvent = sentEvent.extend({
  at: instant,
  visitor: id,
  userAgent: text(MOST_USER_AGENT).default(''),
});

/** A checked event, as it was sent. */
export type SentEvent = z.output<typeof sentEvent>;

/** An event that the app's own code brings in. */
export type ImportedEvent = z.input<typeof importedEvent>;

/** A request's User-Agent, as it may be stored. */
export const userAgentText = (header: string | undefined): string => clean(header ?? '', MOST_USER_AGENT);
