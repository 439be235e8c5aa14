import { EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import type { DashboardLive } from '../../../../../contracts/dashboard';
import { SheetTable } from '../../../components/sheet/SheetTable';
import type { Sheet } from '../../../format/sheet';
import { useText } from '../../../translations/useText';
import { EntryTitle } from '../EntryTitle';
import { TileFrame } from '../tile/TileFrame';
import { TileMenu } from '../tile/TileMenu';

/** The pages that visitors are on now. */
export const LivePages = ({ live: { pages, elsewhere, visitors } }: { live: DashboardLive }) => {
  const text = useText();
  const title = text('live.pages');
  if (visitors === 0) {
    return (
      <TileFrame title={title}>
        <EmptyStateLayout shadow="none" content={text('live.empty')} />
      </TileFrame>
    );
  }
  const keyOf = ({ page, entry }: DashboardLive['pages'][number]) => `${page} ${entry?.documentId ?? ''} ${entry?.locale ?? ''}`;
  const entries = new Map(pages.map((page) => [keyOf(page), page.entry]));
  const sheet: Sheet = {
    columns: [
      { key: 'page', kind: 'text', title: text('live.page') },
      { key: 'entry', kind: 'text', title: text('top.entry') },
      { key: 'visitors', kind: 'count', title: text('visitors') },
    ],
    rows: [
      ...pages.map((page) => ({ key: keyOf(page), values: [page.page, page.entry?.title ?? '', page.visitors] })),
      ...(elsewhere > 0 ? [{ key: 'elsewhere', values: [text('live.elsewhere'), '', elsewhere] }] : []),
    ],
  };
  return (
    <TileFrame title={title} hint={text('live.pages.hint')} menu={<TileMenu title={title} fileName="live-pages" sheet={sheet} />}>
      <SheetTable
        title={title}
        sheet={sheet}
        drawn="visitors"
        cell={({ key, values }, column) => {
          const entry = column.key === 'entry' ? entries.get(key) : undefined;
          if (entry) {
            return <EntryTitle entry={entry} range="today" />;
          }
          return column.key === 'page' && key !== 'elsewhere' ? (
            <Flex minWidth={0}>
              <Typography textColor="neutral800" ellipsis title={String(values[0])}>
                {values[0]}
              </Typography>
            </Flex>
          ) : null;
        }}
      />
    </TileFrame>
  );
};
