import { Flex } from '@strapi/design-system';
import { Layouts, Page, Pagination } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { RecordType } from '../../../../contracts/records';
import { useInsightRecordsQuery } from '../../api/records';
import { CardLoader } from '../../components/CardLoader';
import { useText } from '../../translations/useText';
import { DeleteDialog } from './dialogs/DeleteDialog';
import { EraseDialog } from './dialogs/EraseDialog';
import { CreateDialog } from './editing/CreateDialog';
import { ExportDialog } from './export/ExportDialog';
import { ListError } from './list/ListError';
import { NoRecords } from './list/NoRecords';
import { RecordsActions } from './list/RecordsActions';
import { RecordsTable } from './list/RecordsTable';
import { TYPE_TEXTS } from './texts';
import { useListView } from './useListView';
import { useRecordRights } from './useRecordRights';

const NOBODY: string[] = [];

/** The records of one type as a list. */
export const RecordsList = ({ type }: { type: RecordType }) => {
  const text = useText();
  const view = useListView(type);
  const rights = useRecordRights(type);
  const { data, error, isFetching, refetch } = useInsightRecordsQuery(
    { type, question: view.question },
    { refetchOnMountOrArgChange: true },
  );
  const [chosen, setChosen] = useState({ question: view.question, documentIds: NOBODY });
  const [deleting, setDeleting] = useState(NOBODY);
  const [erasing, setErasing] = useState<string | null>(null);
  // What is selected is on the page that one sees.
  const selected = chosen.question === view.question ? chosen.documentIds : NOBODY;
  const select = (documentIds: string[]) => setChosen({ question: view.question, documentIds });
  const { title, subtitle, count } = TYPE_TEXTS[type];
  const { page = 1, pageCount = 0, total = 0, isCut = false } = data?.pagination ?? {};
  const counted = isCut ? text('records.more', { records: text(count, { count: total }) }) : text(count, { count: total });
  const { goTo } = view;
  const isBeyond = !isFetching && error === undefined && pageCount > 0 && page > pageCount;
  useEffect(() => {
    if (isBeyond) {
      goTo(pageCount);
    }
  });
  return (
    <Page.Main>
      <Page.Title>{`${text('plugin.name')} – ${text(title)}`}</Page.Title>
      <Layouts.Header
        title={text(title)}
        subtitle={total > 0 ? counted : text(subtitle)}
        primaryAction={
          <Flex gap={2} wrap="wrap">
            {rights.mayExport && (
              <ExportDialog
                type={type}
                filtered={view.filtered}
                isFiltered={view.isFiltered}
                total={error ? 0 : total}
                counted={counted}
              />
            )}
            {data?.mayEdit && <CreateDialog type={type} />}
          </Flex>
        }
      />
      <RecordsActions type={type} view={view} />
      <Layouts.Content>
        {error ? (
          <ListError type={type} error={error} onRetry={refetch} />
        ) : !data ? (
          <CardLoader />
        ) : total === 0 && !isFetching ? (
          <NoRecords type={type} isFiltered={view.isFiltered} onClear={view.clearFilters} />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <RecordsTable
              type={type}
              records={data.results}
              columns={view.columns}
              rights={rights}
              isLoading={isFetching}
              selected={selected}
              onSelect={select}
              onFilter={(visitor) => view.filterBy('visitor', visitor)}
              onDelete={setDeleting}
              onErase={setErasing}
            />
            <Pagination.Root
              pageCount={pageCount}
              total={total}
              defaultPageSize={view.pageSize}
              onPageSizeChange={view.savePageSize}
            >
              <Pagination.PageSize />
              <Pagination.Links />
            </Pagination.Root>
          </Flex>
        )}
      </Layouts.Content>
      <DeleteDialog type={type} documentIds={deleting} onClose={() => setDeleting(NOBODY)} onDeleted={() => select(NOBODY)} />
      <EraseDialog type={type} visitor={erasing} onClose={() => setErasing(null)} onErased={() => select(NOBODY)} />
    </Page.Main>
  );
};
