import type { Context } from 'koa';

/** What front ends mark the browser of an editor with while it looks at drafts: Next.js' draft mode. */
const PREVIEW_COOKIE = /(?:^|;\s*)(?:__prerender_bypass|__next_preview_data)=/;

/** Strapi's preview asks for it, so that its editor can tell which field a text is of. */
const PREVIEW_HEADER = 'strapi-encode-source-maps';

/** Whether an editor looks at what is not, or not yet, published, and no reader. */
export const isPreview = (ctx: Context): boolean =>
  (ctx.query.status !== undefined && ctx.query.status !== 'published') ||
  ctx.get(PREVIEW_HEADER) === 'true' ||
  PREVIEW_COOKIE.test(ctx.get('Cookie'));
