import { Field } from '@strapi/design-system';
import { choicesOf } from '../../../../../contracts/setting-faults';
import { SETTINGS } from '../../../../../contracts/settings';
import { ActionsInput } from './ActionsInput';
import { ChoiceInput } from './ChoiceInput';
import { ChoicesInput } from './ChoicesInput';
import { CountInput } from './CountInput';
import { FieldsInput } from './FieldsInput';
import type { InputProps } from './inputProps';
import { LinesInput } from './LinesInput';
import { RateInput } from './RateInput';
import { SwitchInput } from './SwitchInput';
import { TextSettingInput } from './TextSettingInput';

interface SettingInputProps extends InputProps<unknown> {
  label: string;
  /** The default. */
  fallback: unknown;
  /** The policies that this app has. */
  policies: string[];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** The input that fits a setting’s kind. */
export const SettingInput = ({ label, fallback, policies, ...input }: SettingInputProps) => {
  const { name, value } = input;
  const definition = SETTINGS[name];
  const { id, error } = Field.useField('SettingInput');
  const group = { 'aria-labelledby': `${id}-label`, 'aria-describedby': `${id}-${error ? 'error' : 'hint'}` };
  switch (definition.kind) {
    case 'switch':
      return <SwitchInput {...input} value={value === true} />;
    case 'choice':
      return <ChoiceInput {...input} value={textOf(value)} choices={definition.choices} />;
    case 'choices': {
      const texts = textsOf(value);
      return name === 'apiActions' ? (
        <ActionsInput {...input} value={texts} group={group} />
      ) : (
        <ChoicesInput {...input} value={texts} choices={definition.choices} group={group} />
      );
    }
    case 'number':
      return <CountInput {...input} value={typeof value === 'number' ? value : ''} />;
    case 'rate':
      return (
        <RateInput {...input} value={textOf(value)} fallback={fallback} label={label} group={group} hasFault={Boolean(error)} />
      );
    case 'texts':
      return <LinesInput {...input} value={textsOf(value)} />;
    case 'fields':
      return <FieldsInput {...input} value={textsOf(value)} choices={choicesOf(definition) ?? []} />;
    case 'text':
      return <TextSettingInput {...input} value={textOf(value)} format={definition.format} policies={policies} />;
  }
};
