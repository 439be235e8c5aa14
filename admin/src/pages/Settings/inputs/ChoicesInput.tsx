import { Checkbox, Flex } from '@strapi/design-system';
import { choiceWords } from '../../../format/settingWords';
import { useText } from '../../../translations/useText';
import type { GroupProps, InputProps } from './inputProps';
import { toggled } from './toggled';

interface ChoicesInputProps extends InputProps<string[]> {
  choices: readonly string[];
  group: GroupProps;
}

/** Any of a few. */
export const ChoicesInput = ({ name, value, choices, group, isDisabled, onChange }: ChoicesInputProps) => {
  const text = useText();
  return (
    <Flex role="group" {...group} gap={6} wrap="wrap" paddingTop={1} paddingBottom={1}>
      {choices.map((choice) => (
        <Checkbox
          key={choice}
          checked={value.includes(choice)}
          disabled={isDisabled}
          onCheckedChange={(isOn) => onChange(toggled(value, choice, isOn === true))}
        >
          {choiceWords(name, choice, { text })}
        </Checkbox>
      ))}
    </Flex>
  );
};
