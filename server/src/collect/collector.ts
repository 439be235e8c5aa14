import type { Core } from '@strapi/strapi';
import { type AcceptedView, eventBuffer } from '../buffer';
import { type TrackingRules, tracking } from '../settings';
import { parse } from '../strapi/parse';
import { accepted } from './accepted';
import { type ImportedEvent, importedEvent, type SentEvent, userAgentText } from './event-schema';
import { salts } from './salts';
import { dailyVisitor } from './visitor';

/** Who sent a request, as far as the collector may know. */
export interface Sender {
  ip: string;
  userAgent: string | undefined;
}

/** An event that names a type which is not tracked goes no further; one that only has a path is looked at when it is drained. */
const mayCount = (rules: TrackingRules, { target }: { target?: { uid: string } | null | undefined }): boolean =>
  rules.trackedTypes > 0 && (!target || rules.isTracked(target.uid));

/** Takes events that have been checked, gives them their visitor, and hands them to the buffer. */
export const collectService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Accepts what a sender sent. When it resolves, what is to be counted is durable.
   * @throws what the buffer or the database throws; then nothing of it may be acknowledged
   */
  async accept(events: SentEvent[], sender: Sender): Promise<void> {
    const rules = await tracking(strapi).rules();
    const counted = events.filter((event) => mayCount(rules, event));
    if (counted.length === 0) {
      return;
    }
    const now = Date.now();
    const userAgent = userAgentText(sender.userAgent);
    const visitor = dailyVisitor(await salts(strapi).secretAt(now), sender.ip, userAgent);
    await eventBuffer(strapi).append(counted.map((event) => accepted(event, { visitor, userAgent, now })));
  },

  /**
   * Brings in recorded events, each with its own time and visitor, by the same path as live ones.
   * @throws ValidationError that names the first event and field that is wrong; then none is brought in
   */
  async importEvents(events: ImportedEvent[]): Promise<void> {
    const rules = await tracking(strapi).rules();
    const checked: AcceptedView[] = parse(importedEvent.array(), events)
      .filter((event) => mayCount(rules, event))
      .map((event) => accepted(event, { visitor: event.visitor, userAgent: event.userAgent, now: event.at }));
    if (checked.length > 0) {
      await eventBuffer(strapi).append(checked);
    }
  },
});

/** The service as the endpoint calls it. */
export const collector = (strapi: Core.Strapi): ReturnType<typeof collectService> => strapi.plugin('insight').service('collect');
