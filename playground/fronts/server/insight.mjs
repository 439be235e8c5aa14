import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const { INSIGHT_URL = 'http://localhost:1337/api/insight', INSIGHT_TOKEN, SITE_URL = 'http://localhost:3000' } = process.env;

const MOST_TRIES = 5;

/** By these a reader objects, or a browser says that it only loads a page ahead: they go along, so that Insight can heed them. */
const PASSED_ON = ['dnt', 'sec-gpc', 'sec-purpose', 'purpose', 'x-moz'];

/** The same event goes again, with its id and its time, until Insight has it: however often that is, it counts once. */
const send = async (event, headers) => {
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const answer = await fetch(`${INSIGHT_URL}/collect`, { method: 'POST', headers, body: JSON.stringify(event) }).catch(
      () => null,
    );
    if (answer && answer.status !== 429 && answer.status < 500) {
      if (!answer.ok) console.warn(`Insight refuses a view: ${await answer.text()}`);
      return;
    }
    const asked = Number(answer?.headers.get('Retry-After')) || 0;
    await pause(Math.max(asked, 2 ** tries) * 1_000, undefined, { ref: false });
  }
};

/**
 * Tells Insight that a reader has opened a page. Nothing waits for it, and it never throws.
 * @param request the reader's, as `node:http` has it
 * @param page its title, and the entry that it shows: `{ uid, documentId, locale }`
 */
export const countView = (request, { title, target }) => {
  const { referer = '', 'user-agent': userAgent = '', 'accept-language': languages = '' } = request.headers;
  const event = {
    kind: 'view',
    id: randomUUID(),
    at: new Date().toISOString(),
    url: new URL(request.url, SITE_URL).href,
    referrer: URL.canParse(referer) ? referer : '',
    title,
    target,
    language: /^[A-Za-z-]+/.exec(languages)?.[0],
    // Behind a proxy of your own this is the proxy's: take the address that it names instead, and believe nobody else.
    ip: request.socket.remoteAddress,
    userAgent,
  };
  const passedOn = PASSED_ON.flatMap((name) => (request.headers[name] ? [[name, request.headers[name]]] : []));
  const headers = {
    ...Object.fromEntries(passedOn),
    'Content-Type': 'application/json',
    Authorization: `Bearer ${INSIGHT_TOKEN}`,
  };
  send(event, headers).catch((error) => console.warn(`Insight was not told of a view: ${error.message}`));
};
