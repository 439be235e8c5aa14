import { MAX_QUESTIONS } from '../../../contracts/widgets';
import { Refusal } from '../collect';

/** What everything here answers with: pages of any host may read it, and none may do so as somebody. */
export const OPEN = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** The questions of an address, each as its page wrote it, to be answered in this order. @throws Refusal */
export const questionsIn = (querystring: string): string[] => {
  const given = new URLSearchParams(querystring);
  const unknown = [...given.keys()].find((name) => name !== 'q');
  if (unknown !== undefined) {
    throw new Refusal(400, `There is no parameter ${unknown}: questions are given as q, once each.`, null);
  }
  const questions = given.getAll('q');
  if (questions.length > MAX_QUESTIONS) {
    throw new Refusal(400, `${questions.length} questions are too many: ask at most ${MAX_QUESTIONS} at once.`, null);
  }
  return questions;
};
