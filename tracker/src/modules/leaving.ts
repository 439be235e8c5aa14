import type { Core } from '../core';

/**
 * Before the reader leaves a page, or turns away from it: it is hidden, another page follows in the same document, or the document is
 * left. On a phone a hidden page may be the last that is seen of it.
 */
export const beforeLeaving = (insight: Core, tell: () => void, begin: () => void = () => undefined): void => {
  const { view } = insight;
  insight.view = (details) => {
    tell();
    view(details);
    begin();
  };
  addEventListener('pagehide', tell);
  // Before the tracker itself, which then sends all that waits.
  addEventListener('visibilitychange', () => document.hidden && tell(), true);
};
