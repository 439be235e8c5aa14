import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { Browser } from 'playwright-core';
import type { InteractionRecord, PageViewRecord, RecordPage, RecordType } from '../../contracts/records';
import { launch, newVisitor, type Visitor } from './browser';
import { appEnvironment, temporaryFolder } from './playground';
import { openSite, type Site } from './site';
import { COLLECT } from './visits';

/** A page of another origin than Strapi's. */
interface PublicPage {
  html: string;
  headers?: OutgoingHttpHeaders;
}

/** A public site of another origin whose pages include the tracker, the app that counts them, and a browser to read them with. */
export interface PublicSite {
  site: Site;
  browser: Browser;
  /** Where the site is. */
  url: string;
  /** The script tag of the tracker. @param attributes more of them */
  tag(attributes?: string): string;
  /** Serves something at an address, without query. */
  serve(path: string, page: PublicPage): void;
  /** A reader, and what their pages have sent to the collector. */
  reader(): Promise<Visitor & { sent: Record<string, unknown>[] }>;
  /** What has been recorded of paths that begin so, in its order. */
  views(path: string): Promise<PageViewRecord[]>;
  interactions(path: string): Promise<InteractionRecord[]>;
  close(): Promise<void>;
}

/** Opens it with an empty database. A second view of a page counts at once. */
export const openPublicSite = async (name: string): Promise<PublicSite> => {
  const site = await openSite({
    ...appEnvironment(`${temporaryFolder(name)}/data.db`),
    INSIGHT_OPTIONS: JSON.stringify({ collectorRatePerVisitor: 'off', collectorRatePerIp: 'off', doubleClickSeconds: 0 }),
  });
  const pages = new Map<string, PublicPage>();
  const server = createServer((request, response) => {
    const page = pages.get(new URL(request.url ?? '/', 'http://site.test').pathname);
    response.writeHead(page ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8', ...page?.headers }).end(page?.html);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as { port: number };
  const browser = await launch();

  const records = async <Found>(type: RecordType, path: string): Promise<Found[]> => {
    const query = new URLSearchParams({ 'filters[path][$startsWith]': path, sort: 'timestamp:ASC', pageSize: '100' });
    return (await site.api().get<RecordPage<RecordType>>(`/insight/records/${type}?${query}`)).results as Found[];
  };

  return {
    site,
    browser,
    url: `http://localhost:${port}`,
    tag: (attributes = '') => `<script defer src="${site.url()}/api/insight/tracker.js" ${attributes}></script>`,
    serve: (path, page) => pages.set(path, page),
    async reader() {
      const reader = await newVisitor(browser);
      const sent: Record<string, unknown>[] = [];
      reader.context.on('request', (request) => {
        const body = request.url().endsWith(COLLECT) ? request.postData() : null;
        if (body) {
          sent.push(...[JSON.parse(body)].flat());
        }
      });
      return { ...reader, sent };
    },
    views: (path) => records<PageViewRecord>('page-views', path),
    interactions: (path) => records<InteractionRecord>('interactions', path),
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
      await site.app().stop();
    },
  };
};
