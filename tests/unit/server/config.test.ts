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
});
