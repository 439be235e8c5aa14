import { Textarea } from '@strapi/design-system';
import { linesIn } from '../../../format/lines';
import type { InputProps } from './inputProps';
import { useTyped } from './useTyped';

const written = (items: string[]): string => items.join('\n');

/** Any number of texts, one to a line. */
export const LinesInput = ({ value, isDisabled, onChange }: InputProps<string[]>) => {
  const [typed, setTyped] = useTyped(value, linesIn, written);
  return (
    <Textarea
      value={typed}
      disabled={isDisabled}
      resizable
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(linesIn(event.target.value));
      }}
    />
  );
};
