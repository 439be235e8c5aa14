import { z } from 'zod';
import { MOST_STATISTICS } from '../../../../contracts/statistics';
import { day, metricName, period, statisticObject } from './parts';

const key = {
  metric: metricName,
  period: period.default('day'),
  date: day.optional(),
  object: statisticObject.nullish(),
};

const value = z.number('must be a number, or null').nullable();
const by = z.number('must be a number');

const statisticKey = z.strictObject(key);
export const statisticValue = z.strictObject({ ...key, value });
export const statisticIncrement = z.strictObject({ ...key, by: by.default(1) });

/** One of many, of which each says what happens: it is set, or added to. */
const change = z
  .strictObject({ ...key, value: value.optional(), by: by.optional() })
  .refine((given) => (given.value === undefined) !== (given.by === undefined), 'must have either value or by');

const many = <Item extends z.ZodType>(item: Item) =>
  z.array(item, 'must be an array').min(1, 'must not be empty').max(MOST_STATISTICS, `must be at most ${MOST_STATISTICS}`);

export const statisticChanges = many(change);
export const statisticKeys = many(statisticKey);

/** What is beside it is named by zod itself. */
const AS_DATA = {
  error: ({ code }: { code?: string }) => (code === 'unrecognized_keys' ? undefined : 'must be an object, as { data: [] }'),
};

export const sentChanges = z.strictObject({ data: statisticChanges }, AS_DATA);
export const sentKeys = z.strictObject({ data: statisticKeys }, AS_DATA);

export type ReadKey = z.output<typeof statisticKey>;
export type ReadChange = z.output<typeof change>;
