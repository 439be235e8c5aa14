import type { SettingName } from '../../../../../contracts/settings';

/** What every input is told. Its label and its description are the field’s. */
export interface InputProps<Value> {
  name: SettingName;
  value: Value;
  isDisabled: boolean;
  onChange: (value: Value) => void;
}

/** An input of several parts names itself and its description: the field can do so for one part only. */
export interface GroupProps {
  'aria-labelledby': string;
  'aria-describedby': string;
}
