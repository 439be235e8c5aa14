/** So many entries are viewed; `prepare.mjs` publishes them. */
export const ARTICLES = 300;

export const EVENTS_IN_BEACON = 10;

const versions = (count, last, name) => Array.from({ length: count }, (_, age) => name(last - age));

/** What readers' browsers call themselves. */
const USER_AGENTS = [
  ...versions(
    14,
    142,
    (version) =>
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`,
  ),
  ...versions(
    10,
    142,
    (version) =>
      `Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Mobile Safari/537.36`,
  ),
  ...versions(
    6,
    142,
    (version) =>
      `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`,
  ),
  ...versions(
    6,
    142,
    (version) =>
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36 Edg/${version}.0.0.0`,
  ),
  ...versions(
    8,
    145,
    (version) => `Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`,
  ),
  ...versions(4, 145, (version) => `Mozilla/5.0 (X11; Linux x86_64; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`),
  ...versions(
    6,
    6,
    (minor) =>
      `Mozilla/5.0 (iPhone; CPU iPhone OS 18_${minor} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.${minor} Mobile/15E148 Safari/604.1`,
  ),
  ...versions(
    3,
    6,
    (minor) =>
      `Mozilla/5.0 (iPad; CPU OS 17_${minor} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.${minor} Mobile/15E148 Safari/604.1`,
  ),
  ...versions(
    3,
    6,
    (minor) =>
      `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.${minor} Safari/605.1.15`,
  ),
];

const REFERRERS = [
  '',
  'https://www.google.com/',
  'https://duckduckgo.com/',
  'https://news.ycombinator.com/',
  'https://site.test/',
];
const LANGUAGES = ['en-GB', 'en-US', 'de-DE', 'fr-FR'];
const SCREENS = ['xs', 'lg', 'xl', 'md'];

const pick = (list, index) => list[index % list.length];

/** An address for each reader, of the range that is kept for measurements (RFC 2544). */
const MOST_READERS = 2 ** 17;
const addressOf = (reader) => {
  const place = reader % MOST_READERS;
  return `198.${18 + (place >> 16)}.${(place >> 8) & 255}.${place & 255}`;
};

export const headersOf = (reader) => ({
  'content-type': 'application/json',
  'user-agent': pick(USER_AGENTS, reader),
  'accept-language': pick(LANGUAGES, reader),
  'x-forwarded-for': addressOf(reader),
});

/** A reader's view of the page that is `step` after their first. It has no id: the collector makes one. */
const view = (reader, step) => {
  const article = ((reader * 7 + step) % ARTICLES) + 1;
  return {
    kind: 'view',
    url: `https://site.test/articles/article-${article}`,
    referrer: step === 0 ? pick(REFERRERS, reader) : 'https://site.test/',
    title: `Article ${article}`,
    language: pick(LANGUAGES, reader),
    screen: pick(SCREENS, reader),
  };
};

const MINUTE = 60_000;

/** What a reader sends: a view, or the views of ten pages, of which they have looked at each for a minute. */
export const bodyOf = (what, reader) => {
  if (what === 'view') {
    return view(reader, 0);
  }
  const now = Date.now();
  return Array.from({ length: EVENTS_IN_BEACON }, (_, step) => ({
    ...view(reader, step),
    at: new Date(now - (EVENTS_IN_BEACON - step) * MINUTE).toISOString(),
  }));
};
