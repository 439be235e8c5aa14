import type { AcceptedEvent } from '../buffer';
import type { TrackingRules } from '../settings';
import type { Database } from '../strapi/database';
import { reasonOf } from '../strapi/reason';
import { type Applied, applyEvents, type Ground } from './apply-events';
import { isRefused } from './is-refused';
import { setAside } from './statements/set-aside';

const SAVEPOINT = 'insight_part';

/**
 * Applies events of which some are refused by the database: halves them until those are found, and sets them aside. The order in which
 * events are applied makes no difference, so neither does this.
 * @returns how many were set aside
 */
export const applyCarefully = async (
  ground: Ground,
  transaction: Database,
  events: readonly AcceptedEvent[],
  rules: TrackingRules,
): Promise<{ applied: Applied[]; setAside: number }> => {
  await transaction.raw(`savepoint ${SAVEPOINT}`);
  try {
    const applied = await applyEvents(ground, transaction, events, rules);
    await transaction.raw(`release savepoint ${SAVEPOINT}`);
    return { applied: [applied], setAside: 0 };
  } catch (error) {
    if (!isRefused(error)) {
      throw error;
    }
    await transaction.raw(`rollback to savepoint ${SAVEPOINT}`);
    await transaction.raw(`release savepoint ${SAVEPOINT}`);
    if (events.length === 1) {
      await setAside(transaction, JSON.stringify(events[0]), reasonOf(error), Date.now());
      return { applied: [], setAside: 1 };
    }
    const half = Math.ceil(events.length / 2);
    const parts = [
      await applyCarefully(ground, transaction, events.slice(0, half), rules),
      await applyCarefully(ground, transaction, events.slice(half), rules),
    ];
    return { applied: parts.flatMap(({ applied }) => applied), setAside: parts.reduce((all, part) => all + part.setAside, 0) };
  }
};
