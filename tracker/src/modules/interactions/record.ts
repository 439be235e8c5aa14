import type { Core } from '../../core';
import type { Data } from '../../types';

/** How often something of one name has been done to one element, until it is told. */
interface Tally {
  type: string;
  element: string;
  metadata: Data & { count: number };
}

/** Sends what happens once at once, and what happens many times as one event when the page is left. */
export const recorder = (insight: Core) => {
  const tallies = new Map<string, Tally>();

  const record = (type: string, element: string, metadata?: Data): void => {
    insight.send({ kind: 'interaction', type, element, metadata });
  };

  return {
    record,
    count(type: string, element: string): void {
      const key = `${type} ${element}`;
      const tally = tallies.get(key) ?? { type, element, metadata: { count: 0 } };
      tally.metadata.count += 1;
      tallies.set(key, tally);
    },
    tell(): void {
      for (const { type, element, metadata } of tallies.values()) {
        record(type, element, metadata);
      }
      tallies.clear();
    },
  };
};

export type Recorder = ReturnType<typeof recorder>;
