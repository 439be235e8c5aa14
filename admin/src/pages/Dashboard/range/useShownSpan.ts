import type { Answered } from '../../../../../contracts/dashboard';
import { useReportParts } from '../tile/reportContext';

/** What the report that is shown covers, as the server says: the first of its parts that says it. */
export const useShownSpan = (): Answered | undefined => useReportParts()[0]?.answered;
