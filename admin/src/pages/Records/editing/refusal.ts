import { complaintAboutQuestion, isForbidden } from '../../../api/errors';
import type { Text } from '../../../translations/useText';

/** What is said of what the server refused, where no field can say it. */
export const refusalOf = (error: unknown, text: Text): string =>
  isForbidden(error) ? text('records.edit.forbidden') : (complaintAboutQuestion(error) ?? text('records.edit.failed'));
