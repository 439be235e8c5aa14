import { addDays, siteTime } from '../../server/src/settings';
import { hours, minutes } from './calendar';
import type { service } from './insight';
import { TIME_ZONE } from './playground';
import { randomFrom } from './random';
import { CHROME, FIREFOX } from './visits';

type ImportedEvent = Parameters<ReturnType<typeof service<'collect'>>['importEvents']>[0][number];

/** A page of the made-up site, and the entry that it shows. */
export interface SitePage {
  path: string;
  entry: { uid: string; documentId: string; locale: string } | null;
}

/** One event, by what is to be found again of it. */
export interface Happening {
  kind: 'view' | 'interaction' | 'engagement';
  at: number;
  visitor: string;
  page: SitePage;
  eventType: string;
  element: string;
  focusedMs: number;
  scrollDepth: number | null;
  /** Of a view: how long it was looked at in all. */
  engagedMs: number;
}

/** A session, with what is known of its reader. */
export interface MadeSession {
  facts: Record<'source' | 'referrer' | 'campaign' | 'country' | 'language' | 'device' | 'browser', string>;
  events: Happening[];
}

const BROWSERS = [
  { userAgent: FIREFOX, browser: 'Firefox', device: 'desktop' },
  { userAgent: CHROME, browser: 'Chrome', device: 'desktop' },
];

const SOURCES = [
  { referrer: '', query: '', source: 'direct', name: '', campaign: '' },
  { referrer: 'https://www.google.com/', query: '', source: 'search', name: 'Google', campaign: '' },
  { referrer: 'https://blog.elsewhere.test/tea', query: '', source: 'referral', name: 'blog.elsewhere.test', campaign: '' },
  { referrer: '', query: '?utm_source=mail&utm_campaign=Spring', source: 'campaign', name: 'mail', campaign: 'Spring' },
];

const LANGUAGES = ['de', 'en-GB', ''];

const DEEDS = [
  { eventType: 'click', element: '#buy' },
  { eventType: 'outbound', element: 'https://elsewhere.test/' },
  { eventType: 'download', element: '/menu.pdf' },
  { eventType: 'form_submit', element: '#order' },
];

/** Parts of a day that keep two sessions of one reader hours apart. */
const PARTS = [hours(4), hours(11), hours(22.5)];

const READERS = 15;

/** Silence that ends a session is longer, so that each made session is one. */
const LONGEST_GAP = 25;

/**
 * Made-up sessions on some days up to three days ago: over midnight, several of one visitor on one day, some that their sender names, with silences of
 * hours and a reader who signs in meanwhile, some without any view. No two views of a page are a double click.
 */
export const makeUpTraffic = (pages: readonly SitePage[], days: number, count: number, seed: number) => {
  const random = randomFrom(seed);
  const time = siteTime(TIME_ZONE);
  // The longest of them goes on for two days more.
  const last = addDays(time.dayOf(Date.now()), -3);
  const begun = new Set<string>();
  const sessions: MadeSession[] = [];
  const sent: ImportedEvent[] = [];
  for (let number = 0; number < count; number += 1) {
    const day = addDays(last, -random.number(days));
    const isNamed = random.oneIn(8);
    const part = random.oneOf(PARTS);
    const start = time.startOf(day) + part + minutes(random.number(60));
    const visitor = isNamed ? `signed-reader-${number}` : `some-reader-${number % READERS}`;
    if (begun.has(`${visitor} ${day} ${part}`)) {
      continue;
    }
    begun.add(`${visitor} ${day} ${part}`);
    const looks = random.oneOf(BROWSERS);
    const from = random.oneOf(SOURCES);
    const language = random.oneOf(LANGUAGES);
    const events: Happening[] = [];
    let at = start;
    const length = 1 + random.number(5);
    const isWithoutView = random.oneIn(10);
    for (let index = 0; index < length; index += 1) {
      const page = random.oneOf(pages);
      const who = isNamed && index > 1 ? `${visitor}-signed-in` : visitor;
      const id = `event-${seed}-${number}-${index}`;
      const isFirst = index === 0;
      const sender = {
        visitor: who,
        userAgent: looks.userAgent,
        url: `https://site.test${page.path}${isFirst ? from.query : ''}`,
        ...(language !== '' && { language }),
        ...(isFirst && from.referrer !== '' && { referrer: from.referrer }),
        ...(isNamed && { session: `session-${seed}-${number}` }),
      };
      const iso = (instant: number): string => new Date(instant).toISOString();
      const happening = { at, visitor: who, page, eventType: '', element: '', focusedMs: 0, scrollDepth: null, engagedMs: 0 };
      if (isWithoutView || random.oneIn(4)) {
        const deed = random.oneOf(DEEDS);
        events.push({ ...happening, kind: 'interaction', ...deed });
        sent.push({ ...sender, kind: 'interaction', id, at: iso(at), type: deed.eventType, element: deed.element });
      } else {
        const isRead = random.oneIn(2);
        const engagedMs = isRead ? 1_000 * (1 + random.number(50)) : 0;
        const scrollDepth = isRead ? random.number(101) : null;
        events.push({ ...happening, kind: 'view', scrollDepth, engagedMs });
        sent.push({ ...sender, kind: 'view', id, at: iso(at) });
        if (scrollDepth !== null) {
          events.push({ ...happening, kind: 'engagement', at: at + 30_000, focusedMs: engagedMs });
          sent.push({
            ...sender,
            kind: 'engagement',
            id: `${id}-time`,
            view: id,
            at: iso(at + 30_000),
            visibleMs: engagedMs,
            focusedMs: engagedMs,
            scrollDepth,
          });
        }
      }
      at += isNamed ? hours(random.number(9)) + minutes(1) : minutes(1 + random.number(LONGEST_GAP));
    }
    const { browser, device } = looks;
    const facts = { source: from.source, referrer: from.name, campaign: from.campaign, country: '', language, device, browser };
    sessions.push({ facts, events });
  }
  return { sessions, sent, time };
};
