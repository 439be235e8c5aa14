import type { Core } from '@strapi/strapi';
import type {
  ComparisonQuestion,
  DomainRegistration,
  MostRecent,
  Recorded,
  StatisticIncrement,
  StatisticKey,
  Statistics,
  StatisticsComparison,
  StatisticsQuestion,
  StatisticValue,
} from '../../../contracts/statistics';
import { registrations } from '../config';
import { timeOf } from '../settings';
import { parse } from '../strapi/parse';
import { catalogueOf } from './catalogue/catalogue';
import { catalogueChanges } from './catalogue/changes';
import { objectIds } from './objects/object-ids';
import { compareStatistics } from './query/compare';
import { mostRecentStatistic } from './query/most-recent';
import { queryStatistics } from './query/query';
import { deleteValues } from './record/delete-values';
import { readChanges } from './record/read-changes';
import { changeWriter } from './record/write-changes';
import { comparisonQuestion, mostRecentQuestion, statisticsQuestion } from './schemas/questions';
import { type ReadChange, statisticChanges, statisticIncrement, statisticKeys, statisticValue } from './schemas/values';

/**
 * Numbers of any kind by date and by object, for the app's own code. It asks nobody's permission, and writes in the transaction that is
 * under way. What is wrong in a call rejects with a ValidationError that names the field.
 */
export interface StatisticsService {
  /** Makes domains and metrics, or makes those that are there be as this says. To be called at every start. */
  register(domains: readonly DomainRegistration[]): Promise<void>;
  /** Sets a value. */
  record(value: StatisticValue): Promise<void>;
  /** Adds to a value. Of any number of writers at once, none is lost. */
  increment(value: StatisticIncrement): Promise<void>;
  /** Sets values or adds to them, at most 1,000: all or none. */
  recordMany(values: readonly (StatisticValue | (StatisticKey & { by: number }))[]): Promise<Recorded>;
  /** Forgets values, at most 1,000. @returns how many there were */
  forget(values: readonly StatisticKey[]): Promise<{ forgotten: number }>;
  query(question: StatisticsQuestion): Promise<Statistics>;
  /** The newest value, up to a date where one is given. */
  mostRecent(question: StatisticKey): Promise<MostRecent | null>;
  compare(question: ComparisonQuestion): Promise<StatisticsComparison>;
}

/** Also for what answers requests, which has looked at the values. */
export interface OwnStatisticsService extends StatisticsService {
  write(changes: readonly ReadChange[], pathOf?: (index: number) => string[]): Promise<Recorded>;
}

export const statisticsService = ({ strapi }: { strapi: Core.Strapi }): OwnStatisticsService => {
  const writer = changeWriter(strapi, objectIds(strapi));

  const write: OwnStatisticsService['write'] = async (given, pathOf = (index) => [String(index)]) => {
    const today = timeOf(strapi).dayOf(Date.now());
    const changes = readChanges(await catalogueOf(strapi).now(), given, today, pathOf);
    return { recorded: await writer(changes) };
  };

  const writeOne = async (change: ReadChange): Promise<void> => {
    await write([change], () => []);
  };

  return {
    write,
    register: async (domains) => catalogueChanges(strapi).register(parse(registrations, domains)),
    record: async (value) => writeOne(parse(statisticValue, value)),
    increment: async (value) => writeOne(parse(statisticIncrement, value)),
    recordMany: async (values) => write(parse(statisticChanges, values)),
    forget: async (keys) => deleteValues(strapi, parse(statisticKeys, keys)),
    query: async (question) => queryStatistics(strapi, parse(statisticsQuestion, question)),
    mostRecent: async (question) => mostRecentStatistic(strapi, parse(mostRecentQuestion, question)),
    compare: async (question) => compareStatistics(strapi, parse(comparisonQuestion, question)),
  };
};

/** The service as this room calls it. */
export const statisticsOf = (strapi: Core.Strapi): OwnStatisticsService => strapi.plugin('insight').service('statistics');
