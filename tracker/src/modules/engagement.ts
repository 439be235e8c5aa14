import type { Core } from '../core';
import { beforeLeaving } from './leaving';

/** What is less is told with what follows. */
const LEAST_MS = 250;

/** What the collector takes at once: more is a computer that slept. */
const MOST_MS = 24 * 3_600_000;

/** Measures how long a page is visible, how much of that it has the focus, and how far down it is seen; tells what has come since it told. */
export const engagement = (insight: Core): void => {
  let visibleMs = 0;
  let focusedMs = 0;
  let isVisible = false;
  let isFocused = false;
  let since = performance.now();
  let scrollDepth = 0;
  let toldDepth = 0;

  const measureTime = (): void => {
    const now = performance.now();
    visibleMs += isVisible ? now - since : 0;
    focusedMs += isFocused ? now - since : 0;
    since = now;
    isVisible = !document.hidden;
    isFocused = isVisible && document.hasFocus();
  };

  const measureDepth = (): void => {
    const { scrollHeight } = document.documentElement;
    const seen = Math.min(100, Math.round(((scrollY + innerHeight) / Math.max(1, scrollHeight)) * 100));
    scrollDepth = Math.max(scrollDepth, isVisible ? seen : 0);
  };

  const tell = (): void => {
    measureTime();
    if (visibleMs < LEAST_MS && scrollDepth <= toldDepth) {
      return;
    }
    const visible = Math.min(MOST_MS, Math.round(visibleMs));
    const focused = Math.min(visible, Math.round(focusedMs));
    insight.send({ kind: 'engagement', visibleMs: visible, focusedMs: focused, scrollDepth });
    visibleMs = 0;
    focusedMs = 0;
    toldDepth = scrollDepth;
  };

  const begin = (): void => {
    scrollDepth = 0;
    toldDepth = 0;
    measureDepth();
  };

  measureTime();
  measureDepth();
  beforeLeaving(insight, tell, begin);
  addEventListener('blur', tell);
  for (const type of ['focus', 'pageshow', 'visibilitychange']) {
    addEventListener(type, measureTime);
  }
  for (const type of ['scroll', 'resize', 'load']) {
    addEventListener(type, measureDepth, { passive: true });
  }
};
