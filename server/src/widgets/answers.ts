import type { Core } from '@strapi/strapi';
import type { WidgetAnswer } from '../../../contracts/widgets';
import { errorBody } from '../collect';
import { optionsOf, type TrackingRules, tracking } from '../settings';
import { remembered } from '../strapi/remembered';
import { answerQuestions } from './answer-questions';
import { Misread, type Question, questionFrom } from './question';

/** How old a number may be: less than the pause between two messages of a stream. */
const FRESH_MS = 4_000;

const read = (text: string): Question | WidgetAnswer => {
  try {
    return questionFrom(text);
  } catch (error) {
    if (error instanceof Misread) {
      return errorBody({ status: 400, message: `${error.message}.` });
    }
    throw error;
  }
};

/** Answers what widgets ask: each question is answered or refused by itself. */
export const widgetAnswers = (strapi: Core.Strapi) => {
  const ask = remembered(FRESH_MS, (questions: ReadonlyMap<string, Question>) => answerQuestions(strapi, questions));

  /** Why a question is not answered; null when it may be asked. What was public a moment ago may not be any more. */
  const refusalOf = (question: Question, rules: TrackingRules): WidgetAnswer | null => {
    const uid = question.kind === 'popular' ? question.uid : question.entry?.uid;
    if (uid === undefined) {
      return optionsOf(strapi).publicSiteNumbers
        ? null
        : errorBody({
            status: 403,
            message: 'The numbers of the whole site are not public: the setting publicSiteNumbers is off.',
          });
    }
    return rules.apiOf(uid).publicStats
      ? null
      : errorBody({
          status: 403,
          message: `The numbers of ${uid} are not public: they are for types that are tracked and whose numbers everyone may read (Settings > Insight > Tracking).`,
        });
  };

  /** @returns by question, for every one */
  return async (texts: Iterable<string>): Promise<Map<string, WidgetAnswer>> => {
    const rules = await tracking(strapi).rules();
    const refused = new Map<string, WidgetAnswer>();
    const asked = new Map<string, Question>();
    for (const text of texts) {
      const question = read(text);
      const refusal = 'kind' in question ? refusalOf(question, rules) : question;
      if (refusal) {
        refused.set(text, refusal);
      } else if ('kind' in question) {
        asked.set(text, question);
      }
    }
    const answers = asked.size > 0 ? await ask(asked) : new Map<string, WidgetAnswer>();
    return new Map([...refused, ...answers]);
  };
};
