import type { DashboardLoyalty, DashboardQuestion } from '../../../../../contracts/dashboard';
import { useInsightLoyaltyQuery } from '../../../api/dashboard';
import { ASKED_ANEW, useAnswer } from '../../../api/useAnswer';
import { CALM_MS } from '../../../api/useLive';
import { SheetTable } from '../../../components/sheet/SheetTable';
import { sharesOf } from '../../../format/shares';
import type { Sheet } from '../../../format/sheet';
import { useText } from '../../../translations/useText';
import { Tile } from '../tile/Tile';

/** Sessions of those who came for the first time, and of those who came back. */
export const LoyaltyCard = ({ question }: { question: DashboardQuestion }) => {
  const text = useText();
  const answer = useAnswer(useInsightLoyaltyQuery(question, ASKED_ANEW), CALM_MS);
  const sheetOf = ({ sessions }: DashboardLoyalty): Sheet => {
    const counts = [sessions?.new ?? 0, sessions?.returning ?? 0];
    const shares = sharesOf(counts);
    return {
      columns: [
        { key: 'visitors', kind: 'text' },
        { key: 'sessions', kind: 'count' },
        { key: 'percent', kind: 'percent' },
      ],
      rows: [text('loyalty.new'), text('loyalty.returning')].map((name, index) => ({
        key: name,
        values: [name, counts[index] ?? 0, shares[index] ?? 0],
      })),
    };
  };
  const isUnknown = answer.data?.sessions === null;
  return (
    <Tile
      title={text('loyalty.title')}
      hint={text('loyalty.hint')}
      fileName="loyalty"
      answer={answer}
      sheetOf={sheetOf}
      isEmpty={({ sessions }) => sessions === null || sessions.new + sessions.returning === 0}
      empty={text(isUnknown ? 'loyalty.unknown' : 'week.sessions.empty')}
    >
      {(data) => <SheetTable title={text('loyalty.title')} sheet={sheetOf(data)} drawn="percent" />}
    </Tile>
  );
};
