import { Button, Flex } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { saveFile } from '../../components/saveFile';
import { csvOf, jsonOf, type Sheet } from '../../format/sheet';
import { useText } from '../../translations/useText';

interface DownloadButtonsProps {
  title: string;
  fileName: string;
  sheet: Sheet;
}

const FORMATS = [
  { name: 'CSV', ending: 'csv', type: 'text/csv;charset=utf-8', textOf: csvOf },
  { name: 'JSON', ending: 'json', type: 'application/json', textOf: jsonOf },
];

/** Save a part of the report, exactly as it is shown. */
export const DownloadButtons = ({ title, fileName, sheet }: DownloadButtonsProps) => {
  const text = useText();
  return (
    <Flex gap={2}>
      {FORMATS.map(({ name, ending, type, textOf }) => (
        <Button
          key={name}
          size="S"
          variant="tertiary"
          startIcon={<Download />}
          aria-label={text('week.download', { title, format: name })}
          onClick={() => saveFile(new Blob([textOf(sheet)], { type }), `insight-${fileName}.${ending}`)}
        >
          {name}
        </Button>
      ))}
    </Flex>
  );
};
