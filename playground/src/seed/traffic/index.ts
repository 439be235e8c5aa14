import type { Core } from '@strapi/strapi';
import type { SeededEntry } from '../content';
import { viewsUntil } from './views';
import type { ImportedView } from './visit';

/** The part of Insight's services that the seeding uses. */
interface Insight {
  collect: { importEvents(events: ImportedView[]): Promise<void> };
  drain: { drainAll(): Promise<void> };
  tracking: { choose(uid: string, choice: { tracked: boolean; urlPattern: string; publicStats: boolean }): Promise<unknown> };
  settings: { change(changes: { publicSiteNumbers: boolean }): Promise<unknown> };
}

const insight = <Name extends keyof Insight>(strapi: Core.Strapi, name: Name): Insight[Name] =>
  strapi.plugin('insight').service(name) as Insight[Name];

/** Product pages name their entry themselves and need no pattern. The page about the magazine is left for you to switch on. */
const TRACKED: Record<string, string> = {
  'api::article.article': '{/:locale}/articles/:slug',
  'api::author.author': '/authors/:slug',
  'api::product.product': '',
};

const BATCH = 500;

interface Traffic {
  entries: SeededEntry[];
  now: Date;
  say: (sentence: string) => void;
}

/** Sends ninety days of views the way that every view goes: collector, buffer, drain. */
export const seedTraffic = async (strapi: Core.Strapi, { entries, now, say }: Traffic): Promise<void> => {
  for (const [uid, urlPattern] of Object.entries(TRACKED)) {
    await insight(strapi, 'tracking').choose(uid, { tracked: true, urlPattern, publicStats: true });
  }
  // What the widgets of the public site show.
  await insight(strapi, 'settings').change({ publicSiteNumbers: true });
  const views = viewsUntil(now, entries);
  const number = new Intl.NumberFormat('en');
  for (let start = 0; start < views.length; start += BATCH) {
    await insight(strapi, 'collect').importEvents(views.slice(start, start + BATCH));
    if (start % (BATCH * 20) === 0) say(`Visits: ${number.format(start)} of ${number.format(views.length)} views.`);
  }
  await insight(strapi, 'drain').drainAll();
  say(`Visits: all ${number.format(views.length)} views counted.`);
};
