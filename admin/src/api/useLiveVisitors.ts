import { useAuth } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { DashboardLive } from '../../../contracts/dashboard';
import { followLive } from './followLive';
import { useIsVisible } from './useLive';

interface LiveState {
  /** The last that was heard. */
  live: DashboardLive | undefined;
  /** Why nothing newer is heard. */
  error: unknown;
}

/** Who is live, as long as one looks at the page. */
export const useLiveVisitors = (): LiveState & { retry(): void } => {
  const token = useAuth('useLiveVisitors', (state) => state.token);
  const isVisible = useIsVisible();
  const [state, setState] = useState<LiveState>({ live: undefined, error: undefined });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it begins anew with each attempt
  useEffect(() => {
    if (!isVisible) {
      return undefined;
    }
    const controller = new AbortController();
    void followLive({
      token,
      signal: controller.signal,
      onLive: (live) => setState({ live, error: undefined }),
      onError: (error) => setState(({ live }) => ({ live, error })),
    });
    return () => controller.abort();
  }, [token, isVisible, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...state, retry };
};
