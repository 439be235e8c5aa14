import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { RANGES } from '../../../contracts/reports';
import { readerOf } from '../strapi/may-read';
import { parse } from '../strapi/parse';
import { reportsOf } from './reports';

export const range = z.enum(RANGES, { error: `must be one of ${RANGES.join(', ')}` }).default('30d');

const rangeQuestion = z.strictObject({ range });

export const reportsController = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  async topEntries(ctx) {
    ctx.body = await reportsOf(strapi).topEntries(parse(rangeQuestion, ctx.query).range, readerOf(ctx.state.userAbility));
  },
  async setup(ctx) {
    ctx.body = await reportsOf(strapi).setup();
  },
});
