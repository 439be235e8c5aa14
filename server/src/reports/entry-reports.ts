import type { Core } from '@strapi/strapi';
import type { EntryAudience, EntryNumbers, EntryReport, RangeName } from '../../../contracts/reports';
import { addDays, optionsOf, timeOf, tracking } from '../settings';
import type { MayRead } from '../strapi/may-read';
import { askedEntry, type EntryQuestion } from './asked-entry';
import { audience } from './audience';
import { describeEntry } from './describe-entry';
import { entryNumbers } from './entry-numbers';
import { filled, measured, series } from './series';
import { askedSpan } from './span';

/**
 * Answers questions about one entry, as of now. Each takes whether the asker may see entries of a type, gives null where they may not, and
 * throws a NotFoundError when there is no such type.
 */
export const entryReportsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  async numbers(question: EntryQuestion, mayRead: MayRead): Promise<EntryNumbers | null> {
    const entry = await askedEntry(strapi, question, mayRead);
    if (!entry) {
      return null;
    }
    return (await tracking(strapi).rules()).isTracked(entry.uid)
      ? entryNumbers(strapi.db.connection, entry, Date.now(), timeOf(strapi).fixed())
      : { tracked: false };
  },

  /** @throws NotFoundError also when there is no such entry, ValidationError when the locale is none of the site */
  async report(question: EntryQuestion, range: RangeName, mayRead: MayRead): Promise<EntryReport | null> {
    const asked = await askedEntry(strapi, question, mayRead);
    if (!asked) {
      return null;
    }
    const entry = await describeEntry(strapi, asked, mayRead);
    if (!(await tracking(strapi).rules()).isTracked(entry.uid)) {
      return { tracked: false, entry };
    }
    const time = timeOf(strapi).fixed();
    const { span, now, before } = askedSpan(range, Date.now(), time);
    const targets = asked.targets.map(({ id }) => id);
    const stretches = await series(strapi.db.connection, targets, now);
    return {
      tracked: true,
      entry,
      span,
      since: new Date(time.startOf(span.from)).toISOString(),
      now: measured(stretches),
      before: measured(await series(strapi.db.connection, targets, before)),
      series: filled(stretches, now.buckets),
    };
  },

  /** @throws as `report` */
  async audience(question: EntryQuestion, range: RangeName, mayRead: MayRead): Promise<EntryAudience | null> {
    const asked = await askedEntry(strapi, question, mayRead);
    if (!asked) {
      return null;
    }
    await describeEntry(strapi, asked, mayRead);
    const [now, time] = [Date.now(), timeOf(strapi).fixed()];
    const keptFrom = addDays(time.dayOf(now), -optionsOf(strapi).retentionDays);
    const targets = asked.targets.map(({ id }) => id);
    return audience(strapi.db.connection, targets, askedSpan(range, now, time), keptFrom, time);
  },
});

/** The service as the controller and the other rooms call it. */
export const entryReportsOf = (strapi: Core.Strapi): ReturnType<typeof entryReportsService> =>
  strapi.plugin('insight').service('entryReports');
