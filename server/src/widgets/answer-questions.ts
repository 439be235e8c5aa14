import type { Core } from '@strapi/strapi';
import type { RangeName } from '../../../contracts/reports';
import type { WidgetAnswer, WidgetPeriod } from '../../../contracts/widgets';
import { errorBody } from '../collect';
import { reportsOf } from '../reports';
import { entryKey, SITE_KEY } from '../totals';
import { type PublicEntry, publicEntries } from './published';
import type { Question } from './question';

const RANGE = { week: '7d', month: '30d', year: '12m' } as const satisfies Record<WidgetPeriod, RangeName>;

const notThere: WidgetAnswer = errorBody({ status: 404, message: 'There is no such published entry.' });

/** A question about an entry that is there, or about the whole site. */
interface Placed<Kind extends Question['kind']> {
  key: string;
  question: Extract<Question, { kind: Kind }>;
  entry: PublicEntry | null;
}

const isOf = <Kind extends Question['kind']>(question: Question, kind: Kind): question is Extract<Question, { kind: Kind }> =>
  question.kind === kind;

const keyOf = (entry: PublicEntry | null): string => (entry ? entryKey(entry.uid, entry.documentId, entry.locale) : SITE_KEY);

/**
 * Answers questions that may be asked, from the totals: one query for all live numbers, and one a type for those of entries.
 * @param questions by what is to name their answers
 */
export const answerQuestions = async (
  strapi: Core.Strapi,
  questions: ReadonlyMap<string, Question>,
): Promise<Map<string, WidgetAnswer>> => {
  const reports = reportsOf(strapi);
  const answers = new Map<string, WidgetAnswer>();
  const named = [...questions].flatMap(([key, question]) =>
    'entry' in question && question.entry ? [{ key, entry: question.entry }] : [],
  );
  const found = await publicEntries(
    strapi,
    named.map(({ entry }) => entry),
  );
  const entries = new Map(named.map(({ key }, index) => [key, found[index] ?? null]));

  const placed = <Kind extends 'stats' | 'live' | 'chart'>(kind: Kind): Placed<Kind>[] =>
    [...questions].flatMap(([key, question]) => {
      if (!isOf(question, kind)) {
        return [];
      }
      const entry = entries.get(key) ?? null;
      if (entries.has(key) && !entry) {
        answers.set(key, notThere);
        return [];
      }
      return [{ key, question, entry }];
    });

  const ofEntries = placed('stats').flatMap(({ key, entry }) => (entry ? [{ key, entry }] : []));
  for (const uid of new Set(ofEntries.map(({ entry }) => entry.uid))) {
    const ofType = ofEntries.filter(({ entry }) => entry.uid === uid);
    const stats = await reports.viewStats(
      uid,
      ofType.map(({ entry }) => entry),
    );
    ofType.forEach(({ key }, index) => {
      const data = stats[index];
      answers.set(key, data ? { data } : notThere);
    });
  }

  const live = placed('live');
  if (live.length > 0) {
    const visitors = await reports.live(live.map(({ entry }) => keyOf(entry)));
    for (const { key, entry } of live) {
      answers.set(key, { data: { visitors: visitors.get(keyOf(entry)) ?? 0 } });
    }
  }

  for (const { key, question, entry } of placed('chart')) {
    answers.set(key, { data: await reports.chart(keyOf(entry), RANGE[question.period]) });
  }
  return answers;
};
