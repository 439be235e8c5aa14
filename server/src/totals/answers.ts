import type { Core } from '@strapi/strapi';
import { circuit, type InsightRedis, redisOf } from '../redis';
import { pieces } from '../strapi/database';
import { within } from '../strapi/within';

/** Should a drain ever fail to say that it has changed something, an answer is older than this at most. */
const KEPT_SECONDS = 60;

/** Whoever asks is not to wait for a Redis that hangs: the database answers as well. */
const PATIENCE_MS = 250;

/** What has been worked out from the totals of a target. */
interface AskedAnswer {
  /** The target's key; the whole site's for what may come from any. */
  target: string;
  /** Tells the question from all others. */
  name: string;
}

/** Works out answers, in the order of the questions. */
type Make<Asked, Answer> = (missing: readonly Asked[]) => Promise<Answer[]>;

export interface KeptAnswers {
  /**
   * Answers from Redis what nothing has changed since it was worked out, works out the rest, and keeps it there. It fails only as `make` does.
   */
  remember<Asked extends AskedAnswer, Answer>(asked: readonly Asked[], make: Make<Asked, Answer>): Promise<Answer[]>;
}

/** The version of a target's counters just now, null when there are none, and what is kept for a question. */
interface Found {
  version: string | null;
  kept: string | null;
}

const NOTHING: Found = { version: null, kept: null };

/**
 * Keeps answers in Redis, each with the version of the counters that it was worked out beside: a drain that changes the totals writes
 * another. The version is read before the database is, so an answer is at worst newer than its version says, and is then worked out again.
 */
export const redisAnswers = ({ shared, keys, report }: InsightRedis): KeptAnswers => {
  const ask = circuit({ probe: () => shared.exists(keys.counters('')), report });
  const keyOf = (name: string): string => keys.counters(`answer:${name}`);

  const find = async (asked: readonly AskedAnswer[]): Promise<Found[]> => {
    const pipeline = shared.pipeline();
    for (const { target, name } of asked) {
      pipeline.hget(keys.counters(target), 'version').get(keyOf(name));
    }
    const answers = (await pipeline.exec()) ?? [];
    const values = answers.map(([error, value]) => {
      if (error) {
        throw error;
      }
      return typeof value === 'string' ? value : null;
    });
    return asked.map((_, index) => ({ version: values[index * 2] ?? null, kept: values[index * 2 + 1] ?? null }));
  };

  const findAll = async (asked: readonly AskedAnswer[]): Promise<Found[] | null> => {
    const found: Found[] = [];
    for (const piece of pieces(asked)) {
      found.push(...(await ask('read answers', () => find(piece))));
    }
    return found;
  };

  const keep = async (answers: readonly { name: string; value: string }[]): Promise<void> => {
    const pipeline = shared.pipeline();
    for (const { name, value } of answers) {
      pipeline.set(keyOf(name), value, 'EX', KEPT_SECONDS);
    }
    await pipeline.exec();
  };

  return {
    async remember<Asked extends AskedAnswer, Answer>(asked: readonly Asked[], make: Make<Asked, Answer>): Promise<Answer[]> {
      if (asked.length === 0) {
        return [];
      }
      const found = await within(PATIENCE_MS, findAll(asked)).catch(() => null);
      const known = asked.map((_, index): [Answer] | null => {
        const { version, kept } = found?.[index] ?? NOTHING;
        const [keptVersion, answer]: [string | null, Answer] | [] = kept === null ? [] : JSON.parse(kept);
        return kept !== null && keptVersion === version ? [answer as Answer] : null;
      });
      const missing = asked.flatMap((question, index) => (known[index] ? [] : [{ question, index }]));
      if (missing.length > 0) {
        const made = await make(missing.map(({ question }) => question));
        const values = missing.map(({ question: { name }, index }, place) => {
          known[index] = [made[place] as Answer];
          return { name, value: JSON.stringify([found?.[index]?.version ?? null, made[place]]) };
        });
        if (found) {
          // Nobody waits for it.
          ask('keep answers', () => keep(values)).catch(() => undefined);
        }
      }
      return known.map((answer) => (answer as [Answer])[0]);
    },
  };
};

const NOTHING_KEPT: KeptAnswers = {
  remember: async (asked, make) => (asked.length === 0 ? [] : make(asked)),
};

export const answerService = ({ strapi }: { strapi: Core.Strapi }): KeptAnswers => {
  const redis = redisOf(strapi);
  return redis ? redisAnswers(redis) : NOTHING_KEPT;
};

/** The service as the other rooms call it. */
export const answersOf = (strapi: Core.Strapi): KeptAnswers => strapi.plugin('insight').service('answers');
