import { COLLECT } from './visits';

/** How long an answer is waited for; a server that is frozen gives none. */
const PATIENCE_MS = 10_000;

/** How long a sender waits before it sends again what was not acknowledged. */
const PAUSE_MS = 50;

/** How long what is open at the end may take to be acknowledged. */
const LAST_MS = 60_000;

/** Every so many requests bring several events at once. */
const EVERY = 4;
const EVENTS_AT_ONCE = 5;

/** What senders have sent so far. */
interface Sent {
  /** Events that were acknowledged: each of them is to be counted once. */
  acknowledged: number;
  /** Requests that were answered with 503 and when to come back. */
  refused: number;
  /** Requests that got no answer. */
  unanswered: number;
}

/** Senders at work. */
export interface Load {
  sent(): Readonly<Sent>;
  /** Lets each sender send again what is open until that is acknowledged, and end. @returns what was sent in all */
  end(): Promise<Readonly<Sent>>;
}

const firefox = (version: number): string =>
  `Mozilla/5.0 (X11; Linux x86_64; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`;

const post = (url: string, sender: number, body: object): Promise<Response> =>
  fetch(`${url}${COLLECT}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain', 'User-Agent': firefox(100 + sender) },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });

/**
 * Lets senders send views, each of a page of its own, one request after the other. As a good client does, a sender sends again, under
 * the same ids, what was not acknowledged.
 * @param name makes the ids of this load its own
 * @param url where the site is just now
 */
export const startLoad = (name: string, url: () => string, senders = 8): Load => {
  const sent: Sent = { acknowledged: 0, refused: 0, unanswered: 0 };
  let latest = Number.POSITIVE_INFINITY;

  const acknowledge = async (sender: number, events: object[]): Promise<void> => {
    while (Date.now() < latest) {
      const answer = await post(url(), sender, events).catch(() => null);
      if (answer?.status === 204) {
        sent.acknowledged += events.length;
        return;
      }
      if (answer && !(answer.status === 503 && Number(answer.headers.get('Retry-After')) > 0)) {
        throw new Error(`A good request was answered with ${answer.status}: ${await answer.text()}`);
      }
      sent[answer ? 'refused' : 'unanswered'] += 1;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    throw new Error('What was open at the end was not acknowledged.');
  };

  const send = async (sender: number): Promise<void> => {
    for (let request = 0; latest === Number.POSITIVE_INFINITY; request += 1) {
      const events = Array.from({ length: request % EVERY === 0 ? EVENTS_AT_ONCE : 1 }, (_, number) => {
        const id = `${name}-${sender}-${request}-${number}`;
        return { kind: 'view', id, url: `https://site.test/${id}` };
      });
      await acknowledge(sender, events);
    }
  };

  const sending = Promise.all(Array.from({ length: senders }, (_, sender) => send(sender)));
  // It is looked at when the load ends.
  sending.catch(() => undefined);
  return {
    sent: () => sent,
    async end() {
      latest = Date.now() + LAST_MS;
      await sending;
      return sent;
    },
  };
};
