import { DateTimePicker, SingleSelect, SingleSelectOption, Textarea, TextInput } from '@strapi/design-system';
import { SCREEN_CLASSES } from '../../../../../contracts/events';
import { useContentTypes } from '../../../api/contentTypes';
import type { RecordInput } from '../../../format/recordDraft';
import { useText } from '../../../translations/useText';
import { VALUE_TEXTS } from '../texts';

interface TypedInputProps {
  name: RecordInput;
  label: string;
  value: string;
  onChange: (value: string) => void;
}

interface Choice {
  value: string;
  label: string;
}

const useChoices = (name: RecordInput): Choice[] => {
  const text = useText();
  const types = useContentTypes();
  if (name === 'targetType') {
    return types.filter(({ isDisplayed }) => isDisplayed).map(({ uid, info }) => ({ value: uid, label: info.displayName }));
  }
  const words = VALUE_TEXTS.screen;
  return SCREEN_CLASSES.map((value) => ({ value, label: words?.[value] ? text(words[value]) : value }));
};

/** The input that fits what a field holds. */
export const TypedInput = ({ name, label, value, onChange }: TypedInputProps) => {
  const text = useText();
  const choices = useChoices(name);
  switch (name) {
    case 'timestamp':
    case 'startTime':
    case 'endTime':
      return (
        <DateTimePicker
          dateLabel={text('records.create.date', { field: label })}
          timeLabel={text('records.create.time', { field: label })}
          clearLabel={text('records.create.clear')}
          value={value === '' ? null : new Date(value)}
          onChange={(date) => onChange(date?.toISOString() ?? '')}
          onClear={() => onChange('')}
        />
      );
    case 'targetType':
    case 'screen':
      return (
        <SingleSelect
          value={value}
          clearLabel={text('records.create.clear')}
          onChange={(chosen) => onChange(String(chosen))}
          onClear={() => onChange('')}
        >
          {choices.map((choice) => (
            <SingleSelectOption key={choice.value} value={choice.value}>
              {choice.label}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      );
    case 'metadata':
      return <Textarea value={value} spellCheck={false} onChange={(event) => onChange(event.target.value)} />;
    default:
      return (
        <TextInput
          value={value}
          autoComplete="off"
          spellCheck={name === 'title'}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
};
