import type { Core } from '@strapi/strapi';
import type { WidgetAnswer } from '../../../contracts/widgets';
import { errorBody } from '../collect';
import { statsOf } from '../content';
import { reportsOf } from '../reports';
import { entryKey, SITE_KEY } from '../totals';
import { popularAnswer } from './popular';
import { type PublicEntry, publicEntries } from './public-entries';
import type { Question } from './question';

const NOT_THERE: WidgetAnswer = errorBody({ status: 404, message: 'There is no such published entry.' });

type Answers = [key: string, answer: WidgetAnswer][];

/** A question, by what names its answer; about an entry that is there, or about the whole site. */
interface Asked<Kind extends Question['kind']> {
  key: string;
  question: Extract<Question, { kind: Kind }>;
  entry: PublicEntry | null;
}

const stats = async (strapi: Core.Strapi, asked: Asked<'stats'>[]): Promise<Answers> => {
  const targets = asked.flatMap(({ key, entry }) => (entry ? [{ key, entry }] : []));
  const found = await statsOf(strapi).ofTargets(targets.map(({ entry }) => entry));
  return targets.map(({ key }, index) => {
    const data = found[index];
    return [key, data ? { data } : NOT_THERE];
  });
};

const targetOf = ({ entry }: { entry: PublicEntry | null }): string =>
  entry ? entryKey(entry.uid, entry.documentId, entry.locale) : SITE_KEY;

const live = async (strapi: Core.Strapi, asked: Asked<'live'>[]): Promise<Answers> => {
  const visitors = asked.length > 0 ? await reportsOf(strapi).live(asked.map(targetOf)) : new Map<string, number>();
  return asked.map(({ key, entry }) => [key, { data: { visitors: visitors.get(targetOf({ entry })) ?? 0 } }]);
};

/** One after the other: pages that ask for much are not to keep the database from the content. */
const charts = async (strapi: Core.Strapi, asked: Asked<'chart'>[]): Promise<Answers> => {
  const answers: Answers = [];
  for (const { key, question, entry } of asked) {
    answers.push([key, { data: await reportsOf(strapi).chart(targetOf({ entry }), question.range) }]);
  }
  return answers;
};

const popular = async (strapi: Core.Strapi, asked: Asked<'popular'>[]): Promise<Answers> => {
  const answers: Answers = [];
  for (const { key, question } of asked) {
    answers.push([key, await popularAnswer(strapi, question)]);
  }
  return answers;
};

const isOf = <Kind extends Question['kind']>(question: Question, kind: Kind): question is Extract<Question, { kind: Kind }> =>
  question.kind === kind;

const entryOf = (question: Question) => ('entry' in question ? question.entry : null);

/** Answers questions that may be asked, from the totals: one query for all live numbers, and one for all entries' own. */
export const answerQuestions = async (
  strapi: Core.Strapi,
  questions: ReadonlyMap<string, Question>,
): Promise<Map<string, WidgetAnswer>> => {
  const named = [...questions].flatMap(([key, question]) => {
    const entry = entryOf(question);
    return entry ? [[key, entry] as const] : [];
  });
  const entries = await publicEntries(strapi, new Map(named));
  const absent: Answers = named.flatMap(([key]) => (entries.has(key) ? [] : [[key, NOT_THERE]]));
  const asked = <Kind extends Question['kind']>(kind: Kind): Asked<Kind>[] =>
    [...questions].flatMap(([key, question]) => {
      const entry = entries.get(key) ?? null;
      return isOf(question, kind) && (entry || !entryOf(question)) ? [{ key, question, entry }] : [];
    });
  return new Map([
    ...absent,
    ...(await stats(strapi, asked('stats'))),
    ...(await live(strapi, asked('live'))),
    ...(await charts(strapi, asked('chart'))),
    ...(await popular(strapi, asked('popular'))),
  ]);
};
