import { Field, Flex, TextButton } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useRef } from 'react';
import { SETTINGS, type SettingKind, type SettingState } from '../../../../contracts/settings';
import { type Draft, draftedValue, draftOf, isOvertaken } from '../../format/settingDrafts';
import { SETTING_TEXTS } from '../../format/settingTexts';
import { useText } from '../../translations/useText';
import { SettingInput } from './inputs/SettingInput';
import { SettingLabel } from './SettingLabel';
import { SettingNote } from './SettingNote';

/** What is made of several inputs. */
const GROUPS: SettingKind['kind'][] = ['choices', 'rate'];
const INPUTS = 'input, textarea, [role="combobox"], [role="checkbox"]';

interface SettingFieldProps {
  state: SettingState;
  policies: string[];
  /** What is wrong with what was typed. */
  fault: string | undefined;
}

/** A setting: its name, its value, what it means, and what it is by default. */
export const SettingField = ({ state, policies, fault }: SettingFieldProps) => {
  const text = useText();
  const root = useRef<HTMLDivElement>(null);
  const { name, isLocked } = state;
  const { value: draft, onChange } = useField<Draft>(name);
  const label = text(SETTING_TEXTS[name].label);
  const change = (value: unknown) => onChange(name, draftOf(state, value, draft));
  const reset = () => {
    change(null);
    // The button goes.
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>(INPUTS)?.focus());
  };
  const isDefault = draft ? draft.value === null : !state.isChosen;
  return (
    <Field.Root ref={root} id={`setting-${name}`} name={name} error={fault} hint={text(SETTING_TEXTS[name].help)}>
      <Flex justifyContent="space-between" alignItems="flex-end" gap={2}>
        <SettingLabel isGroup={GROUPS.includes(SETTINGS[name].kind)}>{label}</SettingLabel>
        {!isDefault && !isLocked && (
          <TextButton flex="none" aria-label={text('settings.reset.label', { setting: label })} onClick={reset}>
            {text('settings.reset')}
          </TextButton>
        )}
      </Flex>
      <SettingInput
        name={name}
        label={label}
        value={draftedValue(state, draft)}
        fallback={state.default}
        policies={policies}
        isDisabled={isLocked}
        onChange={change}
      />
      <SettingNote state={state} fault={fault} isOvertaken={isOvertaken(state, draft)} />
    </Field.Root>
  );
};
