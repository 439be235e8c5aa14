import type { RangeName } from '../../../contracts/reports';
import { PLUGIN_ID } from '../pluginId';

interface ReportQuestion {
  /** The content type's. */
  uid: string;
  documentId: string;
  /** `''` where the type is not localised, `*` for all; the default locale where it is not given. */
  locale?: string | undefined;
  range?: RangeName;
}

/** Where an entry's report is. */
export const entryReportPath = ({ uid, documentId, locale = '', range }: ReportQuestion): string => {
  const query = new URLSearchParams({ ...(locale !== '' && { locale }), ...(range && { range }) });
  const path = `/plugins/${PLUGIN_ID}/entries/${uid}/${encodeURIComponent(documentId)}`;
  return query.size > 0 ? `${path}?${query}` : path;
};
