import type { Core } from '@strapi/strapi';
import { eventBuffer } from '../buffer';
import { optionsOf, tracking } from '../settings';
import { parse } from '../strapi/parse';
import { accepted } from './accepted';
import { hostList } from './admission/hosts';
import { type ImportedEvent, importedEvent } from './events/event-schema';
import { mayCount } from './may-count';
import { canonicalIp } from './reader/addresses';
import { browsers } from './reader/browsers';
import { countries } from './reader/country';
import { keptIp } from './reader/networks';
import { sourceFor } from './reader/source';

const importedEvents = importedEvent.array();

/** Brings in events for the app's own code. */
export const collectService = ({ strapi }: { strapi: Core.Strapi }) => {
  const { allowedHosts, ipStorage } = optionsOf(strapi);
  const browserOf = browsers();
  const isOwnHost = hostList(allowedHosts);

  return {
    /**
     * Brings in recorded events, each with its own time and visitor, by the same path as live ones.
     * @throws ValidationError that names the first event and field that is wrong; then none is brought in
     */
    async importEvents(events: ImportedEvent[]): Promise<void> {
      const rules = await tracking(strapi).rules();
      const checked = parse(importedEvents, events)
        .filter((event) => mayCount(rules, event))
        .map((event) => {
          const { visitor, at, userAgent = '' } = event;
          const ip = canonicalIp(event.ip ?? '');
          return accepted(event, {
            visitor,
            earlierVisitor: null,
            now: at,
            userAgent,
            ...browserOf(userAgent).device(),
            country: countries(strapi).countryOf(ip),
            ip: keptIp(ip, ipStorage),
            source: sourceFor(event.referrer, event.url, isOwnHost),
          });
        });
      if (checked.length > 0) {
        await eventBuffer(strapi).append(checked);
      }
    },
  };
};
