import { useEffect, useRef, useSyncExternalStore } from 'react';

const LIVE_MS = 1_500;

/** For answers that are made of many. */
export const OFTEN_MS = 3_000;

/** For what is read from single records, which costs more, and is looked at less closely. */
export const CALM_MS = 15_000;

/** For what hardly changes while one looks. */
export const SLOW_MS = 60_000;

const subscribe = (onChange: () => void) => {
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
};

const isVisible = () => document.visibilityState === 'visible';

/** Whether the page is looked at. */
export const useIsVisible = (): boolean => useSyncExternalStore(subscribe, isVisible);

/**
 * Asks again and again while the page is looked at. A question that is still on its way is not asked a second time.
 *
 * RTK Query's own `pollingInterval` cannot be used in Strapi: its plugins add the middleware of `adminApi` to the store once more each,
 * only the first of these sees that a subscription ends, and the others go on polling for ever.
 */
export const useLive = (refetch: () => unknown, isOn = true, everyMs = LIVE_MS): void => {
  const isActive = useIsVisible() && isOn;
  const latest = useRef(refetch);
  useEffect(() => {
    latest.current = refetch;
  });
  useEffect(() => {
    if (!isActive) {
      return undefined;
    }
    latest.current();
    const timer = setInterval(() => latest.current(), everyMs);
    return () => clearInterval(timer);
  }, [isActive, everyMs]);
};
