import { rm } from 'node:fs/promises';
import type { Context } from 'koa';
import { MAX_BODY_BYTES } from '../../../../../contracts/events';
import { BODY_FORMATS } from '../../../../../contracts/settings';
import { Refusal } from '../../../collect';
import type { RouteMiddleware } from '../../../room';
import { optionsOf } from '../../../settings';
import { answering } from './answering';

type BodyFormat = (typeof BODY_FORMATS)[number];

export const MEDIA_TYPES: Record<BodyFormat, string> = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data',
};

/** The format of a request's body; undefined for any that is not offered. */
export const formatOf = (ctx: Context): BodyFormat | undefined => {
  const type = ctx.get('content-type').split(';', 1)[0]?.trim().toLowerCase();
  return BODY_FORMATS.find((format) => MEDIA_TYPES[format] === type);
};

/** What Strapi has read of a request's body. */
interface Parsed {
  body?: unknown;
  files?: Record<string, { filepath?: string } | { filepath?: string }[]>;
}

/** Throws away the files that came with a request; Strapi does so only with those of its own field. @returns whether there were any */
const dropFiles = async ({ files = {} }: Parsed): Promise<boolean> => {
  const all = Object.values(files).flat();
  await Promise.all(all.map(({ filepath }) => filepath && rm(filepath, { force: true })));
  return all.length > 0;
};

/** A body that does not say how long it is, is measured as it was read. */
const lengthOf = (ctx: Context, { body }: Parsed): number => ctx.request.length ?? Buffer.byteLength(JSON.stringify(body) ?? '');

/** Lets bodies pass in the formats that the settings offer, without files, and not too large; answers what the rest of the way refuses. */
export const bodyFormat: RouteMiddleware<object> = (_, { strapi }) =>
  answering(strapi, async (ctx, next) => {
    const parsed = ctx.request as Parsed;
    const hasFiles = await dropFiles(parsed);
    const offered = optionsOf(strapi).bodyFormats;
    const format = formatOf(ctx);
    if (!format || !offered.includes(format)) {
      const types = offered.map((name) => MEDIA_TYPES[name]).join(' or ');
      throw new Refusal(415, `Records are sent as ${types || 'nothing: no format is switched on'}.`, 'media-type');
    }
    if (hasFiles) {
      throw new Refusal(400, 'Records have no files.', 'body');
    }
    if (lengthOf(ctx, parsed) > MAX_BODY_BYTES) {
      throw new Refusal(413, `The body has more than ${MAX_BODY_BYTES} bytes.`, 'size');
    }
    await next();
  });
