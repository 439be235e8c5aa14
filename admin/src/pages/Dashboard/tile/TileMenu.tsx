import { IconButton, Menu } from '@strapi/design-system';
import { ChartPie, Download, List, More } from '@strapi/icons';
import { SHEET_FORMATS, saveSheet } from '../../../components/sheet/saveSheet';
import type { Sheet } from '../../../format/sheet';
import { useText } from '../../../translations/useText';

interface TileMenuProps {
  title: string;
  fileName: string;
  sheet: Sheet;
  isTable?: boolean;
  /** Of a chart. */
  onTable?: (isTable: boolean) => void;
}

/** What can be done with a part of the dashboard: show its table, save it exactly as it is shown. */
export const TileMenu = ({ title, fileName, sheet, isTable = false, onTable }: TileMenuProps) => {
  const text = useText();
  return (
    <Menu.Root>
      <Menu.Trigger
        tag={IconButton}
        icon={<More />}
        size="S"
        endIcon={null}
        variant="ghost"
        label={text('tile.menu', { title })}
      />
      <Menu.Content popoverPlacement="bottom-end">
        {onTable && (
          <Menu.Item startIcon={isTable ? <ChartPie /> : <List />} onSelect={() => onTable(!isTable)}>
            {text(isTable ? 'tile.chart' : 'tile.table')}
          </Menu.Item>
        )}
        {SHEET_FORMATS.map((format) => (
          <Menu.Item key={format.name} startIcon={<Download />} onSelect={() => saveSheet(sheet, fileName, format)}>
            {text('tile.save', { format: format.name })}
          </Menu.Item>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
};
