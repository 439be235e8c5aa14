import { expect, test } from 'vitest';
import { createTracker, insight } from '../../../tracker/src/package';

// Node has no window, as a front end's own server.

test('on a server the tracker does nothing, and says nothing', () => {
  expect(typeof window).toBe('undefined');
  const tracker = createTracker({ server: 'https://cms.test/api/insight', engagement: true, interactions: true, debug: true });
  expect(() => {
    for (const each of [tracker, insight]) {
      each.view({ title: 'Tea' });
      each.track('clicked', { a: 1 });
      each.optOut();
      each.optIn();
    }
  }).not.toThrow();
  expect(Object.keys(globalThis)).not.toContain('insight');
});
