import type { collectService } from '../../server/src/collect/collector';
import { addDays, siteTime } from '../../server/src/settings';
import { hours, minutes } from './calendar';
import { TIME_ZONE } from './playground';
import { randomFrom } from './random';
import { CHROME, FIREFOX } from './visits';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

type ImportedEvent = Parameters<ReturnType<typeof collectService>['importEvents']>[0][number];

/** Readers' browsers, and what is to be told of them. */
const BROWSERS = [
  { userAgent: FIREFOX, device: 'desktop', browser: 'Firefox' },
  { userAgent: CHROME, device: 'desktop', browser: 'Chrome' },
  { userAgent: IPHONE, device: 'mobile', browser: 'Mobile Safari' },
];

/** Where readers come from, and what is to be told of that. */
const SOURCES = [
  { referrer: '', query: '', source: 'direct', name: '' },
  { referrer: 'https://www.google.com/', query: '', source: 'search', name: 'Google' },
  { referrer: 'https://blog.elsewhere.test/tea', query: '', source: 'referral', name: 'blog.elsewhere.test' },
  { referrer: '', query: '?utm_source=mail', source: 'campaign', name: 'mail' },
];

/** One view, told by who reads what when, and what of it is to be found again. */
export interface Reading {
  id: string;
  visitor: string;
  /** The calendar day of the site. */
  day: string;
  at: number;
  page: string;
  /** Whether the session began with it, and whether it was all of it. */
  isFirst: boolean;
  isBounce: boolean;
  /** Of the session that began with it; 0 for all others. */
  sessionMs: number;
  device: string;
  browser: string;
  source: string;
  name: string;
  scrollDepth: number | null;
  engagedMs: number;
  /** What the reader did on the page: an element each. */
  clicks: string[];
}

const time = siteTime(TIME_ZONE);

/** Made-up readers of some pages: sessions of one to three pages, in the morning and in the evening of some of the last days. */
export const makeUpReadings = (pages: readonly string[], days: number, seed: number) => {
  const random = randomFrom(seed);
  const today = time.dayOf(Date.now());
  const readings: Reading[] = [];
  const events: ImportedEvent[] = [];
  const visit = (visitor: string, day: string, start: number, length: number): void => {
    const looks = random.oneOf(BROWSERS);
    const from = random.oneOf(SOURCES);
    const first = readings.length;
    for (let index = 0; index < length; index += 1) {
      const id = `reading-${String(readings.length).padStart(5, '0')}`;
      const at = start + minutes(index * 2);
      const page = random.oneOf(pages);
      const clicks = random.oneIn(4) ? [random.oneOf(['#buy', '#more'])] : [];
      const scrollDepth = random.oneIn(2) ? random.number(101) : null;
      const engagedMs = scrollDepth === null ? 0 : 1_000 * (1 + random.number(50));
      const { userAgent, ...known } = looks;
      const url = `https://site.test${page}${index === 0 ? from.query : ''}`;
      const sender = { visitor, userAgent, url, ...(index === 0 && from.referrer && { referrer: from.referrer }) };
      const told = { device: known.device, browser: known.browser, source: from.source, name: from.name };
      const isBounce = length === 1 && clicks.length === 0;
      readings.push({
        id,
        visitor,
        day,
        at,
        page,
        isFirst: index === 0,
        isBounce,
        sessionMs: 0,
        ...told,
        scrollDepth,
        engagedMs,
        clicks,
      });
      const iso = (ms: number) => new Date(ms).toISOString();
      events.push({ ...sender, kind: 'view', id, at: iso(at) });
      for (const element of clicks) {
        events.push({ ...sender, kind: 'interaction', id: `click-${id}`, at: iso(at + 30_000), type: 'click', element });
      }
      if (scrollDepth !== null) {
        const engaged = { visibleMs: engagedMs, focusedMs: engagedMs, scrollDepth };
        events.push({ ...sender, kind: 'engagement', id: `time-${id}`, view: id, at: iso(at + minutes(1)), ...engaged });
      }
      const began = readings[first] as Reading;
      const end = scrollDepth !== null ? at + minutes(1) : clicks.length > 0 ? at + 30_000 : at;
      began.sessionMs = isBounce ? 0 : end - began.at;
    }
  };
  for (let number = 0; number < 150; number += 1) {
    const day = addDays(today, -1 - random.number(days - 1));
    const visitor = `visitor-${number % 20}`;
    // Another visitor's number for each half of the day keeps two sessions of one visitor hours apart.
    const start = time.startOf(day) + hours(number % 40 < 20 ? 8 : 16) + minutes(random.number(60));
    if (!readings.some((one) => one.visitor === visitor && Math.abs(one.at - start) < hours(2))) {
      visit(visitor, day, start, 1 + random.number(3));
    }
  }
  visit('visitor-now', today, Date.now() - 1_000, 1);
  return { readings, events };
};

const countBy = (values: readonly string[]): { value: string; count: number }[] =>
  [...new Set(values)]
    .map((value) => ({ value, count: values.filter((one) => one === value).length }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));

/** The numbers of readings by the definitions, counted one by one. */
export const recountReadings = (readings: readonly Reading[]) => {
  const depths = readings.flatMap(({ scrollDepth }) => scrollDepth ?? []);
  const split = (name: 'source' | 'name' | 'device' | 'browser') => ({
    shares: countBy(readings.map((one) => one[name])),
    others: 0,
  });
  return {
    measures: {
      views: readings.length,
      visitors: new Set(readings.map(({ visitor, day, page }) => `${visitor} ${day} ${page}`)).size,
      sessions: readings.filter(({ isFirst }) => isFirst).length,
      bounces: readings.filter(({ isBounce }) => isBounce).length,
      durationMs: readings.reduce((all, { sessionMs }) => all + sessionMs, 0),
      interactions: readings.flatMap(({ clicks }) => clicks).length,
      engagedMs: readings.reduce((all, { engagedMs }) => all + engagedMs, 0),
    },
    audience: {
      views: readings.length,
      sources: split('source'),
      referrers: split('name'),
      devices: split('device'),
      browsers: split('browser'),
      countries: { shares: readings.length > 0 ? [{ value: '', count: readings.length }] : [], others: 0 },
      interactions: countBy(readings.flatMap(({ clicks }) => clicks)).map(({ value, count }) => ({
        eventType: 'click',
        element: value,
        count,
      })),
    },
    scrollDepth: depths.length > 0 ? depths.reduce((all, depth) => all + depth, 0) / depths.length : null,
  };
};
