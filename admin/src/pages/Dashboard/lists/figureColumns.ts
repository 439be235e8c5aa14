import { type Figures, metricOf } from '../../../../../contracts/dashboard';
import { changePercent } from '../../../format/changePercent';
import type { SheetColumn, SheetValue } from '../../../format/sheet';

/** A column of figures, and how it is had from them. */
export interface FigureColumn extends SheetColumn {
  of(figures: Figures): SheetValue;
}

const count = (key: 'views' | 'visitors' | 'sessions' | 'interactions'): FigureColumn => ({
  key,
  kind: 'count',
  of: (figures) => figures[key],
});

export const VIEWS = count('views');
export const VISITORS = count('visitors');
export const SESSIONS = count('sessions');
export const INTERACTIONS = count('interactions');

export const BOUNCE_RATE: FigureColumn = {
  key: 'bounceRatePercent',
  kind: 'percent',
  of: (figures) => {
    const rate = metricOf(figures, 'bounceRate');
    return rate === null ? null : Math.round(rate * 1_000) / 10;
  },
};

export const AVERAGE_DURATION: FigureColumn = {
  key: 'averageSeconds',
  kind: 'seconds',
  of: (figures) => {
    const duration = metricOf(figures, 'averageDuration');
    return duration === null ? null : Math.round(duration / 1_000);
  },
};

export const SHARE: SheetColumn = { key: 'percent', kind: 'percent' };

export const CHANGE: SheetColumn = { key: 'changePercent', kind: 'change' };

/** The value of the change column. */
export const changeValue = (now: number, before: number | undefined): SheetValue =>
  before === undefined ? null : changePercent(now, before);
