import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { AcceptedEvent } from '../buffer';
import { derived } from '../settings';
import { accepted } from './accepted';
import { hostList } from './admission/hosts';
import type { importedEvent } from './events/event-schema';
import { canonicalIp } from './reader/addresses';
import { browsers } from './reader/browsers';
import { countries } from './reader/country';
import { keptIp } from './reader/networks';
import { sourceFor } from './reader/source';

/** Makes of a checked recorded event what the buffer keeps: what is known of its reader is found out as for live ones. */
export const recordedEvents = (strapi: Core.Strapi): ((event: z.output<typeof importedEvent>) => AcceptedEvent) => {
  const browserOf = browsers();
  const settings = derived(strapi, ({ allowedHosts, ipStorage }) => ({ isOwnHost: hostList(allowedHosts), ipStorage }));
  return (event) => {
    const { isOwnHost, ipStorage } = settings();
    const { visitor, at, userAgent = '' } = event;
    const ip = canonicalIp(event.ip ?? '');
    return accepted(event, {
      identity: { visitor, earlierVisitor: null },
      now: at,
      userAgent,
      device: browserOf(userAgent).device(),
      country: countries(strapi).countryOf(ip),
      ip: keptIp(ip, ipStorage),
      source: sourceFor(event.referrer, event.url, isOwnHost),
    });
  };
};
