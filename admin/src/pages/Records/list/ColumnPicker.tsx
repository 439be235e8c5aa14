import { Checkbox, Flex, IconButton, Popover, TextButton, Typography } from '@strapi/design-system';
import { Cog } from '@strapi/icons';
import type { RecordType } from '../../../../../contracts/records';
import { useText } from '../../../translations/useText';
import { fieldsOf } from '../columns';
import { FIELD_TEXTS, type FieldName } from '../texts';

interface ColumnPickerProps {
  type: RecordType;
  columns: FieldName[];
  onChoose: (columns: FieldName[]) => void;
  onReset: () => void;
}

/** Which columns a list shows, as the Content Manager lets it be chosen. One always stays. */
export const ColumnPicker = ({ type, columns, onChoose, onReset }: ColumnPickerProps) => {
  const text = useText();
  const toggle = (name: FieldName) =>
    onChoose(columns.includes(name) ? columns.filter((column) => column !== name) : [...columns, name]);
  return (
    <Popover.Root>
      <Popover.Trigger>
        <IconButton label={text('records.columns')}>
          <Cog />
        </IconButton>
      </Popover.Trigger>
      <Popover.Content side="bottom" align="end" sideOffset={4}>
        <Flex
          tag="fieldset"
          direction="column"
          alignItems="stretch"
          gap={1}
          borderWidth={0}
          maxHeight="32rem"
          padding={4}
          overflow="auto"
        >
          <Flex justifyContent="space-between" gap={4} paddingBottom={1}>
            <Typography tag="legend" variant="pi" fontWeight="bold">
              {text('records.columns.legend')}
            </Typography>
            <TextButton onClick={onReset}>{text('records.columns.reset')}</TextButton>
          </Flex>
          {fieldsOf(type).map(({ name }) => {
            const isShown = columns.includes(name);
            return (
              <Flex key={name} background={isShown ? 'primary100' : 'transparent'} hasRadius padding={2}>
                <Checkbox
                  name={name}
                  checked={isShown}
                  disabled={isShown && columns.length === 1}
                  onCheckedChange={() => toggle(name)}
                >
                  <Typography fontSize={1}>{text(FIELD_TEXTS[name])}</Typography>
                </Checkbox>
              </Flex>
            );
          })}
        </Flex>
      </Popover.Content>
    </Popover.Root>
  );
};
