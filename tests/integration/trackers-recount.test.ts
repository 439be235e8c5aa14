import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { STATISTIC_PERIODS } from '../../contracts/statistics';
import type { TrackerDraft } from '../../contracts/trackers';
import { app } from '../helpers/app';
import { service } from '../helpers/insight';
import { everyOrder, type NaiveTracker, naiveValues, ORDER, type Order, storedValues } from '../helpers/naive-trackers';
import { type Random, randomFrom } from '../helpers/random';
import { onlyTrackers } from '../helpers/trackers';

const PRODUCT = 'api::product.product';
const DAY_MS = 86_400_000;
const ALL = [...STATISTIC_PERIODS];

type Draft = Omit<TrackerDraft, 'metric' | 'uid'>;

const TRACKERS: { draft: Draft; counts: NaiveTracker['counts'] }[] = [
  { draft: { ref: 'orders', aggregate: 'count', dateField: 'placedAt', groupBy: 'country', periods: ALL }, counts: () => true },
  {
    draft: {
      ref: 'customers',
      aggregate: 'distinct',
      field: 'customer',
      dateField: 'placedAt',
      groupBy: 'country',
      periods: ALL,
    },
    counts: () => true,
  },
  {
    draft: {
      ref: 'revenue',
      aggregate: 'sum',
      field: 'total',
      dateField: 'placedAt',
      groupBy: 'product',
      filters: { state: 'paid' },
      periods: ['day', 'week', 'lifetime'],
    },
    counts: ({ state }) => state === 'paid',
  },
  {
    draft: { ref: 'basket', aggregate: 'average', field: 'items', dateField: 'placedAt', groupBy: 'state', periods: ALL },
    counts: () => true,
  },
  {
    draft: {
      ref: 'smallest',
      aggregate: 'minimum',
      field: 'total',
      dateField: 'deliveredOn',
      periods: ['day', 'month', 'lifetime'],
    },
    counts: () => true,
  },
  {
    draft: {
      ref: 'largest',
      aggregate: 'maximum',
      field: 'total',
      dateField: 'placedAt',
      filters: { product: { name: { $startsWith: 'Cup' } } },
      periods: ['day', 'days-28', 'lifetime'],
    },
    counts: ({ product }) => product?.name.startsWith('Cup') === true,
  },
  {
    draft: {
      ref: 'products',
      aggregate: 'distinct',
      field: 'product',
      dateField: 'deliveredOn',
      periods: ['day', 'month', 'lifetime'],
    },
    counts: () => true,
  },
];

let strapi: Core.Strapi;

const trackers = () => service(strapi, 'trackers');
const today = (): string => strapi.plugin('insight').service('time').dayOf(Date.now());

beforeAll(async () => {
  strapi = await app();
});

beforeEach(async () => {
  for (const { documentId } of await strapi.documents(PRODUCT).findMany({})) {
    await strapi.documents(PRODUCT).delete({ documentId });
  }
  await onlyTrackers(
    strapi,
    TRACKERS.map(({ draft }) => draft),
  );
});

afterAll(() => onlyTrackers(strapi, []));

/** Values that no tracker of the test should have, and those that are missing. */
const expectAllRight = async (when: string): Promise<void> => {
  const orders = await everyOrder(strapi);
  for (const { draft, counts } of TRACKERS) {
    const naive = naiveValues({ draft: draft as TrackerDraft, counts }, orders, today());
    expect(await storedValues(strapi, `shop.${draft.ref}`), `${draft.ref} ${when}`).toEqual(naive);
  }
};

/** An instant of the last weeks; now and then long before, or still to come. */
const someTime = (random: Random): string => {
  const daysAgo = random.oneIn(12) ? 60 + random.number(10) : random.number(40) - (random.oneIn(15) ? 3 : 0);
  return new Date(Date.now() - daysAgo * DAY_MS - random.number(DAY_MS)).toISOString();
};

