import type { Core } from '../core';

const say = (...words: unknown[]): void => console.info('[insight]', ...words);

/** Why nothing is sent from this page. */
const silence = (): string | undefined => {
  try {
    return localStorage.insight ? 'This browser has opted out: insight.optIn() takes it back.' : undefined;
  } catch {
    return undefined;
  }
};

const explain = async (answer: Response): Promise<string> => {
  if (answer.status === 204) {
    return 'Taken. Whether it counts, the dashboard says: robots, staff, double clicks and readers who object are filtered.';
  }
  const { error } = (await answer.json().catch(() => ({}))) as { error?: { message?: string } };
  const why = `${answer.status} ${error?.message ?? ''}`.trim();
  return answer.status < 429 ? `Refused, and not sent again: ${why}` : `Not taken now, sent again later: ${why}`;
};

/** Says in the console what the tracker sends, what became of it, and why something is not sent. */
export const debug = (insight: Core, collector: string): void => {
  const { send } = insight;
  insight.send = (event) => {
    const id = send(event);
    const why = silence() ?? 'It is no JSON or more than 60,000 characters, or 50 others wait.';
    say(id ? 'Sends' : `Does not send: ${why}`, { ...event, id });
    return id;
  };

  const { fetch } = window;
  window.fetch = async (...given: Parameters<typeof fetch>) => {
    const isOurs = String(given[0]) === collector;
    try {
      const answer = await fetch(...given);
      if (isOurs) {
        say(await explain(answer.clone()), given[1]?.body);
      }
      return answer;
    } catch (error) {
      if (isOurs) {
        say('No connection, or something blocks it; sent again later.', given[1]?.body);
      }
      throw error;
    }
  };

  const why = silence();
  if (why) {
    say(why);
  }
  if (document.hidden) {
    say('The page is not visible yet: its view counts when it is.');
  }
  if (!/^https?:/.test(location.protocol)) {
    say(`A page at ${location.protocol} is not counted: only those at http and https are.`);
  }
  if (navigator.doNotTrack === '1' || (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl) {
    say(
      'This browser objects (Do Not Track or Global Privacy Control): the server does not count it, unless its settings say so.',
    );
  }
};
