import type { Core } from '@strapi/strapi';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FieldKind, RECORD_FIELDS, RECORD_TYPES, type RecordType } from '../../contracts/records';
import { app } from '../helpers/app';
import { PATTERNS } from '../helpers/content';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import { fits } from '../helpers/naive-filter';
import { recordEvents } from '../helpers/recorded-events';

type AnyRow = Record<string, unknown> & { documentId: string };

let strapi: Core.Strapi;
const everything = {} as Record<RecordType, AnyRow[]>;

const find = async (type: RecordType, filters: unknown): Promise<AnyRow[]> => {
  const { records } = await service(strapi, 'records').find(
    type,
    { filters, pagination: { pageSize: '100' }, ...(type !== 'sessions' && { populate: 'session' }) },
    true,
  );
  return records as unknown as AnyRow[];
};

const idsOf = (records: AnyRow[]): string[] => records.map(({ documentId }) => documentId);

/** The ids that the database finds, which must be those that looking at each record finds. */
const found = async (type: RecordType, filters: unknown): Promise<string[]> => {
  const ids = idsOf(await find(type, filters));
  expect(ids, JSON.stringify(filters)).toEqual(idsOf(everything[type].filter((record) => fits(record, filters) === true)));
  return ids;
};

beforeAll(async () => {
  strapi = await app();
  await trackOnly(strapi, PATTERNS);
  await recordEvents(strapi);
  for (const type of RECORD_TYPES) {
    everything[type] = await find(type, undefined);
  }
});

afterAll(() => forgetAll(strapi));

test('everything recorded is there', () => {
  expect(everything['page-views']).toHaveLength(72);
  expect(everything.interactions).toHaveLength(45);
  expect(everything.sessions.length).toBeGreaterThan(10);
});

/** Operators, and values that are not all there. */
const TEXT_CASES = ['Green tea', 'green tea', '100%', 'a_b', 'A', '\\', '"', "'", '🍵', 'ü', '', 'zzz', '%', '_', '?'];

describe('a text', () => {
  const operators = [
    ...['$eq', '$eqi', '$ne', '$nei', '$lt', '$lte', '$gt', '$gte', '$contains', '$notContains', '$containsi', '$notContainsi'],
    ...['$startsWith', '$startsWithi', '$endsWith', '$endsWithi', '$in', '$notIn'],
  ];
  test.each(operators)('%s', async (operator) => {
    for (const value of TEXT_CASES) {
      await found('page-views', { title: { [operator]: value } });
      await found('page-views', { url: { [operator]: value } });
      await found('interactions', { element: { [operator]: value } });
      await found('sessions', { userId: { [operator]: value } });
    }
  });

  test('$in and $notIn of several', async () => {
    expect(await found('page-views', { title: { $in: ['Green tea', 'a_b', 'zzz'] } })).not.toHaveLength(0);
    await found('page-views', { title: { $notIn: ['Green tea', 'a_b', 'zzz'] } });
    await found('page-views', { title: ['Green tea', 'a_b'] });
  });

  test('$between', async () => {
    expect(await found('page-views', { title: { $between: ['A', 'b'] } })).not.toHaveLength(0);
  });

  test('without an operator is what it must be', async () => {
    expect(await found('page-views', { title: 'Green tea' })).not.toHaveLength(0);
  });

  test('tells a full stop of a pattern from a letter: % and _ mean themselves', async () => {
    expect(await found('page-views', { title: { $contains: '0%' } })).toHaveLength(5);
    expect(await found('page-views', { title: { $startsWith: 'a_' } })).toHaveLength(5);
  });
});

describe('an address', () => {
  test.each([
    'site.test/a',
    'www.site.test/',
    'site.test/100%25',
    `site.test/long/${'x'.repeat(300)}`,
    `site.test/long/${'x'.repeat(200)}`,
  ])('is found by its beginning %s', async (value) => {
    expect(await found('page-views', { url: { $startsWith: value } })).not.toHaveLength(0);
    await found('page-views', { url: { $eq: value } });
    await found('interactions', { url: { $startsWith: value } });
  });

  test('is found whole', async () => {
    for (const url of new Set(everything['page-views'].map((view) => view.url))) {
      expect(await found('page-views', { url })).not.toHaveLength(0);
    }
  });
});

describe('a number', () => {
  test.each(['$eq', '$ne', '$lt', '$lte', '$gt', '$gte', '$in', '$notIn'])('%s', async (operator) => {
    for (const value of ['0', '1', '3', '2.5', '-1', '1e3', '99999999999999', '1e300']) {
      await found('sessions', { views: { [operator]: value } });
      await found('sessions', { duration: { [operator]: value } });
      await found('page-views', { scrollDepth: { [operator]: value } });
    }
  });

  test('$between', async () => {
    expect(await found('sessions', { views: { $between: ['1', '6'] } })).not.toHaveLength(0);
  });
});

