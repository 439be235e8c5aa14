import { useState } from 'react';
import { isSameValue } from '../../../format/settingDrafts';

/**
 * Text that says a value in more than one way, as a list with an empty line at its end: what was typed stays as it was typed for as
 * long as it says the value.
 */
export const useTyped = <Value>(value: Value, read: (text: string) => Value, write: (value: Value) => string) => {
  const [typed, setTyped] = useState(() => write(value));
  return [isSameValue(read(typed), value) ? typed : write(value), setTyped] as const;
};
