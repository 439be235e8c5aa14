import path from 'node:path';
import type { AdminApi } from './admin-api';
import { answerFrom } from './answer-from';
import { ARTICLE } from './content';
import { appEnvironment, PLAYGROUND, temporaryFolder } from './playground';
import { environment, execute, freePort } from './processes';
import { serveFolder } from './serve-folder';
import { serverProcess } from './server-process';
import { openSite, type Site } from './site';

const FRONTS = path.join(PLAYGROUND, 'fronts');
const PREVIEW_SECRET = 'known-to-editors';

/** A front end in front of a site whose articles it shows. */
export interface Front {
  url: string;
  site: Site;
  /** An API token that may do everything, for asking what was counted. */
  token: string;
  articles: Record<'tea' | 'thee' | 'bread' | 'draft', FrontArticle>;
  stop(): Promise<void>;
}

export interface FrontArticle {
  documentId: string;
  locale: string;
  title: string;
  path: string;
}

export type FrontName = 'html' | 'next' | 'nuxt';

interface Saved {
  data: { documentId: string };
}

const writeArticles = async (api: AdminApi): Promise<Front['articles']> => {
  const articles = `/content-manager/collection-types/${ARTICLE}`;
  const article = (documentId: string, locale: string, title: string, slug: string): FrontArticle => ({
    documentId,
    locale,
    title,
    path: `/${locale}/articles/${slug}`,
  });
  const create = async (title: string, slug: string, isPublished = true): Promise<FrontArticle> => {
    const fields = { title, slug, excerpt: `About ${title}.`, category: 'kitchen' };
    const { documentId } = (await api.send<Saved>('POST', articles, fields)).data;
    if (isPublished) {
      await api.send('POST', `${articles}/${documentId}/actions/publish`, fields);
    }
    return article(documentId, 'en', title, slug);
  };
  const tea = await create('Green tea', 'green-tea');
  const german = { title: 'Grüner Tee', slug: 'gruener-tee', excerpt: 'Über Tee.', category: 'kitchen' };
  await api.send('POST', `${articles}/${tea.documentId}/actions/publish?locale=de`, german);
  return {
    tea,
    thee: article(tea.documentId, 'de', german.title, german.slug),
    bread: await create('Bread', 'bread'),
    draft: await create('Not yet', 'not-yet', false),
  };
};

const tokenOf = async (api: AdminApi, type: 'read-only' | 'full-access'): Promise<string> => {
  const token = { name: type, description: '', type, lifespan: null };
  return (await api.send<{ data: { accessKey: string } }>('POST', '/admin/api-tokens', token)).data.accessKey;
};

/** What is run after the build, and what each front end calls its variables. */
const serverOf = (name: 'next' | 'nuxt', port: number, variables: Record<string, string>) => {
  const cwd = path.join(FRONTS, name);
  const start =
    name === 'next'
      ? { args: ['node_modules/next/dist/bin/next', 'start', '-H', 'localhost', '-p', String(port)], env: variables }
      : {
          args: ['.output/server/index.mjs'],
          env: {
            HOST: 'localhost',
            PORT: String(port),
            NUXT_STRAPI_TOKEN: variables.STRAPI_TOKEN ?? '',
            NUXT_PREVIEW_SECRET: variables.PREVIEW_SECRET ?? '',
            NUXT_PUBLIC_STRAPI_URL: variables.STRAPI_URL ?? '',
          },
        };
  return serverProcess({
    command: process.execPath,
    args: start.args,
    options: { cwd, env: environment({ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...start.env }) },
    isReady: async () => (await answerFrom(`http://localhost:${port}/en`).catch(() => null))?.ok ?? false,
  });
};

/** Builds a front end as its readme says and serves it, on a site of its own. */
const serve = async (name: FrontName, port: number, variables: Record<string, string>) => {
  if (name === 'html') {
    const pages = temporaryFolder('front-html');
    await execute(process.execPath, [path.join(FRONTS, 'html/build.mjs'), pages], pages, variables);
    const { url, close } = await serveFolder(pages, port);
    return { url, stop: async () => close() };
  }
  await execute(process.execPath, [path.join(PLAYGROUND, '../scripts/fronts.mjs'), name], PLAYGROUND);
  const server = serverOf(name, port, variables);
  await server.start();
  return { url: `http://localhost:${port}`, stop: () => server.end('SIGTERM') };
};

/** Opens a site with a few articles, and a front end that reads them. Each view counts, however soon after the one before. */
export const openFront = async (name: FrontName): Promise<Front> => {
  const port = await freePort();
  const unlimited = { collectorRatePerVisitor: 'off', collectorRatePerIp: 'off', baseRate: 'off', staffRate: 'off' };
  const site = await openSite({
    ...appEnvironment(path.join(temporaryFolder(`front-${name}`), 'data.db')),
    FRONT_URL: `http://localhost:${port}`,
    PREVIEW_SECRET,
    INSIGHT_OPTIONS: JSON.stringify({ ...unlimited, doubleClickSeconds: 0 }),
  });
  const api = site.api();
  // What the front end's own server reads would count too, if it counted.
  const counted = { tracked: true, urlPattern: '', countReads: true, publicStats: true };
  await api.send('PUT', `/insight/settings/tracking/${ARTICLE}`, counted);
  const articles = await writeArticles(api);
  const variables = { STRAPI_URL: site.url(), STRAPI_TOKEN: await tokenOf(api, 'read-only'), PREVIEW_SECRET };
  const token = await tokenOf(api, 'full-access');
  const served = await serve(name, port, variables);
  return {
    url: served.url,
    site,
    token,
    articles,
    async stop() {
      await served.stop();
      await site.app().stop();
    },
  };
};
