import type { TranslationKey } from '../../translations/getTranslation';

/** What the plugin's own metrics are called, by their reference ids. */
export const OWN_NAMES: Readonly<Record<string, TranslationKey>> = {
  views: 'views',
  visitors: 'visitors',
  sessions: 'records.sessions',
  bounces: 'statistics.own.bounces',
  interactions: 'records.interactions',
  'session-time': 'statistics.own.session-time',
  'engaged-time': 'statistics.own.engaged-time',
};
