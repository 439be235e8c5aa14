import type { SeededEntry } from '../content';
import { daysBefore } from '../content/days';
import { DAY, DAYS, momentOfDay, visitsOn } from './calendar';
import { pickUserAgent } from './devices';
import { type Language, type SitePages, sitePages } from './pages';
import { pick, type Random, randomFrom } from './random';
import { pickSource } from './sources';
import { momentOfRush, SPIKE } from './spike';
import { type ImportedView, type UnnumberedView, type Visitor, visit } from './visit';

const SEED = 20_260;

/** Of a hundred visits, those by somebody who has been here earlier on the day. */
const RETURNING = 0.13;

const onDay = (random: Random, pages: SitePages, day: Date, age: number): UnnumberedView[] => {
  const dayNumber = DAYS - 1 - age;
  const visitors: Visitor[] = [];

  // As in the plugin's default mode, nobody is known from one day to the next.
  const newVisitor = (language: Language): Visitor => {
    const visitor = { visitor: `demo-${dayNumber}-${visitors.length}-visitor`, userAgent: pickUserAgent(random), language };
    visitors.push(visitor);
    return visitor;
  };

  const ordinary = (): UnnumberedView[] => {
    const source = pickSource(random, day, age);
    const language = source.language ?? (random() < 0.15 ? 'de' : 'en');
    const peers = visitors.filter((known) => known.language === language);
    const visitor = peers.length > 0 && random() < RETURNING ? pick(random, peers, () => 1) : newVisitor(language);
    const landing = pages.landing(random, day, language, source.draws);
    const startsAt = day.getTime() + momentOfDay(random);
    return visit({ random, pages, day, startsAt, visitor, source, landing, curiosity: 0.55 });
  };

  const rush = (dayOfSpike: number): UnnumberedView[] => {
    const startsAt = day.getTime() + momentOfRush(random, dayOfSpike);
    const { source } = SPIKE;
    return visit({
      random,
      pages,
      day,
      startsAt,
      visitor: newVisitor('en'),
      source,
      landing: pages.of(SPIKE.slug),
      curiosity: 0.12,
    });
  };

  const dayOfSpike = SPIKE.age - age;
  return [
    ...Array.from({ length: visitsOn(random, day, dayNumber) }, ordinary).flat(),
    ...Array.from({ length: SPIKE.visits[dayOfSpike] ?? 0 }, () => rush(dayOfSpike)).flat(),
  ];
};

/** Every view of the ninety days up to now, in the order in which they happened. The same `now` gives the same views. */
export const viewsUntil = (now: Date, entries: SeededEntry[]): ImportedView[] => {
  const random = randomFrom(SEED);
  const pages = sitePages(entries);
  const views = Array.from({ length: DAYS }, (_, index) => DAYS - 1 - index).flatMap((age) =>
    onDay(random, pages, daysBefore(now, age), age),
  );
  return views
    .filter(({ time }) => time <= now.getTime() && time > now.getTime() - DAYS * DAY)
    .sort((a, b) => a.time - b.time)
    .map(({ time: _, ...view }, index) => ({ ...view, id: `demo-view-${index}` }));
};
