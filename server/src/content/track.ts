import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { CollectorEvent } from '../../../contracts/events';
import { administrators, type Caller, collectOf } from '../collect';

/** An event as the app's own code names it: of a page or of none, and of whom the request context or it itself says. */
type Said<Kind extends CollectorEvent['kind']> = Omit<Extract<CollectorEvent, { kind: Kind }>, 'kind' | 'url' | 'webdriver'> & {
  url?: string;
};

/** What became of an event. */
export interface Tracked {
  /** Whether it is stored for good, or not to be counted (a program, a reader who objects) and thus done with. */
  accepted: boolean;
  /** Why it was not accepted: there were too many, or it is of a page of another host than the settings allow. */
  complaint: string | null;
  /** After how many seconds there would be room for it, when there were too many. */
  retryAfterSeconds: number | null;
}

/**
 * Brings in what readers do, from the app's own code: by the same admission and buffer as what pages send, and applied a second later. By
 * whom it is says the request context; without one the event's own `visitor`, or its `ip` and `userAgent`.
 */
export interface TrackService {
  /** @throws ValidationError that names what is wrong; whatever the buffer or the database throws when it cannot be kept */
  view(event: Said<'view'>, ctx?: Context): Promise<Tracked>;
  /** @throws as `view` */
  interaction(event: Said<'interaction'>, ctx?: Context): Promise<Tracked>;
  /** @throws as `view` */
  engagement(event: Said<'engagement'>, ctx?: Context): Promise<Tracked>;
}

export const trackService = ({ strapi }: { strapi: Core.Strapi }): TrackService => {
  const administratorOf = administrators(strapi);

  const fromRequest = async (ctx: Context): Promise<Caller> => ({
    isStaff: (await administratorOf(ctx.get('Cookie'))) !== null,
    asServer: true,
    importEvents: false,
  });

  /** Who is named by an id is who they are; who is named by an address is told apart as those are who send themselves. */
  const named = ({ visitor, ip, userAgent }: Said<'view'>): Caller => {
    if (visitor === undefined && (ip === undefined || userAgent === undefined)) {
      throw new errors.ValidationError('visitor: is needed where no request context is given, or ip and userAgent are');
    }
    return { isStaff: false, asServer: true, importEvents: visitor !== undefined };
  };

  const take = async (event: Said<'view'> & { kind: string }, ctx: Context | undefined): Promise<Tracked> => {
    const caller = ctx ? await fromRequest(ctx) : named(event);
    const now = Date.now();
    const { events, complaints } = collectOf(strapi).checkOwn([event], now, caller);
    if (complaints.length > 0) {
      const message = complaints.map(({ path, message: text }) => `${path.join('.')}: ${text}`).join('; ');
      throw new errors.ValidationError(message, {
        errors: complaints.map(({ path, message: text }) => ({ path, message: text })),
      });
    }
    const request = ctx?.req ?? new IncomingMessage(new Socket());
    const { complaints: refused, throttled } = await collectOf(strapi).receive(request, caller, events, now);
    const [refusal] = refused;
    return {
      accepted: refusal === undefined,
      complaint: refusal ? [refusal.path.join('.'), refusal.message].filter(Boolean).join(': ') : null,
      retryAfterSeconds: throttled?.retryAfterSeconds ?? null,
    };
  };

  return {
    view: (event, ctx) => take({ ...event, kind: 'view' }, ctx),
    interaction: (event, ctx) => take({ ...event, kind: 'interaction' }, ctx),
    engagement: (event, ctx) => take({ ...event, kind: 'engagement' }, ctx),
  };
};
