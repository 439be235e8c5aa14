/**
 * Measures one thing of statistics in the database that the environment names: `node statistics.mjs record|chart|track SIZE`, where SIZE is
 * JSON. Prints the figures as JSON.
 */
import { createRequire } from 'node:module';
import { main } from '../../scripts/lib/main.mjs';
import { inPlayground, playground } from '../../scripts/lib/paths.mjs';
import { p95 } from '../lib/percentile.mjs';

const require = createRequire(inPlayground('package.json'));

const DAYS = 365;
const COUNTRIES = [
  'AT',
  'BE',
  'CH',
  'CZ',
  'DE',
  'DK',
  'ES',
  'FI',
  'FR',
  'GB',
  'HU',
  'IE',
  'IT',
  'LU',
  'NL',
  'NO',
  'PL',
  'PT',
  'SE',
  'US',
];
const BULK = 1_000;
const CHARTED = 4;
const METRICS = 40;

const dayAgo = (days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const seconds = (since) => (performance.now() - since) / 1_000;

/** Numbers from 0, as a table of SQLite's. */
const counted = (count) => `with recursive n(i) as (select 0 union all select i + 1 from n where i < ${count - 1})`;

const register = (strapi, count) =>
  strapi
    .plugin('insight')
    .service('statistics')
    .register([{ ref: 'bench', metrics: Array.from({ length: count }, (_, index) => ({ ref: `m${index}` })) }]);

const record = async (strapi, size) => {
  await register(strapi, 1);
  const statistics = strapi.plugin('insight').service('statistics');
  const until = (work) => async () => {
    const began = performance.now();
    let done = 0;
    while (seconds(began) < size.seconds) {
      done += await work(done);
    }
    return Math.round(done / seconds(began));
  };
  const keyOf = (index) => ({
    metric: 'bench.m0',
    date: dayAgo(index % DAYS),
    object: { country: COUNTRIES[Math.floor(index / DAYS) % COUNTRIES.length] },
  });
  const single = until(async (index) => {
    await statistics.record({ ...keyOf(index), value: index });
    return 1;
  });
  const bulk = until(async (index) => {
    const values = Array.from({ length: BULK }, (_, one) => ({ ...keyOf(index + one), value: index + one }));
    return (await statistics.recordMany(values)).recorded;
  });
  await bulk();
  return { 'statistics.recordsPerSecond': await single(), 'statistics.bulkRecordsPerSecond': await bulk() };
};

const chart = async (strapi, size) => {
  await register(strapi, METRICS);
  const statistics = strapi.plugin('insight').service('statistics');
  const database = strapi.db.connection;
  const others = Math.max(COUNTRIES.length, Math.ceil(size.statistics / METRICS / DAYS));
  const objects = [
    ...COUNTRIES.map((country) => ({ country })),
    ...Array.from({ length: others - COUNTRIES.length }, (_, shop) => ({ shop: String(shop) })),
  ];
  for (let from = 0; from < objects.length; from += BULK) {
    const values = objects
      .slice(from, from + BULK)
      .map((object) => ({ metric: 'bench.m0', date: '2000-01-01', object, value: 0 }));
    await statistics.recordMany(values);
  }
  await database.raw(
    `${counted(DAYS)} insert into insight_statistics (metric_id, period, object_id, date, value)
     select m.id, 'day', o.id, date(?, '-' || n.i || ' days'), abs(random() % 1000)
     from insight_metrics m, insight_statistic_objects o, n where true order by m.id, o.id, 4`,
    [dayAgo(0)],
  );
  const question = {
    metrics: Array.from({ length: CHARTED }, (_, index) => `bench.m${index}`),
    objects: COUNTRIES.map((country) => ({ country })),
    from: dayAgo(DAYS - 1),
    to: dayAgo(0),
  };
  const took = [];
  for (let time = 0; time <= size.asked; time += 1) {
    const began = performance.now();
    const { series } = await statistics.query(question);
    if (series.length !== CHARTED * COUNTRIES.length || series.some(({ values }) => values.includes(null))) {
      throw new Error('The chart has not all of its values');
    }
    took.push(performance.now() - began);
  }
  return { 'statistics.chartP95ms': p95(took.slice(1)) };
};

const ORDER = 'api::order.order';

const track = async (strapi, size) => {
  await register(strapi, 1);
  const trackers = strapi.plugin('insight').service('trackers');
  const countries = COUNTRIES.map((country) => `'${country}'`).join(', ');
  await strapi.db.connection.raw(
    `${counted(size.orders)} insert into orders (document_id, placed_at, state, country, customer, total, created_at, updated_at, published_at)
     select 'order' || i, ? - abs(random() % (${DAYS} * 86400000)), case abs(random() % 10) when 0 then 'returned' else 'paid' end,
       json_extract(json_array(${countries}), '$[' || abs(random() % ${COUNTRIES.length}) || ']'), 'customer' || abs(random() % 100000),
       abs(random() % 20000) / 100.0, 0, 0, 0 from n`,
    [Date.now()],
  );
  await strapi.db.connection.raw('analyze');
  await trackers.register([
    {
      ref: 'orders',
      metric: 'bench.m0',
      uid: ORDER,
      aggregate: 'count',
      dateField: 'placedAt',
      groupBy: 'country',
      filters: { state: 'paid' },
    },
  ]);
  const began = performance.now();
  await trackers.run('orders');
  const backfill = seconds(began);
  const took = [];
  for (let time = 0; time < size.asked; time += 1) {
    const at = (days) => new Date(Date.now() - days * 86_400_000).toISOString();
    const data = { placedAt: at(0), state: 'paid', country: 'AT', customer: 'customer', total: 1 };
    const { documentId } = await strapi.documents(ORDER).create({ data });
    await strapi.documents(ORDER).create({ data: { ...data, country: 'DE' } });
    await strapi.documents(ORDER).update({ documentId, data: { placedAt: at(1 + time) } });
    const startedAt = performance.now();
    await trackers.run('orders');
    took.push(performance.now() - startedAt);
  }
  return { 'statistics.backfillSeconds': backfill, 'statistics.runP95ms': p95(took) };
};

const MEASURES = { record, chart, track };

main(async () => {
  const [what, size] = process.argv.slice(2);
  process.chdir(playground);
  const { createStrapi } = require('@strapi/strapi');
  const strapi = await createStrapi({ appDir: playground, distDir: inPlayground('dist') }).load();
  try {
    console.log(JSON.stringify(await MEASURES[what](strapi, JSON.parse(size))));
  } finally {
    await strapi.destroy();
  }
});
