import type { AcceptedEvent } from '../buffer';
import type { NewEvent } from './decide/types';
import { factsOf } from './facts';

/** An accepted event with the row of its target, as decisions need it. */
export interface LocatedEvent extends NewEvent {
  event: AcceptedEvent;
}

export const locatedEvent = (event: AcceptedEvent, target: number): LocatedEvent => ({
  id: event.id,
  kind: event.kind,
  at: event.at,
  visitor: event.visitor,
  earlierVisitor: event.earlierVisitor,
  session: event.session,
  target,
  page: event.host + event.path,
  facts: factsOf(event),
  ...(event.kind === 'interaction' && { type: event.type, element: event.element }),
  ...(event.kind === 'engagement' && { focusedMs: event.focusedMs, scrollDepth: event.scrollDepth, view: event.view }),
  ...(event.kind === 'session' && { userId: event.userId, ends: event.ends }),
  event,
});
