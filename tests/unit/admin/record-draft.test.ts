import { describe, expect, test } from 'vitest';
import {
  faultIn,
  inputOf,
  NEEDED,
  RECORD_INPUTS,
  type RecordDraft,
  type RecordInput,
  recordIn,
} from '../../../admin/src/format/recordDraft';
import { RECORD_TYPES } from '../../../contracts/records';

const VIEW = { url: 'https://site.test/tea', visitor: 'reader-0001' };

describe('a record that is typed', () => {
  test.each(RECORD_TYPES)('of %s is asked for with what it needs', (type) => {
    expect(RECORD_INPUTS[type]).toEqual(expect.arrayContaining([...NEEDED[type]]));
    for (const name of RECORD_INPUTS[type]) {
      expect(faultIn(type, {}, name), name).toBe(NEEDED[type].includes(name) ? 'records.create.fault.needed' : undefined);
    }
  });

  test('has what was typed, and nothing else', () => {
    expect(recordIn('page-views', { ...VIEW, title: '  Tea ', language: ' ' })).toEqual({ ...VIEW, title: 'Tea' });
    // What belongs to another type stays behind.
    expect(recordIn('page-views', { ...VIEW, userId: '42' })).toEqual(VIEW);
  });

  test('has its entry and its metadata as objects', () => {
    const draft = {
      ...VIEW,
      eventType: 'click',
      metadata: '{ "x": 1 }',
      targetType: 'api::tea.tea',
      targetId: 'abc',
      locale: 'de',
    };
    const target = { uid: 'api::tea.tea', documentId: 'abc', locale: 'de' };
    expect(recordIn('interactions', draft)).toEqual({ ...VIEW, eventType: 'click', metadata: { x: 1 }, target });
    expect(recordIn('page-views', { ...VIEW, locale: 'de' })).toEqual({ ...VIEW, locale: 'de' });
  });

  test.each<[RecordInput, string, string[], string[]]>([
    ['visitor', 'id', ['short', 'has a space', 'ü-reader-1', 'x'.repeat(65)], ['reader-1', ' reader-1 ', 'x'.repeat(64)]],
    [
      'url',
      'url',
      ['tea', '/tea', 'ftp://site.test/', 'https://', 'javascript:alert(1)'],
      ['https://site.test', 'HTTP://site.test/a?b'],
    ],
    ['eventType', 'eventType', ['Click', 'a b', 'x'.repeat(65)], ['click', 'form_submit', 'shop:buy.now']],
    ['metadata', 'metadata', ['{', '[]', '1', 'null', '"x"'], ['{}', '{"a":{"b":[1]}}']],
  ])('is told of a wrong %s at once', (name, fault, wrong, right) => {
    for (const value of wrong) {
      expect(faultIn('interactions', { [name]: value }, name), value).toBe(`records.create.fault.${fault}`);
    }
    for (const value of right) {
      expect(faultIn('interactions', { [name]: value }, name), value).toBeUndefined();
    }
  });

  test('has both or none of an entry’s type and id', () => {
    const half: RecordDraft = { targetType: 'api::tea.tea' };
    expect(faultIn('page-views', half, 'targetId')).toBe('records.create.fault.entry');
    expect(faultIn('page-views', half, 'targetType')).toBeUndefined();
    expect(faultIn('page-views', { targetId: 'abc' }, 'targetType')).toBe('records.create.fault.entry');
  });

  test('of a session ends after its begin', () => {
    const startTime = '2026-01-01T10:00:00.000Z';
    expect(faultIn('sessions', { startTime, endTime: '2026-01-01T09:59:00.000Z' }, 'endTime')).toBe(
      'records.create.fault.endTime',
    );
    expect(faultIn('sessions', { startTime, endTime: startTime }, 'endTime')).toBeUndefined();
    expect(faultIn('sessions', { endTime: startTime }, 'endTime')).toBeUndefined();
  });

  test('is told what the server says where it was typed', () => {
    expect(inputOf('page-views', 'url')).toBe('url');
    expect(inputOf('page-views', 'target.uid')).toBe('targetType');
    expect(inputOf('page-views', 'target')).toBe('targetId');
    expect(inputOf('interactions', 'metadata.deep.part')).toBe('metadata');
    expect(inputOf('sessions', 'target.uid')).toBeUndefined();
    expect(inputOf('sessions', '')).toBeUndefined();
  });
});