describe('a time', () => {
  test.each(['$eq', '$ne', '$lt', '$lte', '$gt', '$gte', '$in', '$notIn'])('%s', async (operator) => {
    for (const value of [
      String(everything['page-views'][7]?.timestamp),
      '2026-09-01T11:00:00+02:00',
      '2026-09-01',
      '1900-01-01',
    ]) {
      await found('page-views', { timestamp: { [operator]: value } });
      await found('sessions', { startTime: { [operator]: value } });
    }
  });

  test('$between', async () => {
    expect(
      await found('page-views', { timestamp: { $between: ['2026-09-01T09:00:00Z', '2026-09-01T10:00:00Z'] } }),
    ).not.toHaveLength(0);
  });
});

describe('true or false', () => {
  test.each(['$eq', '$ne', '$in', '$notIn'])('%s', async (operator) => {
    for (const value of ['true', 'false']) {
      expect(await found('page-views', { counted: { [operator]: value } })).toHaveLength(
        (value === 'true') === (operator === '$eq' || operator === '$in') ? 72 : 0,
      );
      await found('sessions', { bounce: { [operator]: value } });
    }
  });
});

describe('what is not known', () => {
  test.each(['$null', '$notNull'])('%s', async (operator) => {
    for (const value of ['true', 'false']) {
      await found('sessions', { userId: { [operator]: value } });
      await found('sessions', { views: { [operator]: value } });
      await found('sessions', { startTime: { [operator]: value } });
      await found('page-views', { scrollDepth: { [operator]: value } });
      await found('page-views', { target: { [operator]: value } });
      await found('interactions', { metadata: { [operator]: value } });
      await found('interactions', { metadata: { x: { [operator]: value } } });
    }
    expect(await found('page-views', { target: { $null: 'true' } })).not.toHaveLength(0);
    expect(await found('page-views', { target: { $notNull: 'true' } })).not.toHaveLength(0);
  });

  test('is asked for by an empty name too, as Strapi has it', async () => {
    expect(idsOf(await find('sessions', { userId: null }))).toEqual(idsOf(everything.sessions));
  });
});

describe('groups', () => {
  test('$and, $or and $not, one in the other', async () => {
    const some = { title: { $contains: 'tea' } };
    const others = { url: { $contains: 'a_b' } };
    for (const filters of [
      { $and: [some, others] },
      { $or: [some, others] },
      { $not: some },
      { $not: { $or: [some, others] } },
      { $or: [{ $and: [some, { $not: others }] }, { $not: { $and: [some, others] } }] },
      { title: { $not: { $contains: 'tea' } } },
      { title: { $not: 'Green tea' } },
      { title: { $contains: 'tea', $startsWith: '100' } },
      { ...some, ...others },
    ]) {
      await found('page-views', filters);
    }
  });
});

describe('the session of a record', () => {
  test.each<object>([
    { browser: 'Firefox' },
    { browser: { $ne: 'Firefox' } },
    { documentId: 'session-2' },
    { sessionId: { $in: ['session-2', 'session-4'] } },
    { views: { $gt: '3' }, os: { $contains: 'in' } },
    { $or: [{ browser: 'Firefox' }, { language: 'en' }] },
    { userId: { $null: 'true' } },
    { browser: 'no such browser' },
  ])('%o', async (session) => {
    await found('page-views', { session });
    await found('interactions', { session });
    await found('page-views', { $not: { session } });
    await found('page-views', { $or: [{ session }, { title: 'a_b' }] });
  });

  test('by its id alone', async () => {
    expect(await found('page-views', { sessionId: 'session-2' })).not.toHaveLength(0);
    expect(await found('page-views', { sessionId: { $startsWith: 'session-' } })).not.toHaveLength(0);
    expect(await found('interactions', { sessionId: 'SESSION-2' })).toHaveLength(0);
  });
});

describe('the entry of a page', () => {
  test.each(['$eq', '$ne', '$startsWith'])('%s', async (operator) => {
    const { target } = everything['page-views'].find((view) => view.target) as unknown as { target: Record<string, string> };
    for (const field of ['uid', 'documentId'] as const) {
      const filters = { target: { [field]: { [operator]: target[field] } } };
      await found('page-views', filters);
      await found('interactions', filters);
      await found('page-views', { $not: filters });
    }
    expect(await found('page-views', { target: { documentId: target.documentId, $notNull: 'true' } })).not.toHaveLength(0);
    expect(await found('page-views', { target: { documentId: target.documentId, $null: 'true' } })).toHaveLength(0);
  });

  test('by its locale', async () => {
    expect(await found('page-views', { target: { locale: 'en' } })).not.toHaveLength(0);
    expect(await found('page-views', { target: { locale: 'de' } })).toHaveLength(0);
  });
});