const someOrder = (random: Random, products: readonly string[]) => ({
  placedAt: someTime(random),
  deliveredOn: random.oneIn(3) ? null : someTime(random).slice(0, 10),
  state: random.oneOf(['placed', 'paid', 'returned'] as const),
  country: random.oneOf(['AT', 'DE', 'CH']),
  customer: `customer-${random.number(6)}`,
  total: random.number(20_000) / 100,
  items: random.oneIn(5) ? null : random.number(9),
  product: random.oneIn(4) ? null : random.oneOf(products),
});

const makeProduct = async (name: string): Promise<string> => {
  const data = { name, slug: `${name}-${Math.random()}`.toLowerCase().replaceAll(/\W/g, '-'), price: 1 };
  return (await strapi.documents(PRODUCT).create({ data: data as object, status: 'published' })).documentId;
};

/** Something happens in the shop: mostly by documents, as the API and the Content Manager do it, and by Strapi's queries of many rows. */
const changeSomething = async (random: Random, products: string[]): Promise<void> => {
  const orders = await everyOrder(strapi);
  const order: Order | undefined = orders[random.number(orders.length)];
  const documents = strapi.documents(ORDER);
  const what = random.number(16);
  if (!order || what < 5) {
    await documents.create({ data: someOrder(random, products) as object });
  } else if (what < 8) {
    await documents.update({ documentId: order.documentId, data: someOrder(random, products) as object });
  } else if (what < 10) {
    await documents.update({ documentId: order.documentId, data: { placedAt: someTime(random) } as object });
  } else if (what < 12) {
    await documents.delete({ documentId: order.documentId });
  } else if (what === 12) {
    await strapi.db.query(ORDER).updateMany({ where: { country: order.country }, data: { state: 'paid' } });
  } else if (what === 13) {
    await strapi.db.query(ORDER).deleteMany({ where: { customer: order.customer } });
  } else if (what === 14) {
    const documentId = random.oneOf(products);
    const name = random.oneOf(['Cup', 'Plate']);
    await strapi.documents(PRODUCT).update({ documentId, data: { name } as object });
    await strapi.documents(PRODUCT).publish({ documentId });
  } else {
    const { product: _, ...rows } = someOrder(random, products);
    await strapi.db.query(ORDER).createMany({ data: [rows, { ...rows, placedAt: someTime(random) }] });
  }
};

test.each([1, 2, 3])('the values are those of a naive recount, whatever happens to the entries (seed %i)', async (seed) => {
  const random = randomFrom(seed);
  const products = [await makeProduct('Cup'), await makeProduct('Plate'), await makeProduct('Cupboard')];
  for (let round = 0; round < 5; round += 1) {
    for (let change = 0; change < 12; change += 1) {
      await changeSomething(random, products);
    }
    for (const { draft } of TRACKERS) {
      await trackers().run(draft.ref);
    }
    await expectAllRight(`in round ${round}`);
  }
  await strapi.documents(PRODUCT).delete({ documentId: products[0] as string });
  await strapi.db.query(ORDER).deleteMany({ where: { country: 'AT' } });
  for (const { draft } of TRACKERS) {
    await trackers().run(draft.ref);
  }
  await expectAllRight('after a product and a country are gone');
});

test('what is written past Strapi is found when all days are gone through', async () => {
  const random = randomFrom(7);
  const products = [await makeProduct('Cup')];
  for (let order = 0; order < 10; order += 1) {
    await strapi.documents(ORDER).create({ data: someOrder(random, products) as object });
  }
  for (const { draft } of TRACKERS) {
    await trackers().run(draft.ref);
  }
  const [first] = await everyOrder(strapi);
  await strapi.db.connection('orders').where({ id: first?.id }).update({ total: 4_711, customer: 'another' });
  for (const { draft } of TRACKERS) {
    await trackers().backfill(draft.ref);
  }
  await expectAllRight('after a backfill');
});
