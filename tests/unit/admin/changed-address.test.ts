import { describe, expect, it } from 'vitest';
import { type AddressChange, changedAddress } from '../../../admin/src/format/changedAddress';

const changed = (address: string, change: AddressChange) => changedAddress(new URLSearchParams(address), change).toString();

describe('a changed address', () => {
  it('keeps what is not changed', () => {
    expect(changed('tab=content&range=7d', { country: 'DE' })).toBe('tab=content&range=7d&country=DE');
  });

  it('loses what is taken away', () => {
    expect(changed('country=DE&range=7d', { country: null })).toBe('range=7d');
    expect(changed('_q=a&range=7d', { _q: '' })).toBe('range=7d');
  });

  it('begins lists at their first page when another question is asked', () => {
    expect(changed('page=3&entries.page=2&range=7d', { country: 'DE' })).toBe('range=7d&country=DE');
  });

  it('stays where it is in the other lists when one is paged', () => {
    expect(changed('entries.page=2&pageSize=50', { 'pages.page': 4 })).toBe('entries.page=2&pageSize=50&pages.page=4');
  });

  it('escapes what is typed', () => {
    expect(changedAddress(new URLSearchParams(changed('', { path: '/a&b=*' })), {}).get('path')).toBe('/a&b=*');
  });
});
