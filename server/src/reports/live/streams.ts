import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { actionOf } from '../../../../contracts/permissions';
import { errorBody } from '../../collect';
import { eventStreams } from '../../strapi/event-streams';
import { type Ability, type MayRead, readerOf } from '../../strapi/may-read';
import type { LiveFor } from './who-is-live';

/** The most who listen to one process, and as one administrator: the others ask now and then. */
const MOST_LISTENERS = 200;
const MOST_OF_USER = 20;

/** After so long it is found out anew who listens, and what they may. */
const KNOWN_MS = 15_000;

/** One who listens; `mayRead` is null once they may not any more. */
interface Listener {
  user: unknown;
  mayRead: MayRead | null;
  /** Asks Strapi again whether they are signed in. */
  identify(): Promise<MayRead | null>;
  identifiedAt: number;
}

/** As Strapi lets one in: by the session, or the token, that their request names. */
const identified = async (ctx: Context): Promise<MayRead | null> => {
  const { authenticated } = await ctx.state.auth.strategy.authenticate(ctx);
  const ability: Ability = ctx.state.userAbility;
  return authenticated && ability.can(actionOf('read-dashboard')) ? readerOf(ability) : null;
};

/** Tells administrators who is live, until their session ends. */
export const dashboardStreams = (strapi: Core.Strapi, look: () => Promise<LiveFor>) => {
  const streams = eventStreams<Listener, LiveFor>(strapi, {
    async look(listeners) {
      for (const listener of listeners) {
        if (Date.now() - listener.identifiedAt >= KNOWN_MS) {
          listener.mayRead = await listener.identify();
          listener.identifiedAt = Date.now();
        }
      }
      return look();
    },
    messageFor: (liveFor, { mayRead }) => mayRead && liveFor(mayRead),
    failing: 'Insight cannot tell administrators who is live',
    working: 'Insight tells administrators who is live again',
  });

  return {
    count: () => streams.count(),

    /** Lets one listen until they go, their session or the process ends. */
    async open(ctx: Context): Promise<void> {
      const user: unknown = ctx.state.user.id;
      const ofUser = streams.count((listener) => listener.user === user);
      if (streams.isStopped() || streams.count() >= MOST_LISTENERS || ofUser >= MOST_OF_USER) {
        ctx.set('Retry-After', '10');
        ctx.status = 503;
        ctx.body = errorBody({ status: 503, message: 'Too many listen already: ask /insight/dashboard/live now and then.' });
      } else if (ctx.method === 'HEAD') {
        ctx.type = 'text/event-stream';
        ctx.status = 200;
      } else {
        ctx.respond = false;
        await streams.open(ctx.res, {
          user,
          mayRead: readerOf(ctx.state.userAbility),
          identify: () => identified(ctx),
          identifiedAt: Date.now(),
        });
      }
    },

    stop: streams.stop,
  };
};
