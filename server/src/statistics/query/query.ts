import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { MOST_VALUES, type Statistics } from '../../../../contracts/statistics';
import { timeOf } from '../../settings';
import { inSameTransaction } from '../../strapi/in-transaction';
import { type Catalogue, catalogueOf, type KnownMetric } from '../catalogue/catalogue';
import { ownMetricOf } from '../catalogue/own-metrics';
import type { ReadQuestion } from '../schemas/questions';
import { datesFrom } from './dates';
import { filledValues, shownDates } from './filled';
import { ownSeries } from './own-series';
import type { Asked, FoundSeries } from './source';
import { storedSeries } from './stored-series';

/** @throws ValidationError where there is none */
export const knownMetric = ({ metrics }: Catalogue, name: string, field = 'metric'): KnownMetric => {
  const metric = metrics.get(name);
  if (!metric) {
    throw new errors.ValidationError(`${field}: there is no metric ${name}`);
  }
  return metric;
};

/** The values of one metric, recorded or the plugin's own. */
export const seriesOf = (strapi: Core.Strapi, metric: KnownMetric, asked: Asked): Promise<FoundSeries[]> =>
  inSameTransaction(strapi, async (database) => {
    const own = ownMetricOf(metric);
    if (own) {
      return ownSeries(database, own, asked, timeOf(strapi).dayOf(Date.now()));
    }
    return metric.id === null ? [] : storedSeries(database, { ...metric, id: metric.id }, asked);
  });

const askedOf = (question: ReadQuestion): Asked => {
  const { date, from = date as string, to = date as string, object = null, objects } = question;
  const { period, objectType, groupBy, limit, fill } = question;
  return { period, from, to, objects: objects ?? [object], objectType, groupBy, limit, hasBefore: fill === 'previous' };
};

/** Answers for metrics, periods, dates and objects. */
export const queryStatistics = async (strapi: Core.Strapi, question: ReadQuestion): Promise<Statistics> => {
  const catalogue = await catalogueOf(strapi).now();
  const field = question.metric ? 'metric' : 'metrics';
  const metrics = (question.metric ?? question.metrics ?? []).map((name) => knownMetric(catalogue, name, field));
  const asked = askedOf(question);
  const dates = datesFrom(asked.from, asked.to);
  const most = metrics.length * (asked.objectType ? asked.limit : asked.objects.length) * dates.length;
  if (most > MOST_VALUES) {
    throw new errors.ValidationError(
      `limit: this could be ${most} values; at most ${MOST_VALUES} are given at once. Ask for fewer metrics, objects or days.`,
    );
  }
  const found: { metric: string; series: FoundSeries }[] = [];
  for (const metric of metrics) {
    found.push(...(await seriesOf(strapi, metric, asked)).map((series) => ({ metric: metric.metric, series })));
  }
  const shown = shownDates(
    dates,
    found.map(({ series }) => series),
    question.fill,
  );
  return {
    period: question.period,
    timeZone: timeOf(strapi).timeZone,
    dates: shown,
    series: found.map(({ metric, series }) => ({
      metric,
      object: series.object,
      values: filledValues(series, shown, question.fill),
    })),
  };
};
