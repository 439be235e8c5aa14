import type { AcceptedEvent } from '../../server/src/buffer';
import { viewEvent } from './events';

/** What only one kind of event has. */
const OWN = {
  view: {},
  interaction: { type: 'click', element: '', metadata: null },
  engagement: { view: null, visibleMs: 2_000, focusedMs: 1_500, scrollDepth: null },
  session: { userId: null, ends: false },
};

/** An accepted event of any kind, as the collector hands it to the buffer. */
export const acceptedEvent = (kind: AcceptedEvent['kind'], more: Partial<AcceptedEvent> & { id: string }): AcceptedEvent =>
  ({ ...viewEvent(0), kind, ...OWN[kind], ...more }) as AcceptedEvent;
