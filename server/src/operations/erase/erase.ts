import type { Core } from '@strapi/strapi';
import type { Erasure, RecordType } from '../../../../contracts/records';
import { gatheredOf } from '../../collect';
import { optionsOf, timeOf } from '../../settings';
import { carryOut, foresee } from './carry-out';
import { recordsTrail } from './records-trail';
import { sessionTrail } from './session-trail';
import type { Trail } from './trail';
import { visitorTrail } from './visitor-trail';

/** Who or what is to be erased: a visitor under all ids that are known to be theirs, or one session. */
export type Subject = { visitor: string } | { session: string };

const MINUTE = 60_000;

/**
 * Takes records away: those that somebody has picked, or all that speaks of a visitor or a session, wherever it is. Totals stay as they
 * were counted; they name nobody.
 */
export const eraseService = ({ strapi }: { strapi: Core.Strapi }) => {
  const trailOf = (subject: Subject): Trail =>
    'visitor' in subject
      ? visitorTrail(subject.visitor)
      : sessionTrail(subject.session, { silenceMs: optionsOf(strapi).silenceMinutes * MINUTE, time: timeOf(strapi) });

  const erase = async (subject: Subject): Promise<Erasure> => {
    // What this process has seen and not yet brought to the buffer would come after.
    await gatheredOf(strapi).bring();
    return carryOut(strapi, trailOf(subject));
  };

  return {
    /** Counts what an erasure would take away. @throws when the database fails or a part of the buffer cannot be reached */
    foresee: (subject: Subject): Promise<Erasure> => foresee(strapi, trailOf(subject)),

    erase,

    /**
     * Erases a visitor: sessions, page views, interactions, engagements, visits, and what still waits to be counted. When it resolves,
     * nothing of theirs that was acknowledged before the call is left. Who comes again is somebody new.
     * @returns what went
     * @throws as `foresee`; then part of it may have gone, and it can be called again
     */
    visitor: (visitor: string): Promise<Erasure> => erase({ visitor }),

    /** Erases one session in the same way. @returns what went @throws as `visitor` */
    session: (session: string): Promise<Erasure> => erase({ session }),

    /**
     * Deletes records by their documentId: a session with all that happened in it, a page view with how long it was looked at.
     * @returns what went; ids that there are no records of are passed over
     */
    delete: (type: RecordType, documentIds: readonly string[]): Promise<Erasure> =>
      carryOut(strapi, recordsTrail(type, documentIds)),
  };
};

export type EraseService = ReturnType<typeof eraseService>;

/** The service as the controllers call it. */
export const eraseOf = (strapi: Core.Strapi): EraseService => strapi.plugin('insight').service('erase');
