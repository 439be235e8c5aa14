import { expect, test } from 'vitest';
import { config } from '../../../server/src/config';

const validate = (options: object) => () => config.validator({ ...config.default, ...options });

test.each([
  ['an address', 'redis://localhost:6379'],
  ['an address with a password and a database', 'redis://user:secret@cache.internal:6380/2'],
  ['an address with TLS', 'rediss://cache.internal'],
  ['ioredis’ options', { host: 'cache.internal', port: 6380, password: 'secret' }],
  ['Sentinel', { sentinels: [{ host: '10.0.0.1', port: 26379 }], name: 'mymaster' }],
  ['a cluster', { cluster: [{ host: '10.0.0.1', port: 6379 }], options: { redisOptions: { password: 'secret' } } }],
])('the option redis takes %s', (_, redis) => {
  expect(validate({ redis })).not.toThrow();
});

test.each([
  ['another protocol', 'http://secret@localhost', /^redis: the value is no redis:\/\/ address/],
  ['an address without a host', 'redis://', /^redis: the value is no redis:\/\/ address/],
  ['a number', 6379, /^redis: the value is no redis:\/\/ address/],
  ['a list', ['redis://secret@localhost'], /^redis: the value is no redis:\/\/ address/],
  ['a cluster without nodes', { cluster: [] }, /^redis: the value names no node in cluster$/],
  ['a key prefix', { host: 'secret', keyPrefix: 'a:' }, /^redis: the value has a keyPrefix: give it as the option redisPrefix$/],
  [
    'a key prefix of a cluster’s nodes',
    { cluster: ['secret'], options: { redisOptions: { keyPrefix: 'a:' } } },
    /^redis: the value has a keyPrefix/,
  ],
])('the option redis refuses %s, without telling its value', (_, redis, message) => {
  expect(validate({ redis })).toThrow(message);
  expect(validate({ redis })).not.toThrow(/secret/);
});

test.each(['blog', 'my-app_2', 'A'])('the option redisPrefix takes %s', (redisPrefix) => {
  expect(validate({ redisPrefix })).not.toThrow();
});

test.each(['', 'a:b', 'a b', '{a}', 'ä', 'a'.repeat(65), 7])('the option redisPrefix refuses %j', (redisPrefix) => {
  expect(validate({ redisPrefix })).toThrow(/^redisPrefix: /);
});

test('the buffer can only be in a Redis that is named', () => {
  expect(validate({ buffer: 'redis' })).toThrow('buffer: "redis" needs the option redis, which says where it is');
  expect(validate({ buffer: 'redis', redis: 'redis://localhost' })).not.toThrow();
  expect(validate({ buffer: 'database', redis: 'redis://localhost' })).not.toThrow();
  expect(validate({ buffer: 'memory' })).toThrow('buffer: "memory" is not database or redis');
});
