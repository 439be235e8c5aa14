import { describe, expect, test } from 'vitest';
import { optionsFrom } from '../../../server/src/config';
import { overlay } from '../../../server/src/settings/overlay';

const stored = (values: Record<string, unknown>) =>
  Object.entries(values).map(([name, value]) => ({ name, value: JSON.stringify(value) }));

describe('what is stored', () => {
  test('holds over what config/plugins says', () => {
    const { options, chosen, ignored } = overlay(optionsFrom({ pageSize: 20 }), stored({ pageSize: 30, allowedHosts: [] }));
    expect(options).toMatchObject({ pageSize: 30, allowedHosts: [], silenceMinutes: 30 });
    expect([...chosen]).toEqual(['pageSize', 'allowedHosts']);
    expect(ignored).toEqual([]);
  });

  test('does not hold where the setting is locked', () => {
    const given = optionsFrom({ pageSize: 20, locked: ['pageSize', 'ipStorage'] });
    const { options, chosen, ignored } = overlay(given, stored({ pageSize: 30, ipStorage: 'full' }));
    expect(options).toMatchObject({ pageSize: 20, ipStorage: 'none' });
    expect(chosen.size).toBe(0);
    expect(ignored).toEqual([]);
  });

  test('is left out where it cannot be used, with the reason', () => {
    const rows = [...stored({ pageSize: 0, colour: 'red', visitors: 'client' }), { name: 'baseRate', value: '{' }];
    const { options, ignored } = overlay(optionsFrom({}), rows);
    expect(options).toEqual({ ...optionsFrom({}), visitors: 'client' });
    expect(ignored).toEqual([
      { name: 'pageSize', value: 0, fault: { code: 'least', values: { least: 1, most: 1_000 } } },
      { name: 'colour', value: 'red', fault: null },
      { name: 'baseRate', value: '{', fault: null },
    ]);
  });

  test('is left out where it no longer goes together with what config/plugins says', () => {
    const { options, ignored } = overlay(optionsFrom({ maxPageSize: 50 }), stored({ pageSize: 60, minPageSize: 2 }));
    expect(options).toMatchObject({ minPageSize: 1, pageSize: 10, maxPageSize: 50 });
    expect(ignored.map(({ name }) => name)).toEqual(['minPageSize', 'pageSize']);
  });

  test('a policy is kept though it may be gone: without it the door would be open', () => {
    const { options, ignored } = overlay(optionsFrom({}), stored({ sessionPolicy: 'global::gone' }));
    expect(options.sessionPolicy).toBe('global::gone');
    expect(ignored).toEqual([]);
  });
});