describe('metadata', () => {
  const operators = [
    ...['$eq', '$eqi', '$ne', '$nei', '$lt', '$lte', '$gt', '$gte', '$contains', '$notContains', '$containsi', '$notContainsi'],
    ...['$startsWith', '$startsWithi', '$endsWith', '$endsWithi', '$in', '$notIn'],
  ];
  test.each(operators)('%s', async (operator) => {
    for (const value of [
      '100',
      '99.5',
      '-3',
      '0',
      '0.1',
      '1e21',
      '9007199254740991',
      'true',
      'false',
      'yes',
      'Y',
      'null',
      '',
      "it's",
      '🍵',
      '%',
    ]) {
      for (const key of ['x', 'y', 'on', 'none']) {
        await found('interactions', { metadata: { [key]: { [operator]: value } } });
      }
    }
  });

  test('$between', async () => {
    expect(await found('interactions', { metadata: { x: { $between: ['0', '100'] } } })).not.toHaveLength(0);
    expect(await found('interactions', { metadata: { y: { $between: ['a', 'z'] } } })).not.toHaveLength(0);
  });

  test('compares numbers as numbers', async () => {
    // Of the fifteen: 100, 1e21 and 2^53-1, three times each; 99.5, '100' and '99' are not above 99.9.
    expect(await found('interactions', { metadata: { x: { $gt: '99.9' } } })).toHaveLength(9);
  });

  test('deep within', async () => {
    expect(await found('interactions', { metadata: { nested: { deep: { n: '7' } } } })).toHaveLength(6);
    expect(await found('interactions', { metadata: { nested: { deep: { n: { $gt: '6' } } } } })).toHaveLength(3);
  });

  test.each([
    ['a key', 'a b'],
    ['dot.key', '1'],
    ['ü', 'ü'],
  ])('under the key %s', async (key, value) => {
    expect(await found('interactions', { metadata: { [key]: value } })).toHaveLength(3);
  });
});

describe('any filters', () => {
  const values: Record<FieldKind, fc.Arbitrary<string>> = {
    text: fc.oneof(
      fc.constantFrom(...TEXT_CASES),
      fc
        .string({ maxLength: 3 })
        .filter(
          (text) => text.normalize('NFC') === text && text.toLowerCase().length === text.length && !/[^\x20-\x7e]/.test(text),
        ),
    ),
    number: fc.oneof(fc.integer({ min: -2, max: 8 }), fc.double({ min: -1e6, max: 1e6, noNaN: true })).map(String),
    time: fc
      .integer({ min: -100, max: 700 })
      .map((minute) => new Date(Date.parse('2026-09-01T08:00:00Z') + minute * 60_000).toISOString()),
    boolean: fc.constantFrom('true', 'false'),
    json: fc.constantFrom('100', 'yes', 'true', '0.1', 'n'),
    entry: fc.constantFrom('true', 'false'),
  };
  const equality = ['$eq', '$ne', '$in', '$notIn'];
  const ordering = ['$lt', '$lte', '$gt', '$gte'];
  const texts = [
    '$eqi',
    '$nei',
    '$contains',
    '$notContains',
    '$containsi',
    '$notContainsi',
    '$startsWith',
    '$startsWithi',
    '$endsWith',
    '$endsWithi',
  ];
  const operators: Record<FieldKind, string[]> = {
    text: [...equality, ...ordering, ...texts],
    json: [...equality, ...ordering, ...texts],
    number: [...equality, ...ordering],
    time: [...equality, ...ordering],
    boolean: equality,
    entry: [],
  };

  const leafOf = (type: RecordType): fc.Arbitrary<object> => {
    const fields = Object.entries(RECORD_FIELDS[type]) as [string, FieldKind][];
    return fc.constantFrom(...fields).chain(([name, kind]): fc.Arbitrary<object> => {
      if (kind === 'entry') {
        return fc.record({ [name]: fc.record({ $null: values.entry }) });
      }
      const condition = fc
        .tuple(fc.constantFrom(...operators[kind]), values[kind])
        .map(([operator, value]) => ({ [operator]: value }));
      const asked = fc.oneof(
        condition,
        condition.map((inner) => ({ $not: inner })),
        values.boolean.map((value) => ({ $null: value })),
      );
      return kind === 'json'
        ? fc.tuple(fc.constantFrom('x', 'y', 'on'), asked).map(([key, inner]) => ({ [name]: { [key]: inner } }))
        : asked.map((inner) => ({ [name]: inner }));
    });
  };

  const filtersOf = (type: RecordType): fc.Arbitrary<object> =>
    fc.letrec<{ filters: object; leaf: object }>((tie) => ({
      leaf:
        type === 'sessions'
          ? leafOf(type)
          : fc.oneof(
              leafOf(type),
              leafOf('sessions').map((session) => ({ session })),
            ),
      filters: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        tie('leaf'),
        fc.array(tie('filters'), { minLength: 1, maxLength: 3 }).map(($and) => ({ $and })),
        fc.array(tie('filters'), { minLength: 1, maxLength: 3 }).map(($or) => ({ $or })),
        tie('filters').map(($not) => ({ $not })),
      ),
    })).filters;

  test.each(RECORD_TYPES)('find of the %s those that looking at each of them finds', async (type) => {
    await fc.assert(
      fc.asyncProperty(filtersOf(type), async (filters) => {
        await found(type, filters);
      }),
      { numRuns: 100 },
    );
  });
});
