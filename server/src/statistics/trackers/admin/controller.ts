import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { OneTracker, TrackerPreview, TrackerProgress, TrackerSources, Trackers } from '../../../../../contracts/trackers';
import { type MayRead, readerOf } from '../../../strapi/may-read';
import { parse } from '../../../strapi/parse';
import { sourcesFor } from '../definition/sources';
import { trackersOf } from '../service';
import { newTracker, previewQuestion, trackerChangesSchema } from './schemas';

const readerIn = (ctx: Context): MayRead => readerOf(ctx.state.userAbility);

/** The trackers for administrators. */
export const trackersController = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => {
  const trackers = () => trackersOf(strapi);
  const all = async (): Promise<Trackers> => ({ trackers: await trackers().list() });
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
      ctx.body = { sources: sourcesFor(strapi, readerIn(ctx)) } satisfies TrackerSources;
    },
    async preview(ctx) {
      ctx.body = (await trackers().preview(parse(previewQuestion, ctx.request.body), readerIn(ctx))) satisfies TrackerPreview;
    },
    async make(ctx) {
      await trackers().make(parse(newTracker, ctx.request.body), readerIn(ctx));
      ctx.body = await all();
    },
    async change(ctx) {
      await trackers().change(ctx.params.tracker, parse(trackerChangesSchema, ctx.request.body), readerIn(ctx));
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
