import { z } from 'zod';
import { COMPARED_WITH, MOST_SERIES, STATISTIC_FILLS } from '../../../../contracts/statistics';
import { text } from '../../config';
import { day, dimensionName, metricName, period, statisticObject } from './parts';

const LIMIT = `must be a whole number from 1 to ${MOST_SERIES}`;
const MOST_METRICS = 20;

/** Several names: a list, or a text with commas. */
export const names = (name: z.ZodType<string, string>, most: number) =>
  z
    .union([z.string(), z.array(z.string())], 'must be a list, with commas')
    .transform((said) => (Array.isArray(said) ? said : [said]).flatMap((part) => part.split(',')))
    .pipe(z.array(name).max(most, `must be at most ${most}`));

/** A content type, alone or as the only one of a list; or the names of dimensions. */
export const objectType = z.preprocess(
  (said) => (Array.isArray(said) && said.length === 1 ? said[0] : said),
  z.union([
    text(255)
      .regex(/::/)
      .transform((uid) => [uid]),
    names(dimensionName, 8),
  ]),
);

const limit = z.coerce.number(LIMIT).pipe(z.int(LIMIT).min(1, LIMIT).max(MOST_SERIES, LIMIT));

const inOrder = ({ from, to }: { from?: string | undefined; to?: string | undefined }): boolean =>
  from === undefined || to === undefined || from <= to;
const NOT_IN_ORDER = { path: ['to'], message: 'must not be before from' };

const hasOne = (...given: unknown[]): boolean => given.filter((value) => value !== undefined && value !== null).length === 1;

export const statisticsQuestion = z
  .strictObject({
    metric: names(metricName, MOST_METRICS).optional(),
    metrics: names(metricName, MOST_METRICS).optional(),
    period: period.default('day'),
    from: day.optional(),
    to: day.optional(),
    date: day.optional(),
    object: statisticObject.nullish(),
    objects: z.array(statisticObject, 'must be a list').max(MOST_SERIES, `must be at most ${MOST_SERIES}`).optional(),
    objectType: objectType.optional(),
    groupBy: text(64).default('object'),
    fill: z.enum(STATISTIC_FILLS, `must be one of ${STATISTIC_FILLS.join(', ')}`).default('null'),
    limit: limit.default(20),
  })
  .refine(({ metric, metrics }) => hasOne(metric, metrics), { path: ['metric'], message: 'must be given, or metrics' })
  .refine(({ from, to, date }) => (date === undefined ? from && to : !from && !to), {
    path: ['from'],
    message: 'from and to must be given, or date alone',
  })
  .refine(inOrder, NOT_IN_ORDER)
  .refine(({ object, objects, objectType: type }) => [object, objects, type].filter(Boolean).length <= 1, {
    path: ['object'],
    message: 'must be the only one of object, objects and objectType',
  })
  .refine(({ groupBy, objectType: type }) => groupBy === 'object' || type?.includes(groupBy), {
    path: ['groupBy'],
    message: 'must be object, or one of the dimensions that objectType names',
  });

export type ReadQuestion = z.output<typeof statisticsQuestion>;

export const mostRecentQuestion = z.strictObject({
  metric: metricName,
  period: period.default('day'),
  date: day.optional(),
  object: statisticObject.nullish(),
});

const days = z.strictObject({ from: day, to: day }).refine(inOrder, NOT_IN_ORDER);

export const comparisonQuestion = z
  .strictObject({
    metric: metricName,
    period: period.default('day'),
    from: day,
    to: day,
    object: statisticObject.nullish(),
    with: z.union([z.enum(COMPARED_WITH), days], 'must be previous, year, or days as { from, to }').default('previous'),
  })
  .refine(inOrder, NOT_IN_ORDER);

export const objectsQuestion = z.strictObject({
  metric: metricName,
  objectType: objectType.optional(),
  limit: limit.default(100),
});
