import { errors } from '@strapi/utils';
import { z } from 'zod';
import { identityOf } from '../../objects/identity';
import { day, statisticObject } from '../../schemas/parts';
import { type StatisticRow, writeStatistics } from '../../statements/write-statistics';
import { EVERYTHING } from '../../statistic-object';
import type { Computing } from '../definition/definition';
import { forgetPeriod } from '../statements/forget-values';
import type { DaySpan } from './day-span';
import type { Ground } from './ground';

const VALUES = 'must be a list of values, as [{ date, value }]';

const computed = z.array(
  z.strictObject({
    date: day,
    value: z.number('must be a number, or null').nullable(),
    object: statisticObject.nullish(),
  }),
  VALUES,
);

const readValues = (ref: string, given: unknown, { from, to }: DaySpan): z.output<typeof computed> => {
  const { data, error } = computed.safeParse(given);
  const [issue] = error?.issues ?? [];
  if (issue) {
    throw new errors.ValidationError(`The function of ${ref} gave ${issue.path.join('.') || 'what'}: ${issue.message}`);
  }
  return (data ?? []).filter(({ date }) => from <= date && date <= to);
};

/** Writes what the app's own function gives for some days, in place of what there was of them. */
export const recompute = async (ground: Ground, { compute }: Computing, span: DaySpan): Promise<void> => {
  const { strapi, database, tracker, metric, time, objects } = ground;
  for (const period of tracker.definition.periods) {
    const startOf = (date: string): number => time.startOf(date);
    const given = await compute({ strapi, database, period, ...span, timeZone: time.timeZone, startOf });
    const values = readValues(tracker.ref, given, span);
    const identities = values.map(({ object }) => (object ? identityOf(object) : null));
    const ids = await objects.make(
      database,
      identities.flatMap((identity) => identity ?? []),
    );
    const rows = new Map<string, StatisticRow>();
    values.forEach(({ date, value }, index) => {
      const identity = identities[index];
      const objectId = identity ? (ids.get(identity.key) as number) : EVERYTHING;
      const units = value === null ? null : Math.round(value * 10 ** metric.decimals);
      if (units !== null && !Number.isSafeInteger(units)) {
        throw new errors.ValidationError(`The function of ${tracker.ref} gave a value that is too large to be kept exactly`);
      }
      rows.set(`${objectId} ${date}`, { metric_id: metric.id, period, object_id: objectId, date, value: units });
    });
    await forgetPeriod(database, metric.id, period, span);
    await writeStatistics(database, [...rows.values()], 'replace');
  }
};
