import { Filters, Layouts, SearchInput, useIsMobile } from '@strapi/strapi/admin';
import type { RecordType } from '../../../../../contracts/records';
import { useText } from '../../../translations/useText';
import { useFilters } from '../filters/useFilters';
import { TYPE_TEXTS } from '../texts';
import type { ListView } from '../useListView';
import { ColumnPicker } from './ColumnPicker';

/** Above a list: search, filters and the choice of columns, where the Content Manager has them. */
export const RecordsActions = ({ type, view }: { type: RecordType; view: ListView }) => {
  const text = useText();
  const isMobile = useIsMobile();
  const filters = useFilters(type);
  const search = (
    <SearchInput
      // What is searched for can be cleared elsewhere, and the field does not follow.
      key={view.search}
      label={text('records.search', { records: text(TYPE_TEXTS[type].title) })}
      placeholder={text('records.search.placeholder')}
    />
  );
  const picker = <ColumnPicker type={type} columns={view.columns} onChoose={view.choose} onReset={view.resetColumns} />;
  return (
    <Filters.Root options={filters}>
      <Layouts.Action
        startActions={
          <>
            {search}
            {!isMobile && (
              <>
                <Filters.Trigger />
                <Filters.List />
              </>
            )}
          </>
        }
        endActions={
          <>
            {isMobile && <Filters.Trigger />}
            {picker}
          </>
        }
        bottomActions={isMobile && <Filters.List />}
      />
      <Filters.Popover zIndex={499} />
    </Filters.Root>
  );
};
