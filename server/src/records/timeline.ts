import type { InteractionRecord, PageViewRecord, TimelineItem } from '../../../contracts/records';
import type { Look } from './statements/find-story';

/** From here on nothing having happened is a silence. */
const SILENCE_MS = 60_000;

/** What happened in a session. */
interface Happened {
  views: readonly PageViewRecord[];
  interactions: readonly InteractionRecord[];
  looks: readonly Look[];
}

type Deed = Exclude<TimelineItem, { kind: 'silence' }>;

const silence = (from: number, to: number): TimelineItem[] =>
  to - from >= SILENCE_MS ? [{ kind: 'silence', at: new Date(from).toISOString(), lengthMs: to - from }] : [];

/** The silences up to an instant. Time in which a page was looked at is none. */
const silencesUntil = (from: number, to: number, looks: readonly Look[]): TimelineItem[] => {
  let heard = from;
  const items: TimelineItem[] = [];
  for (const look of looks) {
    if (look.to > heard && look.from < to) {
      items.push(...silence(heard, Math.min(look.from, to)));
      heard = Math.max(heard, look.to);
    }
  }
  return [...items, ...silence(heard, to)];
};

/**
 * What happened in a session, in its order, with its silences.
 * @param most after how many items it is cut
 */
export const timelineOf = (
  { views, interactions, looks }: Happened,
  most: number,
): { timeline: TimelineItem[]; isCut: boolean } => {
  const deeds: Deed[] = [
    ...views.map((view) => ({ kind: 'view' as const, at: view.timestamp ?? '', ...view })),
    ...interactions.map((deed) => ({ kind: 'interaction' as const, at: deed.timestamp ?? '', ...deed })),
  ];
  deeds.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const sorted = [...looks].sort((a, b) => a.from - b.from);
  const timeline: TimelineItem[] = [];
  let before: number | null = null;
  for (const deed of deeds) {
    const at = Date.parse(deed.at);
    if (before !== null) {
      timeline.push(...silencesUntil(before, at, sorted));
    }
    timeline.push(deed);
    before = at;
    if (timeline.length > most) {
      return { timeline: timeline.slice(0, most), isCut: true };
    }
  }
  return { timeline, isCut: false };
};
