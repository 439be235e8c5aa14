import type { AcceptedEvent } from '../buffer';
import type { Facts, NewEvent } from './decide/types';
import { factsOf } from './facts';

/** An accepted event with the row of its target, as decisions need it. */
export interface LocatedEvent extends NewEvent {
  event: AcceptedEvent;
}

/** What an event says of its reader is read where it is the first of a session, and most are not. */
class Located implements LocatedEvent {
  readonly id: string;
  readonly kind: AcceptedEvent['kind'];
  readonly at: number;
  readonly visitor: string;
  readonly earlierVisitor: string | null;
  readonly session: string | null;
  readonly page: string;

  constructor(
    readonly event: AcceptedEvent,
    readonly target: number,
  ) {
    this.id = event.id;
    this.kind = event.kind;
    this.at = event.at;
    this.visitor = event.visitor;
    this.earlierVisitor = event.earlierVisitor;
    this.session = event.session;
    this.page = event.host + event.path;
  }

  get facts(): Facts {
    return factsOf(this.event);
  }
}

export const locatedEvent = (event: AcceptedEvent, target: number): LocatedEvent => {
  const located = new Located(event, target);
  switch (event.kind) {
    case 'interaction':
      return Object.assign(located, { type: event.type, element: event.element });
    case 'engagement':
      return Object.assign(located, { focusedMs: event.focusedMs, scrollDepth: event.scrollDepth, view: event.view });
    case 'session':
      return Object.assign(located, { userId: event.userId, ends: event.ends });
    default:
      return located;
  }
};
