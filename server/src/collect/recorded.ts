import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { AcceptedEvent } from '../buffer';
import { optionsOf } from '../settings';
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
  const { allowedHosts, ipStorage } = optionsOf(strapi);
  const browserOf = browsers();
  const isOwnHost = hostList(allowedHosts);
  return (event) => {
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
  };
};
