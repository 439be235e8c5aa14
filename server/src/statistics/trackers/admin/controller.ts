import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { OneTracker, TrackerPreview, TrackerProgress, TrackerSources, Trackers } from '../../../../../contracts/trackers';
import { siteLocales } from '../../../strapi/locales';
import { type MayRead, type RuledAbility, readerOf, wholeReaderOf } from '../../../strapi/may-read';
import { parse } from '../../../strapi/parse';
import { sourcesFor } from '../definition/sources';
import { trackersOf } from '../service';
import { newTracker, previewQuestion, trackerChangesSchema } from './schemas';

/** What who asks may count. A count of all entries would tell of those that a condition hides from them: then they are told that. */
const counterIn = (ctx: Context, locales: readonly string[]): MayRead => {
  const ability: RuledAbility = ctx.state.userAbility;
  const may = wholeReaderOf(ability, locales);
  const mayInPart = readerOf(ability);
  return (uid, attribute) => {
    if (may(uid, attribute)) {
      return true;
    }
    if (mayInPart(uid, attribute)) {
      ctx.throw(403, `Your permission to read ${uid} has a condition, and a tracker counts all entries.`);
    }
    return false;
  };
};

/** The trackers for administrators. */
export const trackersController = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => {
  const trackers = () => trackersOf(strapi);
  const all = async (): Promise<Trackers> => ({ trackers: await trackers().list() });
  const counter = async (ctx: Context): Promise<MayRead> => counterIn(ctx, await siteLocales(strapi));
  const one = async (ref: string): Promise<OneTracker> => ({ tracker: await trackers().find(ref) });

  return {
    async list(ctx) {
      ctx.body = await all();
    },
    async find(ctx) {
      ctx.body = await one(ctx.params.tracker);
    },
    async progress(ctx) {
      ctx.body = (await trackers().progress(ctx.params.tracker)) satisfies TrackerProgress;
    },
    async sources(ctx) {
      const mayCount = wholeReaderOf(ctx.state.userAbility, await siteLocales(strapi));
      ctx.body = { sources: sourcesFor(strapi, mayCount) } satisfies TrackerSources;
    },
    async preview(ctx) {
      ctx.body = (await trackers().preview(
        parse(previewQuestion, ctx.request.body),
        await counter(ctx),
      )) satisfies TrackerPreview;
    },
    async make(ctx) {
      await trackers().make(parse(newTracker, ctx.request.body), await counter(ctx));
      ctx.body = await all();
    },
    async change(ctx) {
      await trackers().change(ctx.params.tracker, parse(trackerChangesSchema, ctx.request.body), await counter(ctx));
      ctx.body = await all();
    },
    async delete(ctx) {
      await trackers().delete(ctx.params.tracker);
      ctx.body = await all();
    },
    async run(ctx) {
      await trackers().run(ctx.params.tracker);
      ctx.body = await one(ctx.params.tracker);
    },
    async backfill(ctx) {
      await trackers().beginBackfill(ctx.params.tracker);
      ctx.body = await one(ctx.params.tracker);
    },
  };
};
