import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { SettingChange, SettingsAnswer } from '../../../contracts/settings';
import { parse } from '../strapi/parse';
import { settingsOf } from './settings-service';
import { tracking } from './tracking';

const choice = z.strictObject({
  tracked: z.boolean(),
  urlPattern: z.string().trim().max(255),
});

const changes = z.strictObject({ changes: z.record(z.string(), z.unknown()) });

export const settingsController = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => {
  const answer = (changed: SettingChange[]): SettingsAnswer => ({
    settings: settingsOf(strapi).states(),
    changed,
    policies: settingsOf(strapi).policies(),
  });
  return {
    async find(ctx) {
      // Another instance may have changed one just now.
      await settingsOf(strapi).refresh();
      ctx.body = answer([]);
    },
    async change(ctx) {
      const { changes: wanted } = parse(changes, ctx.request.body);
      ctx.body = answer(await settingsOf(strapi).change(wanted));
    },
    async findTracking(ctx) {
      ctx.body = { types: await tracking(strapi).list() };
    },
    async chooseTracking(ctx) {
      ctx.body = await tracking(strapi).choose(ctx.params.uid, parse(choice, ctx.request.body));
    },
  };
};
