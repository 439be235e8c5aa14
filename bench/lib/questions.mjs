import { size } from './size.mjs';

const DAY = 24 * 3_600_000;

const dayBefore = (days) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);

/** No two alike, because answers are kept: a year, less some days at its end. */
const year = (time) => `range=${dayBefore(364)}..${dayBefore(1 + time)}`;

/** A month of those of which there are records. */
const month = (time) => `range=${dayBefore(31 + 2 * time)}..${dayBefore(2 + 2 * time)}`;

const FILTERS = ['device=mobile', 'country=DE', 'source=search', 'path=/articles/article-1*', 'language=en-US'];

const DIMENSIONS = [
  ...['source', 'referrer', 'campaign', 'utm-source', 'country', 'language', 'browser', 'os', 'device', 'screen'],
  ...['duration', 'depth', 'scroll', 'event-type', 'element', 'outbound', 'download', 'form'],
];

const LISTS = ['entries', 'pages', 'entry-pages', 'exit-pages', 'types', 'locales', 'unread', 'trending'];

const PATHS = {
  overview: 'overview?',
  calendar: 'calendar?',
  pattern: 'pattern?',
  publications: 'publications?',
  loyalty: 'loyalty?',
  filtered: 'filtered?',
  ...Object.fromEntries(DIMENSIONS.map((dimension) => [`breakdown.${dimension}`, `breakdown?dimension=${dimension}&`])),
  ...Object.fromEntries(LISTS.map((list) => [`content.${list}`, `content?list=${list}&`])),
  'content.attribute': 'content?list=attribute&type=api::article.article&attribute=category&',
};

const TAKES_NO_FILTER = ['filtered'];

const entries = Object.entries(PATHS);

/** The dashboard's questions of a year, each of another one. */
export const OF_A_YEAR = Object.fromEntries(
  entries.map(([name, path]) => [name, (time) => [`/insight/dashboard/${path}${year(time)}`]]),
);

/** The same of a month, with a filter that takes turns. */
export const FILTERED = Object.fromEntries(
  entries
    .filter(([name]) => !TAKES_NO_FILTER.includes(name))
    .map(([name, path]) => [name, (time) => [`/insight/dashboard/${path}${month(time % 25)}&${FILTERS[time % FILTERS.length]}`]]),
);

const idOf = (number) => `bench${String(number).padStart(19, '0')}`;
const ARTICLE = 'api::article.article';

/** Articles; every tenth entry is a product. */
const article = (number) => idOf((number * 10 + 1) % size.entries);

/** What is asked where the content is. */
export const OF_CONTENT = {
  popular: (time) => [`/api/insight/popular?uid=${ARTICLE}&period=${['1d', '7d', '30d', '365d'][time % 4]}&limit=${10 + time}`],
  entry: (time) => [`/insight/entries/${ARTICLE}/${article(time)}/report?range=12m`],
  listColumn: (time) => [
    `/insight/entries/${ARTICLE}/numbers`,
    { documentIds: Array.from({ length: 100 }, (_, row) => article(time * 100 + row)), range: '30d' },
  ],
};
