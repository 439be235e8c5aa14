import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { choiceWords } from '../../../format/settingWords';
import { useText } from '../../../translations/useText';
import type { InputProps } from './inputProps';

interface ChoiceInputProps extends InputProps<string> {
  choices: readonly string[];
}

/** One of a few. */
export const ChoiceInput = ({ name, value, choices, isDisabled, onChange }: ChoiceInputProps) => {
  const text = useText();
  return (
    <SingleSelect value={value} disabled={isDisabled} onChange={(choice) => onChange(String(choice))}>
      {choices.map((choice) => (
        <SingleSelectOption key={choice} value={choice}>
          {choiceWords(name, choice, { text })}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};
