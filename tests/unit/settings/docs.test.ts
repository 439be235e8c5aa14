import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SETTINGS } from '../../../contracts/settings';
import { DEFAULTS } from '../../../server/src/config/defaults';
import { deployment } from '../../../server/src/config/deployment';

const text = readFileSync(path.resolve(import.meta.dirname, '../../../docs/settings.md'), 'utf8');

/** The options of the tables, with what the column of defaults says. */
const rows = new Map([...text.matchAll(/^\| `(\w+)` \| (.*?) \| /gm)].map(([, name = '', said = '']) => [name, said]));

/** A value as code is written. */
const literal = (value: unknown): string => JSON.stringify(value).replaceAll('"', "'").replaceAll(',', ', ');

const NAMES = [...Object.keys(SETTINGS), ...Object.keys(deployment.shape)];

/** What the docs say in words. */
const IN_WORDS = ['timeZone', 'apiActions', 'redis', 'buffer', 'countryDatabase'];

test('docs/settings.md has every option', () => {
  expect(NAMES.filter((name) => !rows.has(name))).toEqual([]);
});

test('docs/settings.md gives the defaults as they are', () => {
  const defaults = Object.entries(DEFAULTS).filter(([name]) => !IN_WORDS.includes(name));
  const said = defaults.map(([name]) => `${name}: ${rows.get(name)}`);
  expect(said).toEqual(defaults.map(([name, value]) => `${name}: \`${literal(value)}\``));
});
