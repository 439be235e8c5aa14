import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { app } from '../helpers/app';
import { ARTICLE, PATTERNS, publishArticle } from '../helpers/content';
import { forgetAll, trackOnly, viewsOf } from '../helpers/insight';
import { ownRoute } from '../helpers/own-route';
import { onlyDomains } from '../helpers/statistics';

const DOCS = readFileSync(path.resolve(import.meta.dirname, '../../docs/services.md'), 'utf8');

/** The first block says how to call the services; each of the others is run after it. */
const [PREAMBLE = '', ...EXAMPLES] = [...DOCS.matchAll(/```ts\n(.*?)```/gs)].map(([, block = '']) => block);

const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor as FunctionConstructor;

const javascript = (code: string): string =>
  ts
    .transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 } })
    .outputText.replace(/^export \{\};$/m, '');

let strapi: Core.Strapi;
let documentId: string;
let asked: ReturnType<typeof ownRoute>;

beforeAll(async () => {
  strapi = await app();
  asked = ownRoute(strapi);
  await trackOnly(strapi, PATTERNS);
  await forgetAll(strapi);
  await onlyDomains(strapi, [{ ref: 'shop', metrics: [{ ref: 'orders' }] }]);
  ({ documentId } = await publishArticle(strapi, 'Green tea'));
});

afterAll(async () => {
  await onlyDomains(strapi, []);
  await forgetAll(strapi);
});

/** What an example names, as `const { data } = …` and `const trending = …` do. */
const namesIn = (example: string): string[] =>
  [...example.matchAll(/^const (?:\{([^}]*)\}|\[([^\]]*)\]|(\w+)) =/gm)].flatMap(([, ...lists]) =>
    lists.flatMap((list) => list?.split(',') ?? []).map((name) => name.trim()),
  );

/** Runs an example as a controller of the app would, while somebody asks for its route. @returns what it names, by name */
const run = (example: string): Promise<Record<string, unknown>> => {
  const code = `${javascript(`${PREAMBLE}\n${example}`)}\nreturn { ${namesIn(example).join(', ')} };`;
  const work = new AsyncFunction('strapi', 'ctx', 'documentId', code);
  return asked((ctx) => work(strapi, ctx, documentId));
};

test('each example of the docs runs', async () => {
  const named: Record<string, unknown> = {};
  for (const example of EXAMPLES) {
    Object.assign(named, await run(example));
    await viewsOf(strapi, ARTICLE, documentId);
  }
  expect(named).toMatchObject({
    accepted: true,
    views: 2,
    visitors: 2,
    today: 1,
    article: { views: 2 },
    product: { views: 0 },
    range: { views: 2, days: [{ day: '2026-01-07', views: 1, visitors: 1 }, { views: 1 }] },
    data: [{ uid: ARTICLE, views: 1, entry: { title: 'Green tea' } }],
    trending: { data: [], meta: { floor: 20 } },
  });
});
