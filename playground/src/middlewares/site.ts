import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { entryHead } from '../site/entry-head';
import { NOT_FOUND, PAGES, type Page } from '../site/pages';
import { render } from '../site/render';

const find = (address: string) => {
  for (const page of PAGES) {
    const match = page.path.exec(address);
    if (match) return { page, slug: match.groups?.slug ?? '', locale: match.groups?.locale ?? 'en' };
  }
  return null;
};

const isForVisitors = (address: string) => !/^\/(admin|api|uploads|site)(\/|$)/.test(address);

/** The public site: its pages, and its own face for addresses that do not exist. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler => {
  const folder = path.join(strapi.dirs.app.root, 'site');

  const headOf = ({ uid, title, description }: Page, slug: string, locale: string) =>
    uid ? entryHead(strapi, uid, slug, locale) : { title, description };

  return async (ctx, next) => {
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') return next();

    const found = find(ctx.path);
    const head = found && (await headOf(found.page, found.slug, found.locale));
    if (found && head) {
      ctx.type = 'html';
      ctx.body = await render(folder, { ...head, file: found.page.file, slug: found.slug, locale: found.locale });
      return;
    }

    if (!found) await next();
    const isMissing = found !== null || (ctx.status === 404 && !ctx.body);
    if (isMissing && isForVisitors(ctx.path) && ctx.accepts('html')) {
      ctx.status = 404;
      ctx.type = 'html';
      ctx.body = await render(folder, { ...NOT_FOUND, slug: '', locale: found?.locale ?? 'en' });
    }
  };
};
