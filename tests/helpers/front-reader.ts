import type { Browser, Page, Request } from 'playwright-core';
import type { CollectorEvent } from '../../contracts/events';
import { answerFrom } from './answer-from';
import { newVisitor } from './browser';
import { ARTICLE } from './content';
import type { Front, FrontArticle } from './front';
import { until } from './until';
import { COLLECT } from './visits';

type Sent = Extract<CollectorEvent, { kind: 'view' }>;

/** A reader of a front end, what their pages send, and what their browser complains of. */
export interface FrontReader {
  page: Page;
  views: Sent[];
  complaints: string[];
  /** Waits until so many views have been sent and answered. */
  hasSent(count: number): Promise<void>;
  leave(): Promise<void>;
}

const eventsIn = (request: Request): CollectorEvent[] => {
  const body: unknown = JSON.parse(request.postData() ?? '[]');
  return (Array.isArray(body) ? body : [body]) as CollectorEvent[];
};

export const newFrontReader = async (browser: Browser): Promise<FrontReader> => {
  const { context, page, errors: complaints } = await newVisitor(browser);
  const views: Sent[] = [];
  let answered = 0;
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      complaints.push(`${page.url()}: ${message.text()}`);
    }
  });
  const isView = (event: CollectorEvent): event is Sent => event.kind === 'view';
  context.on('request', (request) => {
    if (request.url().endsWith(COLLECT) && request.method() === 'POST') {
      views.push(...eventsIn(request).filter(isView));
    }
  });
  context.on('response', (response) => {
    if (response.url().endsWith(COLLECT) && response.status() === 204) {
      answered += eventsIn(response.request()).filter(isView).length;
    }
  });
  return {
    page,
    views,
    complaints,
    hasSent: (count) => until(() => views.length >= count && answered >= count),
    leave: () => context.close(),
  };
};

interface EntryStats {
  data: { views: number; visitors: number };
}

interface PageViews {
  data: { url: string; title: string; session: { documentId: string; referrer: string } }[];
}

const ask = async <T>({ site, token }: Front, path: string): Promise<T> => {
  const answer = await answerFrom(`${site.url()}/api/insight${path}`, { headers: { Authorization: `Bearer ${token}` } });
  return (await answer.json()) as T;
};

/** How often an article has been seen, as Insight has counted by now. */
export const viewsOfArticle = async (front: Front, { documentId, locale }: FrontArticle): Promise<number> =>
  (await ask<EntryStats>(front, `/stats/${ARTICLE}/${documentId}?locale=${locale}`)).data.views;

/** Every page view that has been recorded, in order. */
export const recordedViews = async (front: Front): Promise<PageViews['data']> =>
  (await ask<PageViews>(front, '/page-views?sort=timestamp:asc&populate=session&pagination[pageSize]=100')).data;
