import type { Measures } from '../../../contracts/reports';

/** How long a view was looked at on average, in milliseconds; a view that nothing was said of counts as none. */
export const engagedPerView = ({ engagedMs, views }: Pick<Measures, 'engagedMs' | 'views'>): number =>
  views === 0 ? 0 : engagedMs / views;
