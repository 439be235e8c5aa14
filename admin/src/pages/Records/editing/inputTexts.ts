import type { RecordInput } from '../../../format/recordDraft';
import type { TranslationKey } from '../../../translations/getTranslation';
import { FIELD_TEXTS } from '../texts';

export const INPUT_TEXTS: Record<RecordInput, TranslationKey> = {
  ...FIELD_TEXTS,
  targetType: 'records.field.target.type',
  targetId: 'records.create.targetId',
  locale: 'records.create.locale',
};

export const HINTS: { [Name in RecordInput]?: TranslationKey } = {
  visitor: 'records.create.hint.id',
  documentId: 'records.create.hint.newId',
  sessionId: 'records.create.hint.session',
  timestamp: 'records.create.hint.now',
  startTime: 'records.create.hint.now',
  endTime: 'records.create.hint.endTime',
  url: 'records.create.hint.url',
  eventType: 'records.create.hint.eventType',
  metadata: 'records.create.hint.metadata',
  targetType: 'records.create.hint.targetType',
  locale: 'records.create.hint.locale',
};
