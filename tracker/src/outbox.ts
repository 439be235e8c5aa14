import type { ViewEvent } from '../../contracts/events';

/** After so many tries in vain, which take half an hour, a page gives up. */
const MOST_TRIES = 10;

const MOST_WAITING = 50;

const canLater = ({ status }: Response): boolean => status === 429 || status >= 500;

/**
 * Sends events one after the other. What the collector cannot take just now, because it has too many or is away, waits in memory with its
 * id and its time and is sent again: however often that is, it counts once.
 */
export const outbox = (endpoint: string): ((event: ViewEvent) => void) => {
  const waiting: ViewEvent[] = [];
  let tries = 0;
  let isBusy = false;

  const sendNext = async (): Promise<void> => {
    const [event] = waiting;
    isBusy = !!event;
    if (!event) {
      return;
    }
    // As a beacon, but with an answer: text, which needs no preflight on another host, and with the cookies of the collector, where it has any.
    const answer = await fetch(endpoint, {
      method: 'POST',
      // What arrives at once has the collector's time, which is better than the reader's.
      body: JSON.stringify(tries ? event : { ...event, at: undefined }),
      keepalive: true,
      credentials: 'include',
    }).catch(() => null);
    if (answer && !canLater(answer)) {
      // A reader's clock that is wrong makes a time that is refused: then it is sent without.
      if (!tries || answer.status !== 400) {
        waiting.shift();
      }
      tries = 0;
      void sendNext();
      return;
    }
    tries += 1;
    if (tries > MOST_TRIES) {
      waiting.length = 0;
    }
    const asked = Number(answer?.headers.get('Retry-After')) || 0;
    // Those that were refused together do not come back together.
    setTimeout(sendNext, Math.max(asked, 2 ** tries) * (1_000 + Math.random() * 300));
  };

  // A page that is left cannot wait: what was not taken yet goes once more, and nobody hears the answer.
  addEventListener('pagehide', () => {
    if (isBusy) {
      navigator.sendBeacon?.(endpoint, JSON.stringify(waiting));
    }
  });

  return (event) => {
    if (waiting.length < MOST_WAITING) {
      waiting.push(event);
    }
    if (!isBusy) {
      void sendNext();
    }
  };
};
