import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { RecordType } from '../../../../contracts/records';
import { recordsOf } from '../../records';
import { timeOf } from '../../settings';
import { parse } from '../../strapi/parse';
import { reasonOf } from '../../strapi/reason';
import { FORMATS, MIME_TYPES, textOf } from './formats';

/** How many records an export has, so that whoever reads it can tell how far it has come. */
const TOTAL_HEADER = 'X-Insight-Total';

const question = z.object({ format: z.enum(FORMATS, { error: `must be ${FORMATS.join(' or ')}` }) });

/** Gives all records of one type that fit, as a file. */
export const exportController =
  (type: RecordType) =>
  ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
    async export(ctx) {
      const { format: _, ...query } = ctx.query;
      const { format } = parse(question, ctx.query);
      const records = recordsOf(strapi).each(type, query);
      ctx.set(TOTAL_HEADER, String(await recordsOf(strapi).count(type, query)));
      ctx.append('Access-Control-Expose-Headers', TOTAL_HEADER);
      ctx.set('Cache-Control', 'no-store');
      ctx.attachment(`insight-${type}-${timeOf(strapi).dayOf(Date.now())}.${format}`);
      ctx.type = MIME_TYPES[format];
      const file = Readable.from(textOf(type, format, records));
      file.once('error', (error) => {
        strapi.log.error(`Insight could not export ${type} to the end: ${reasonOf(error)}`);
        // The answer has begun: only its end can say that it is not whole.
        ctx.res.destroy();
      });
      ctx.body = file;
    },
  });
