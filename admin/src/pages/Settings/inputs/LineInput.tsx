import { TextInput } from '@strapi/design-system';
import type { InputProps } from './inputProps';
import { useTyped } from './useTyped';

const trimmed = (text: string): string => text.trim();

interface LineInputProps extends InputProps<string> {
  /** Shown while it is empty. */
  example: string;
}

/** One text. */
export const LineInput = ({ value, example, isDisabled, onChange }: LineInputProps) => {
  const [typed, setTyped] = useTyped(value, trimmed, String);
  return (
    <TextInput
      value={typed}
      placeholder={example}
      disabled={isDisabled}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(trimmed(event.target.value));
      }}
    />
  );
};
