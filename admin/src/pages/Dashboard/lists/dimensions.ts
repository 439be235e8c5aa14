import type { DashboardFilter, Dimension } from '../../../../../contracts/dashboard';
import type { TranslationKey } from '../../../translations/getTranslation';
import { AVERAGE_DURATION, BOUNCE_RATE, type FigureColumn, INTERACTIONS, SESSIONS, VIEWS } from './figureColumns';

interface DimensionLook {
  /** The head of the column of its values. */
  head: TranslationKey;
  /** What it means. */
  hint: TranslationKey;
  /** What can be filtered by its values. */
  filter?: DashboardFilter;
  main: FigureColumn;
  more: FigureColumn[];
}

const ofReaders = { main: SESSIONS, more: [VIEWS, BOUNCE_RATE, AVERAGE_DURATION] };
const ofActs = { main: INTERACTIONS, more: [] };

/** How what is split up by a dimension is shown. */
export const DIMENSION_LOOKS: Record<Dimension, DimensionLook> = {
  source: { head: 'records.field.source', hint: 'dimension.source.hint', filter: 'source', ...ofReaders },
  referrer: { head: 'records.field.sourceName', hint: 'dimension.referrer.hint', filter: 'referrer', ...ofReaders },
  campaign: { head: 'records.field.utmCampaign', hint: 'dimension.campaign.hint', filter: 'campaign', ...ofReaders },
  'utm-source': { head: 'records.field.utmSource', hint: 'dimension.campaign.hint', ...ofReaders },
  'utm-medium': { head: 'records.field.utmMedium', hint: 'dimension.campaign.hint', ...ofReaders },
  'utm-term': { head: 'records.field.utmTerm', hint: 'dimension.campaign.hint', ...ofReaders },
  'utm-content': { head: 'records.field.utmContent', hint: 'dimension.campaign.hint', ...ofReaders },
  country: { head: 'records.field.country', hint: 'dimension.country.hint', filter: 'country', ...ofReaders },
  language: { head: 'records.field.language', hint: 'dimension.language.hint', filter: 'language', ...ofReaders },
  browser: { head: 'records.field.browser', hint: 'dimension.technology.hint', filter: 'browser', ...ofReaders },
  os: { head: 'records.field.os', hint: 'dimension.technology.hint', filter: 'os', ...ofReaders },
  device: { head: 'records.field.device', hint: 'dimension.technology.hint', filter: 'device', ...ofReaders },
  screen: { head: 'records.field.screen', hint: 'dimension.screen.hint', ...ofReaders },
  duration: { head: 'records.field.duration', hint: 'dimension.duration.hint', main: SESSIONS, more: [] },
  depth: { head: 'dimension.depth', hint: 'dimension.depth.hint', main: SESSIONS, more: [] },
  scroll: { head: 'records.field.scrollDepth', hint: 'dimension.scroll.hint', main: VIEWS, more: [] },
  'event-type': { head: 'records.field.eventType', hint: 'dimension.event-type.hint', ...ofActs },
  element: { head: 'records.field.element', hint: 'dimension.element.hint', ...ofActs },
  outbound: { head: 'dimension.outbound', hint: 'dimension.outbound.hint', ...ofActs },
  download: { head: 'dimension.download', hint: 'dimension.download.hint', ...ofActs },
  form: { head: 'dimension.form', hint: 'dimension.form.hint', ...ofActs },
};
