import { describe, expect, test } from 'vitest';
import { config } from '../../../server/src/config';

describe('the options in config/plugins', () => {
  test('need not be given', () => {
    expect(() => config.validator(config.default)).not.toThrow();
  });

  test('are refused by name and value', () => {
    expect(() => config.validator({ timeZone: 'Mars/Olympus' })).toThrow('timeZone: "Mars/Olympus" is no time zone');
    expect(() => config.validator({ timeZone: 7 })).toThrow('timeZone: 7');
    expect(() => config.validator({ ...config.default, timezone: 'UTC' })).toThrow(
      'there is no option timezone; known are timeZone',
    );
  });

  test.each([
    ['allowedHosts', ['www.example.com', '*.example.com', 'localhost:3000', '[::1]:3000']],
    ['excludedIps', ['192.0.2.1', '192.0.2.0/24', '2001:db8::/32']],
    ['trustedProxies', ['loopback', 'uniquelocal', '10.0.0.1']],
  ])('%s take what they are said to take', (option, value) => {
    expect(() => config.validator({ ...config.default, [option]: value })).not.toThrow();
  });

  test.each([
    ['allowedHosts', 'https://www.example.com'],
    ['allowedHosts', '*'],
    ['allowedHosts', 'www.*.com'],
    ['allowedHosts', 'example.com/path'],
    ['allowedHosts', ''],
    ['excludedIps', '192.0.2.0/33'],
    ['excludedIps', '192.0.2.256'],
    ['trustedProxies', 'proxy.example.com'],
  ])('%s refuse %j', (option, value) => {
    expect(() => config.validator({ ...config.default, [option]: [value] })).toThrow(
      `${option}.0: ${JSON.stringify(value)} is no`,
    );
  });
});
