import { Box, Button, EmptyStateLayout } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import type { RecordType } from '../../../../../contracts/records';
import { useText } from '../../../translations/useText';
import { TYPE_TEXTS } from '../texts';

interface NoRecordsProps {
  type: RecordType;
  isFiltered: boolean;
  onClear: () => void;
}

/** In place of a list without rows: whether there is none at all, or none that fits. */
export const NoRecords = ({ type, isFiltered, onClear }: NoRecordsProps) => {
  const text = useText();
  return (
    <Box background="neutral0" shadow="filterShadow" hasRadius role="status">
      <EmptyStateLayout
        icon={<EmptyDocuments width="16rem" />}
        content={isFiltered ? text('records.none.fits') : text(TYPE_TEXTS[type].none)}
        action={
          isFiltered && (
            <Button variant="secondary" onClick={onClear}>
              {text('records.filters.clear')}
            </Button>
          )
        }
      />
    </Box>
  );
};
