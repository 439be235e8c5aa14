import { Button, Flex } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import type { Sheet } from '../../format/sheet';
import { useText } from '../../translations/useText';
import { SHEET_FORMATS, saveSheet } from './saveSheet';

interface DownloadButtonsProps {
  title: string;
  fileName: string;
  sheet: Sheet;
}

/** Save a part of a report, exactly as it is shown. */
export const DownloadButtons = ({ title, fileName, sheet }: DownloadButtonsProps) => {
  const text = useText();
  return (
    <Flex gap={2}>
      {SHEET_FORMATS.map((format) => (
        <Button
          key={format.name}
          size="S"
          variant="tertiary"
          startIcon={<Download />}
          aria-label={text('week.download', { title, format: format.name })}
          onClick={() => saveSheet(sheet, fileName, format)}
        >
          {format.name}
        </Button>
      ))}
    </Flex>
  );
};
