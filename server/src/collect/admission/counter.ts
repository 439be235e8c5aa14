import type { Rate } from '../../settings';

/** The most senders counted at once. More than that are an attack from everywhere, which no limit per sender can stop. */
const MOST_SENDERS = 100_000;

/** From this part of the limit on it matters to other instances what a sender has sent here. */
const WORTH_TELLING = 1 / 20;

/** What one sender has sent in the window under way. */
export interface Tally {
  sender: string;
  /** Here. */
  own: number;
  /** Of that, what the other instances have been told. */
  told: number;
  /** At the other instances, as far as they have told. */
  others: number;
  /** Whether it is in line to be told. */
  isDue: boolean;
}

/** Counts the events of each sender by the window of a rate, in bounded memory, without a timer and without waiting for anybody. */
export const counter = (initial: Rate | null) => {
  let rate = initial;
  let windowMs = rate?.perMs ?? Number.POSITIVE_INFINITY;
  let limit = rate?.count ?? Number.POSITIVE_INFINITY;
  let worthTelling = limit * WORTH_TELLING;
  let window = 0;
  let tallies = new Map<string, Tally>();
  /** Those with something to tell, so that nobody has to look through all of them for it. */
  let due: Tally[] = [];

  const turnTo = (now: number): void => {
    const current = Math.floor(now / windowMs);
    if (current !== window) {
      window = current;
      tallies = new Map();
      due = [];
    }
  };

  const add = (tally: Tally): void => {
    tally.own += 1;
    if (!tally.isDue && tally.own >= worthTelling) {
      tally.isDue = true;
      due.push(tally);
    }
  };

  return {
    /** Counts one event. @returns whether it is within the limit */
    take(sender: string, now: number): boolean {
      if (!rate) {
        return true;
      }
      turnTo(now);
      const known = tallies.get(sender);
      if (known && known.own + known.others >= limit) {
        return false;
      }
      if (known) {
        add(known);
      } else if (tallies.size < MOST_SENDERS) {
        const tally = { sender, own: 0, told: 0, others: 0, isDue: false };
        tallies.set(sender, tally);
        add(tally);
      }
      return true;
    },

    /**
     * Holds senders to another rate from now on. What was counted goes on counting while the unit of time is the same; by another one it
     * is another window.
     */
    holdTo(next: Rate | null): void {
      rate = next;
      windowMs = rate?.perMs ?? Number.POSITIVE_INFINITY;
      limit = rate?.count ?? Number.POSITIVE_INFINITY;
      worthTelling = limit * WORTH_TELLING;
    },

    /** The rate just now. */
    rate: (): Rate | null => rate,

    /**
     * Those who have sent so much that it matters what they send elsewhere, at most so many, those who wait longest first. They get in
     * line again with their next event.
     */
    toTell(now: number, most: number): { window: number; tallies: Tally[] } {
      turnTo(now);
      const next = due.splice(0, most);
      for (const tally of next) {
        tally.isDue = false;
      }
      return { window, tallies: next };
    },

    /** What is counted just now. */
    known: (): Iterable<Readonly<Tally>> => tallies.values(),

    /** How many senders are counted. */
    size: (): number => tallies.size,
  };
};

export type Counter = ReturnType<typeof counter>;

/** Milliseconds until the window under way is over. */
export const windowEndsIn = ({ perMs }: Rate, now: number): number => perMs - (now % perMs);
