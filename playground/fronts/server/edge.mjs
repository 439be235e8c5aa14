/** In front of a static site, where a content delivery network runs code (Cloudflare's module syntax): counts the pages that go out. */

const isPage = (request, answer) =>
  request.method === 'GET' && answer.status === 200 && (answer.headers.get('Content-Type') ?? '').startsWith('text/html');

const referrerOf = (request) => {
  const referrer = request.headers.get('Referer') ?? '';
  return URL.canParse(referrer) ? referrer : '';
};

const viewOf = (request) => ({
  kind: 'view',
  id: crypto.randomUUID(),
  url: request.url,
  referrer: referrerOf(request),
  ip: request.headers.get('CF-Connecting-IP') ?? undefined,
  userAgent: request.headers.get('User-Agent') ?? '',
});

const countView = (request, { INSIGHT_URL, INSIGHT_TOKEN }) => {
  const headers = new Headers({ 'Content-Type': 'application/json', Authorization: `Bearer ${INSIGHT_TOKEN}` });
  // By these a reader objects, or a browser says that it only loads a page ahead.
  for (const name of ['DNT', 'Sec-GPC', 'Sec-Purpose']) {
    const value = request.headers.get(name);
    if (value) headers.set(name, value);
  }
  return fetch(`${INSIGHT_URL}/collect`, { method: 'POST', headers, body: JSON.stringify(viewOf(request)) });
};

export default {
  async fetch(request, env, context) {
    const { pathname, search } = new URL(request.url);
    const answer = await fetch(new URL(pathname + search, env.ORIGIN), { headers: request.headers });
    // The page does not wait for it, and goes out when it fails.
    if (isPage(request, answer)) context.waitUntil(countView(request, env).catch(() => undefined));
    return answer;
  },
};
