/** Where an app keeps texts between two starts, as React Native's AsyncStorage does. */
export interface Store {
  getItem(key: string): Promise<string | null>;
  setItem(key: string, value: string): Promise<void>;
}

export interface Options {
  /** Where the plugin answers, as `https://cms.example.com/api/insight`. */
  server: string;
  store: Store;
  /** What the app calls itself and where it runs, as `Loam/1.4 (Android 15; Pixel 9)`; a library's own name would be taken for a program. */
  userAgent: string;
}

/** What a reader sees, and where it is on the site. */
export interface Screen {
  url: string;
  title?: string;
  target?: { uid: string; documentId: string; locale?: string };
}

interface Waiting extends Screen {
  kind: 'view';
  id: string;
  at: string;
  visitor: string;
}

const VISITOR = 'insight.visitor';
const QUEUE = 'insight.queue';
const MOST_WAITING = 500;
const MOST_AT_ONCE = 50;

/** Enough for ids to be different; nothing is kept secret by them. */
const newId = (): string => {
  const random = () => Math.random().toString(36).slice(2, 12).padEnd(10, '0');
  return Date.now().toString(36) + random() + random();
};

/** Taken, or refused for good: those need not be sent again. What a hotel's login page answers, for one, is neither. */
const FINAL = [204, 400, 403, 413];

/** An app's sender: what is seen without a connection waits in the app's store, with its id and its time, and counts once. */
export const insightSender = ({ server, store, userAgent }: Options) => {
  /** One look into the store after the other: two at once would write over what the other has kept. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next;
    return next;
  };

  const queue = async (): Promise<Waiting[]> => JSON.parse((await store.getItem(QUEUE)) ?? '[]');
  const keep = (events: Waiting[]): Promise<void> => store.setItem(QUEUE, JSON.stringify(events.slice(-MOST_WAITING)));

  const visitor = async (): Promise<string> => {
    const known = await store.getItem(VISITOR);
    if (known) return known;
    const made = newId();
    await store.setItem(VISITOR, made);
    return made;
  };

  /** @returns whether they are dealt with */
  const send = async (events: Waiting[]): Promise<boolean> => {
    const headers = { 'Content-Type': 'application/json', 'User-Agent': userAgent };
    const answer = await fetch(`${server}/collect`, { method: 'POST', headers, body: JSON.stringify(events) }).catch(() => null);
    return answer !== null && FINAL.includes(answer.status);
  };

  const sendAll = async (): Promise<void> => {
    for (let waiting = await inTurn(queue); waiting.length > 0; waiting = await inTurn(queue)) {
      const batch = waiting.slice(0, MOST_AT_ONCE);
      if (!(await send(batch))) return;
      const sent = new Set(batch.map(({ id }) => id));
      await inTurn(async () => keep((await queue()).filter(({ id }) => !sent.has(id))));
    }
  };

  let sending: Promise<void> | undefined;
  const flush = (): Promise<void> => {
    sending ??= sendAll().finally(() => {
      sending = undefined;
    });
    return sending;
  };

  return {
    /** Counts a view of a screen. It resolves when the view is kept, whether there is a connection or not. */
    async view(screen: Screen): Promise<void> {
      await inTurn(async () => {
        const event = { ...screen, kind: 'view' as const, id: newId(), at: new Date().toISOString(), visitor: await visitor() };
        await keep([...(await queue()), event]);
      });
      void flush();
    },

    /** Sends what waits: call it when the app starts, comes to the front, or has a connection again. */
    flush,

    /** Forgets who the reader was: from now on it is another visitor. */
    forget: (): Promise<void> => inTurn(() => store.setItem(VISITOR, newId())),
  };
};
