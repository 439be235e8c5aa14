import type { RangeName } from '../../../../contracts/reports';
import { parseRange } from '../../format/range';
import { useDashboardAddress } from '../Dashboard/address/useDashboardAddress';

interface ReportQuestion {
  range: RangeName;
  /** Undefined for the default one. */
  locale: string | undefined;
  choose(part: { range: RangeName } | { locale: string }): void;
}

/** What a report is about beside its entry, kept in the address so that it can be shared and gone back to. */
export const useReportQuestion = (): ReportQuestion => {
  const { address, change } = useDashboardAddress();
  return {
    range: parseRange(address.get('range')),
    locale: address.get('locale') ?? undefined,
    choose: change,
  };
};
