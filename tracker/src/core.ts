// biome-ignore-all lint/style/useTemplate: templates have more bytes, and a reader's browser fetches each of them.
import type { Data, Insight, ViewDetails } from './types';

/** What a script tag says in its `data-` attributes: one that is there is at least `''`. */
export interface Attributes {
  uid?: string;
  documentId?: string;
  locale?: string;
  hash?: string;
  manual?: string;
  debug?: string;
  engagement?: string;
  interactions?: string;
}

/** A script tag, or what stands for one. */
export interface Tag {
  /** The script's own address: the collector and the modules are beside it. */
  src: string;
  dataset: Attributes;
}

/** What the page's tracker offers its modules. They put themselves before `view` and `send` by setting them. */
export interface Core extends Insight {
  /** Sends an event of the page that was seen last. @returns its id; nothing when it is not sent */
  send(event: { kind: string } & Data): string | undefined;
}

/** What a page puts in the tracker's place until the script has loaded. */
export interface Stub {
  q: ((insight: Insight) => void)[];
}

/** After a navigation, until the page has its title, or says itself what it shows; and until the browser no longer calls it loaded ahead. */
const SETTLED_MS = 300;

/** What waits when a page is left goes in one request, which takes no more. */
const MOST_WAITING = 50;

/** What a browser lets a page send while it is left. */
const MOST_CHARACTERS = 60_000;

/**
 * The page's tracker. Every byte counts, for every reader of every site: hence numbers as flags, `== null` for what is not there, and all
 * of it in one function.
 */
export const start = async ({ src, dataset }: Tag): Promise<void> => {
  const scope = window as typeof window & { insight?: Core & Stub };
  const stub = scope.insight;
  const server = src.replace(/[^/]*$/, '');
  // Each as a function: how long ago it was is known when it is sent. Tens of seconds are told: what arrives sooner keeps the order in which it
  // arrives, whatever each took on its way.
  let waiting: (() => string)[] = [];
  // Below zero while an event is on its way, above while there is a pause before it is sent again.
  let pause = 0;
  let seconds = 1;
  let isOut: unknown;
  let address: string | undefined;
  let isDue: unknown;
  let page: Data | undefined;

  const attempt = <Result>(act: () => Result): Result | undefined => {
    try {
      return act();
    } catch {}
  };

  // As a beacon, but with an answer: text, which needs no preflight on another host, and with the cookies of the collector, where it has any.
  const post = async (body: string): Promise<Response> =>
    fetch(server + 'collect', { body, method: 'POST', keepalive: true, credentials: 'include' });

  /** What the collector cannot take just now goes again later: it has its id, so however often that is, it counts once. */
  const sendNext = async (): Promise<void> => {
    // Who opts out and in again meanwhile has another.
    const queue = waiting;
    if (pause < 0 || !queue[0]) {
      return;
    }
    pause = -1;
    const { status, headers }: Partial<Response> = await post(queue[0]()).catch(Object);
    pause = 0;
    if ((status as number) < 429) {
      seconds = 1;
      queue.shift();
      sendNext();
    } else {
      seconds *= 2;
      // Those that were refused together do not come back together.
      pause = setTimeout(
        sendNext,
        ((headers?.get('Retry-After') as unknown as number) || seconds) * 1e3 * (1 + Math.random()),
      ) as unknown as number;
    }
  };

  const insight: Core = {
    send: (event) =>
      attempt(() => {
        const at = Date.now();
        const id = at.toString(36) + Math.random().toString(36).slice(2);
        const fields = JSON.stringify({ ...page, id, ...event }).slice(1);
        if (!(isOut || fields[MOST_CHARACTERS] || waiting[MOST_WAITING - 1])) {
          waiting.push(() => `{"agoMs":${((Date.now() - at) / 1e4) | 0}e4,` + fields);
          pause || sendNext();
          return id;
        }
      }),
    view(details?: ViewDetails) {
      isDue = 0;
      page = {
        ...page,
        title: document.title,
        locale: document.documentElement.lang,
        language: navigator.language,
        webdriver: navigator.webdriver,
        screen: innerWidth,
        ...details,
      };
      (page as Data).view = insight.send({ kind: 'view' });
    },
    track(type, metadata) {
      insight.send({ kind: 'interaction', type, metadata });
    },
    optOut() {
      waiting = [];
      // Where the page may keep nothing, it holds for the page.
      isOut = 'off';
      attempt(() => (localStorage.insight = isOut));
    },
    optIn() {
      isOut = '';
      attempt(() => (localStorage.insight = isOut));
    },
  };

  // Also a page of a tab that was opened in the background, or loaded ahead, is seen when it is shown.
  const look = (): void => {
    isDue && dataset.manual == null && (document.hidden || insight.view());
  };

  const moved = (): void => {
    const to = new URL(dataset.hash == null ? '' : '.' + location.hash.slice(1), location.href).href;
    if (to !== address) {
      // Until the next view, what is told is told of the one before.
      page = { url: to, referrer: address || document.referrer, view: page?.view };
      address = to;
      isDue = 1;
      setTimeout(look, SETTLED_MS);
    }
  };

  const use = (name: 'debug' | 'engagement' | 'interactions'): unknown =>
    dataset[name] != null &&
    import(/* webpackIgnore: true */ /* @vite-ignore */ server + `tracker/${name}.js#` + dataset[name]).catch(Object);

  // A page has one tracker, however often it includes the script.
  if (stub?.send as unknown) {
    return;
  }
  scope.insight = insight as Core & Stub;
  attempt(() => (isOut = localStorage.insight));
  await use('debug');
  moved();
  (page as unknown as Data).target = dataset.uid && dataset;
  use('engagement');
  use('interactions');
  addEventListener('online', sendNext);
  addEventListener('popstate', moved);
  // A page that is left is hidden last of all, and one that the browser has kept is shown again: both go this way.
  addEventListener('visibilitychange', () => {
    setTimeout(look, SETTLED_MS);
    waiting[0] && post(`[${waiting.map((body) => body())}]`).catch(Object);
  });
  addEventListener('pagehide', ({ persisted }) => {
    look();
    // Should the reader come back to it, that is a view.
    isDue = persisted;
  });
  // There may be none, or something else of that name.
  attempt(() => (stub as Stub).q.map((call) => call(insight)));
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name];
    history[name] = (...given) => {
      // What is replaced at once, as by a redirect, was no page that anyone saw.
      name > 'q' || look();
      original.apply(history, given);
      moved();
    };
  }
};
