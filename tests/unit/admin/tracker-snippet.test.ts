import { describe, expect, it } from 'vitest';
import { trackerAddress, trackerSnippet } from '../../../admin/src/format/trackerSnippet';

describe('the line for a page', () => {
  it('loads the tracker from this app', () => {
    const address = trackerAddress('https://cms.example.com', 'https://cms.example.com', '/api/insight/tracker.js');
    expect(trackerSnippet(address)).toBe('<script defer src="https://cms.example.com/api/insight/tracker.js"></script>');
  });

  it('keeps the path of an app that is not at the root', () => {
    expect(trackerAddress('https://example.com/cms/', 'https://example.com', '/api/insight/tracker.js')).toBe(
      'https://example.com/cms/api/insight/tracker.js',
    );
  });

  it('falls back to where the admin is', () => {
    expect(trackerAddress(undefined, 'http://localhost:1337', '/api/insight/tracker.js')).toBe(
      'http://localhost:1337/api/insight/tracker.js',
    );
  });

  it('can name the entry', () => {
    expect(trackerSnippet('/t.js', { 'data-uid': 'api::a.a', 'data-locale': 'en' })).toBe(
      '<script defer src="/t.js" data-uid="api::a.a" data-locale="en"></script>',
    );
  });
});
