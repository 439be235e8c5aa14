import type { Rate } from '../../settings';

/** The most senders counted at once. More than that are an attack from everywhere, which no limit per sender can stop. */
const MOST_SENDERS = 100_000;

/** What one sender has sent in the window under way. */
export interface Tally {
  /** Here. */
  own: number;
  /** Of that, what the other instances have been told. */
  told: number;
  /** At the other instances, as far as they have told. */
  others: number;
}

/** Counts the events of each sender by the window of a rate, in bounded memory, without a timer and without waiting for anybody. */
export const counter = (rate: Rate | null) => {
  const limit = rate?.count ?? Number.POSITIVE_INFINITY;
  const windowMs = rate?.perMs ?? Number.POSITIVE_INFINITY;
  let window = 0;
  let tallies = new Map<string, Tally>();

  const turnTo = (now: number): void => {
    const current = Math.floor(now / windowMs);
    if (current !== window) {
      window = current;
      tallies = new Map();
    }
  };

  return {
    /** Counts one event. @returns whether it is within the limit */
    take(sender: string, now: number): boolean {
      if (!rate) {
        return true;
      }
      turnTo(now);
      const tally = tallies.get(sender);
      if (!tally) {
        if (tallies.size < MOST_SENDERS) {
          tallies.set(sender, { own: 1, told: 0, others: 0 });
        }
        return true;
      }
      if (tally.own + tally.others >= limit) {
        return false;
      }
      tally.own += 1;
      return true;
    },

    /** Who has sent so much that it matters what they send elsewhere: at least a twentieth of the limit. */
    toTell(now: number): { window: number; senders: { sender: string; untold: number; tally: Tally }[] } {
      turnTo(now);
      const senders = [...tallies]
        .filter(([, { own, told }]) => own - told > 0 && own * 20 >= limit)
        .map(([sender, tally]) => ({ sender, untold: tally.own - tally.told, tally }));
      return { window, senders };
    },

    /** What is counted just now. */
    known: (): Iterable<Readonly<Tally>> => tallies.values(),

    /** How many senders are counted. */
    size: (): number => tallies.size,
  };
};

/** Milliseconds until the window under way is over. */
export const windowEndsIn = ({ perMs }: Rate, now: number): number => perMs - (now % perMs);
