import { createRequire } from 'node:module';
import type { Core } from '@strapi/strapi';
import { beforeAll, describe, expect, test } from 'vitest';
import { RECORD_FIELDS, RECORD_TYPES } from '../../contracts/records';
import { app } from '../helpers/app';

interface Parameter {
  name: string;
  in: string;
  required: boolean;
  schema: { description?: string };
}

interface Operation {
  parameters: Parameter[];
  requestBody?: { content: Record<string, { schema: unknown }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
}

interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
}

let paths: Document['paths'];

/** Strapi's own generator, as its command `openapi generate` calls it. It comes with Strapi. */
const generate = (strapi: Core.Strapi): Document => {
  const ofStrapi = createRequire(createRequire(import.meta.url).resolve('@strapi/strapi'));
  const { generate: make } = ofStrapi('@strapi/openapi') as {
    generate(app: Core.Strapi, options: { type: string }): { document: Document };
  };
  return make(strapi, { type: 'content-api' }).document;
};

beforeAll(async () => {
  ({ paths } = generate(await app()));
});

const operation = (method: string, path: string): Operation => {
  const found = paths[`/insight${path}`]?.[method];
  if (!found) {
    throw new Error(`${method} ${path} is not among ${Object.keys(paths).join(', ')}`);
  }
  return found;
};

const answerOf = ({ responses }: Operation): Schema | undefined => responses[200]?.content?.['application/json']?.schema;
const namesIn = ({ parameters }: Operation, place: string): string[] =>
  parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);

describe.each(RECORD_TYPES)('Strapi’s OpenAPI document tells of %s', (type) => {
  test('how they are listed', () => {
    const list = operation('get', `/${type}`);
    expect(namesIn(list, 'query')).toEqual(
      expect.arrayContaining([
        'filters',
        '_q',
        'sort',
        'fields',
        'pagination[page]',
        'pagination[pageSize]',
        'pagination[start]',
      ]),
    );
    expect(namesIn(list, 'query').includes('populate')).toBe(type !== 'sessions');
    const described = list.parameters.filter(({ name }) => !name.startsWith('pagination'));
    expect(described.filter(({ schema }) => !schema.description)).toEqual([]);
    expect(list.parameters.some(({ required }) => required)).toBe(false);
    const { data, meta } = answerOf(list)?.properties ?? {};
    expect(Object.keys(data?.items?.properties ?? {})).toEqual(expect.arrayContaining(Object.keys(RECORD_FIELDS[type])));
    expect(Object.keys(meta?.properties?.pagination?.properties ?? {})).toContain('total');
  });

  test('how one is read', () => {
    const one = operation('get', `/${type}/{documentId}`);
    expect(one.parameters).toContainEqual(expect.objectContaining({ name: 'documentId', in: 'path', required: true }));
    const fields = Object.keys(answerOf(one)?.properties?.data?.properties ?? {});
    expect(fields).toEqual(expect.arrayContaining(Object.keys(RECORD_FIELDS[type])));
  });

  test('how they are created, in each format', () => {
    const create = operation('post', `/${type}`);
    expect(Object.keys(create.requestBody?.content ?? {})).toEqual([
      'application/json',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
    ]);
    expect(JSON.stringify(create.requestBody?.content['application/json'])).toContain('referrer');
    expect(JSON.stringify(answerOf(create))).toContain('documentId');
  });
});

test('Strapi’s OpenAPI document tells how a session is ended', () => {
  const change = operation('put', '/sessions/{documentId}');
  expect(namesIn(change, 'path')).toEqual(['documentId']);
  expect(JSON.stringify(change.requestBody)).toContain('endTime');
  expect(Object.keys(answerOf(change)?.properties?.data?.properties ?? {})).toEqual([
    'documentId',
    'sessionId',
    'userId',
    'endTime',
  ]);
});

const STATS = ['views', 'visitors', 'today', 'week', 'month', 'firstViewedAt', 'lastViewedAt'];

test('Strapi’s OpenAPI document tells of the numbers of entries', () => {
  const one = operation('get', '/stats/{uid}/{documentId}');
  expect(namesIn(one, 'path')).toEqual(['uid', 'documentId']);
  expect(namesIn(one, 'query')).toEqual(['locale']);
  expect(Object.keys(answerOf(one)?.properties?.data?.properties ?? {})).toEqual(STATS);
  const many = operation('get', '/stats');
  expect(many.parameters.filter(({ required }) => required).map(({ name }) => name)).toEqual(['uid', 'documentIds']);
  const each = Object.keys(answerOf(many)?.properties?.data?.items?.properties ?? {});
  expect(each).toEqual(['uid', 'documentId', 'locale', ...STATS]);
});

test.each(['popular', 'trending'])('Strapi’s OpenAPI document tells what is %s', (name) => {
  const list = operation('get', `/${name}`);
  const parameters = [
    'uid',
    'period',
    'limit',
    'locale',
    'filters',
    'fields',
    'populate',
    ...(name === 'trending' ? ['floor'] : []),
  ];
  expect(namesIn(list, 'query').sort()).toEqual(parameters.sort());
  expect(list.parameters.filter(({ schema }) => !schema.description)).toEqual([]);
  expect(list.parameters.some(({ required }) => required)).toBe(false);
  const { data, meta } = answerOf(list)?.properties ?? {};
  const fields = ['uid', 'views', 'visitors', 'entry', ...(name === 'trending' ? ['viewsBefore', 'growth'] : [])];
  expect(Object.keys(data?.items?.properties ?? {})).toEqual(fields);
  expect(Object.keys(meta?.properties ?? {})).toEqual(expect.arrayContaining(['period', 'timeZone', 'span']));
});

test('Strapi’s OpenAPI document tells of viewStats where entries are read', () => {
  const parameters = paths['/articles']?.get?.parameters ?? [];
  expect(parameters.map(({ name }) => name)).toContain('viewStats');
  expect(paths['/articles']?.post?.parameters.map(({ name }) => name) ?? []).not.toContain('viewStats');
});

test('what belongs to the admin is not told', () => {
  expect(
    Object.keys(paths).filter((path) => path.startsWith('/insight/records') || path.startsWith('/insight/settings')),
  ).toEqual([]);
});

test('Strapi’s OpenAPI document tells of statistics', () => {
  const query = operation('get', '/statistics');
  expect(namesIn(query, 'query')).toEqual(
    expect.arrayContaining(['metric', 'period', 'from', 'to', 'date', 'objectType', 'groupBy', 'fill', 'limit']),
  );
  expect(Object.keys(answerOf(query)?.properties?.data?.items?.properties ?? {})).toEqual(['metric', 'object', 'values']);
  const record = operation('post', '/statistics');
  expect(JSON.stringify(record.requestBody?.content['application/json'])).toContain('As shop.orders');
});
