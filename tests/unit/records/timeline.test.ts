import { describe, expect, test } from 'vitest';
import type { InteractionRecord, PageViewRecord } from '../../../contracts/records';
import { timelineOf } from '../../../server/src/records/timeline';

const START = Date.parse('2026-08-01T10:00:00Z');
const at = (seconds: number): string => new Date(START + seconds * 1_000).toISOString();

const view = (seconds: number): PageViewRecord => ({
  ...{ documentId: `view-${seconds}`, timestamp: at(seconds), url: 'site.test/', path: '/', title: '', target: null },
  ...{ counted: true, engagedMs: null, scrollDepth: null, visitor: 'visitor', sessionId: 'session' },
});

const deed = (seconds: number): InteractionRecord => ({
  ...{ documentId: `deed-${seconds}`, timestamp: at(seconds), eventType: 'click', element: '', url: 'site.test/', path: '/' },
  ...{ target: null, metadata: null, visitor: 'visitor', sessionId: 'session' },
});

const look = (from: number, to: number) => ({ from: START + from * 1_000, to: START + to * 1_000 });

/** A story in short: `view@0`, `silence@0+60`. */
const told = (happened: Parameters<typeof timelineOf>[0], most = 1_000): string[] =>
  timelineOf(happened, most).timeline.map((item) => {
    const seconds = (Date.parse(item.at) - START) / 1_000;
    return `${item.kind}@${seconds}${item.kind === 'silence' ? `+${item.lengthMs / 1_000}` : ''}`;
  });

describe('a session’s story', () => {
  test('has views and interactions in their order', () => {
    expect(told({ views: [view(0), view(20)], interactions: [deed(10)], looks: [] })).toEqual([
      'view@0',
      'interaction@10',
      'view@20',
    ]);
  });

  test('has a silence from a minute on', () => {
    expect(told({ views: [view(0), view(59), view(119)], interactions: [], looks: [] })).toEqual([
      'view@0',
      'view@59',
      'silence@59+60',
      'view@119',
    ]);
  });

  test('is not silent while a page is looked at', () => {
    expect(told({ views: [view(0), view(300)], interactions: [], looks: [look(0, 290)] })).toEqual(['view@0', 'view@300']);
    expect(told({ views: [view(0), view(300)], interactions: [], looks: [look(80, 100), look(90, 120)] })).toEqual([
      'view@0',
      'silence@0+80',
      'silence@120+180',
      'view@300',
    ]);
    expect(told({ views: [view(0), view(300)], interactions: [], looks: [look(250, 400)] })).toEqual([
      'view@0',
      'silence@0+250',
      'view@300',
    ]);
  });

  test('is empty where nothing happened', () => {
    expect(timelineOf({ views: [], interactions: [], looks: [] }, 10)).toEqual({ timeline: [], isCut: false });
  });

  test('ends after so many items, and says so', () => {
    const views = Array.from({ length: 5 }, (_, index) => view(index));
    expect(timelineOf({ views, interactions: [], looks: [] }, 5)).toMatchObject({ isCut: false });
    const { timeline, isCut } = timelineOf({ views, interactions: [], looks: [] }, 4);
    expect([timeline.length, isCut]).toEqual([4, true]);
  });
});
