import type { FileFault } from '../../../format/statisticsLine';
import type { TranslationKey } from '../../../translations/getTranslation';

/** Why a line of a file is not taken. */
export const FAULT_TEXTS: Record<FileFault, TranslationKey> = {
  csv: 'statistics.fault.csv',
  'column.missing': 'statistics.fault.column.missing',
  'column.twice': 'statistics.fault.column.twice',
  'column.name': 'statistics.fault.column.name',
  cells: 'statistics.fault.cells',
  metric: 'statistics.fault.metric',
  readOnly: 'statistics.fault.readOnly',
  period: 'statistics.fault.period',
  date: 'statistics.fault.date',
  number: 'statistics.fault.number',
  decimals: 'statistics.fault.decimals',
  object: 'statistics.fault.object',
  twice: 'statistics.fault.twice',
};
