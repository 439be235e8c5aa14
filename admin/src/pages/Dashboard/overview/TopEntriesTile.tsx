import type { DashboardContent } from '../../../../../contracts/dashboard';
import { useInsightContentQuery } from '../../../api/dashboard';
import { ASKED_ANEW, useAnswer } from '../../../api/useAnswer';
import type { Sheet } from '../../../format/sheet';
import { useText } from '../../../translations/useText';
import { useDashboardQuestion } from '../address/useDashboardQuestion';
import { Tile } from '../tile/Tile';
import { TopEntriesTable } from './TopEntriesTable';

const COUNT = 10;

/** The most viewed entries of the range. */
export const TopEntriesTile = ({ everyMs }: { everyMs: number }) => {
  const text = useText();
  const { question } = useDashboardQuestion();
  const answer = useAnswer(useInsightContentQuery({ ...question, list: 'entries', pageSize: COUNT }, ASKED_ANEW), everyMs);
  const sheetOf = ({ rows }: DashboardContent): Sheet => ({
    columns: [
      { key: 'entry', kind: 'text', title: text('top.entry') },
      { key: 'type', kind: 'text', title: text('top.type') },
      { key: 'locale', kind: 'text', title: text('top.locale') },
      { key: 'views', kind: 'count', title: text('views') },
      { key: 'visitors', kind: 'count', title: text('visitors') },
    ],
    rows: rows.map(({ key, entry, name, now }) => ({
      key,
      values: [entry?.title ?? name, entry?.typeName ?? '', entry?.locale ?? '', now.views, now.visitors],
    })),
  });
  return (
    <Tile
      title={text('top.title')}
      fileName="top-entries"
      answer={answer}
      sheetOf={sheetOf}
      isEmpty={({ rows }) => rows.length === 0}
      empty={text('top.empty')}
    >
      {({ rows, span }) => <TopEntriesTable rows={rows} range={span.range} />}
    </Tile>
  );
};
