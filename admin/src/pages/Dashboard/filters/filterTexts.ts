import type { DashboardFilter, Dimension } from '../../../../../contracts/dashboard';
import type { TranslationKey } from '../../../translations/getTranslation';

export const FILTER_TEXTS: Record<DashboardFilter, TranslationKey> = {
  type: 'filter.type',
  entry: 'filter.entry',
  locale: 'filter.locale',
  source: 'filter.source',
  referrer: 'filter.referrer',
  campaign: 'filter.campaign',
  country: 'filter.country',
  language: 'filter.language',
  device: 'filter.device',
  browser: 'filter.browser',
  os: 'filter.os',
  path: 'filter.path',
};

/** The filters whose values are those that readers are split up by. */
export const FILTER_DIMENSIONS: { [Filter in DashboardFilter]?: Dimension } = {
  source: 'source',
  referrer: 'referrer',
  campaign: 'campaign',
  country: 'country',
  language: 'language',
  device: 'device',
  browser: 'browser',
  os: 'os',
};
