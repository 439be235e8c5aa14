import { useQueryParams } from '@strapi/strapi/admin';
import type { RangeName } from '../../../../contracts/reports';
import { parseRange } from '../../format/range';

interface ReportQuestion {
  range: RangeName;
  /** Undefined for the default one. */
  locale: string | undefined;
  choose(part: { range: RangeName } | { locale: string }): void;
}

/** What a report is about beside its entry, kept in the address so that it can be shared and gone back to. */
export const useReportQuestion = (): ReportQuestion => {
  const [{ query }, setQuery] = useQueryParams<{ range?: string; locale?: unknown }>();
  return {
    range: parseRange(query.range),
    locale: typeof query.locale === 'string' ? query.locale : undefined,
    choose: (part) => setQuery(part),
  };
};
