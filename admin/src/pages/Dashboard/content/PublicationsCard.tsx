import { Flex } from '@strapi/design-system';
import type { DashboardPublications, DashboardQuestion } from '../../../../../contracts/dashboard';
import { useInsightPublicationsQuery } from '../../../api/dashboard';
import { ASKED_ANEW, useAnswer } from '../../../api/useAnswer';
import { CALM_MS } from '../../../api/useLive';
import { useDayTexts } from '../../../components/sheet/useDayTexts';
import { useText } from '../../../translations/useText';
import { EntryTitle } from '../EntryTitle';
import { ListTable } from '../lists/ListTable';
import type { List } from '../lists/list';
import { Tile } from '../tile/Tile';
import { PublishedFigures } from './PublishedFigures';

/** Which entries were published in the range, and how many views there were for each. */
export const PublicationsCard = ({ question }: { question: DashboardQuestion }) => {
  const text = useText();
  const { whole } = useDayTexts();
  const answer = useAnswer(useInsightPublicationsQuery(question, ASKED_ANEW), CALM_MS);
  const listOf = ({ days, span }: DashboardPublications): List => ({
    columns: [
      { key: 'entry', kind: 'text', title: text('top.entry') },
      { key: 'type', kind: 'text', title: text('top.type') },
      { key: 'day', kind: 'text', title: text('content.publishedOn') },
    ],
    rows: days
      .flatMap(({ day, entries }) =>
        entries.map((entry) => ({
          key: `${entry.uid} ${entry.documentId} ${entry.locale}`,
          title: <EntryTitle entry={entry} range={span.range} />,
          values: [entry.title ?? text('top.unreadable'), entry.typeName, whole(day)],
        })),
      )
      .reverse(),
  });
  return (
    <Tile
      title={text('content.publications')}
      hint={text('content.publications.hint')}
      fileName="publications"
      answer={answer}
      sheetOf={listOf}
      isEmpty={({ published }) => published === 0}
      empty={text('content.publications.empty')}
    >
      {(data) => (
        <Flex direction="column" alignItems="stretch" gap={4}>
          <PublishedFigures published={data.published} viewsPerPublished={data.viewsPerPublished} />
          <ListTable title={text('content.publications')} list={listOf(data)} />
        </Flex>
      )}
    </Tile>
  );
};
