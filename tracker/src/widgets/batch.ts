import { MAX_QUESTIONS, type WidgetAnswer, type WidgetAnswers } from '../../../contracts/widgets';

const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>('script[src*="/insight/widgets.js"]');

/** Whether the page wants to be told why a widget stays empty. */
export const isDebug = script?.dataset.debug !== undefined;

/** An address of the API beside the script. */
export const address = (path: string, questions: string[]): string =>
  `${new URL(path, script?.src ?? location.href)}?${questions.map((question) => `q=${encodeURIComponent(question)}`).join('&')}`;

const failure = (message: string): WidgetAnswer => ({ data: null, error: { status: 0, name: '', message } });

const answersTo = async (questions: string[]): Promise<WidgetAnswer[]> => {
  try {
    const answer = await fetch(address('widgets', questions), { credentials: 'omit' });
    const { data, error } = (await answer.json()) as WidgetAnswers & { error?: { message: string } };
    return questions.map((_, index) => data?.[index] ?? failure(error?.message ?? ''));
  } catch (error) {
    return questions.map(() => failure(String(error)));
  }
};

let waiting = new Map<string, ((answer: WidgetAnswer) => void)[]>();

const send = async (): Promise<void> => {
  const asked = [...waiting];
  waiting = new Map();
  for (let from = 0; from < asked.length; from += MAX_QUESTIONS) {
    const some = asked.slice(from, from + MAX_QUESTIONS);
    const answers = await answersTo(some.map(([question]) => question));
    some.forEach(([, all], index) => {
      for (const hears of all) {
        hears(answers[index] as WidgetAnswer);
      }
    });
  }
};

/** Asks together with all else that the page asks at the same time: one request, and each question once. */
export const ask = (question: string, hears: (answer: WidgetAnswer) => void): void => {
  if (!waiting.size) {
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', send, { once: true });
    } else {
      queueMicrotask(send);
    }
  }
  waiting.set(question, [...(waiting.get(question) ?? []), hears]);
};
