import { Button, Field, Flex, TextInput } from '@strapi/design-system';
import { type FormEvent, type KeyboardEvent, useRef } from 'react';
import type { TrackableType } from '../../../../contracts/tracking';
import { examplePattern, listParameters } from '../../format/urlPattern';
import { useText } from '../../translations/useText';
import { usePatternDraft } from './usePatternDraft';

/** A type's public URL pattern. Kept by its button or Enter, let go by the other or Escape. */
export const PatternField = ({ type }: { type: TrackableType }) => {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const { value, isChanged, error, isSaving, edit, discard, save } = usePatternDraft(type);
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    await save();
    // The buttons go when there is nothing left to save.
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      discard();
    }
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Field.Root
        name={`pattern of ${type.uid}`}
        error={error}
        hint={
          type.tracked || isChanged ? text('tracking.pattern.hint', { parameters: listParameters(type.parameters) }) : undefined
        }
      >
        <Flex gap={2} wrap="wrap">
          <Flex flex="1 1 16rem" direction="column" alignItems="stretch">
            <TextInput
              ref={input}
              size="S"
              aria-label={text('tracking.pattern.label', { type: type.displayName })}
              placeholder={type.tracked ? text('tracking.pattern.example', { pattern: examplePattern(type) }) : undefined}
              value={value}
              onChange={(event) => edit(event.target.value)}
              onKeyDown={onKeyDown}
              autoComplete="off"
              spellCheck={false}
              maxLength={255}
            />
          </Flex>
          {isChanged && (
            <>
              <Button type="submit" size="S" loading={isSaving} disabled={error !== undefined}>
                {text('save')}
              </Button>
              <Button size="S" variant="tertiary" disabled={isSaving} onClick={discard}>
                {text('discard')}
              </Button>
            </>
          )}
        </Flex>
        <Field.Error />
        <Field.Hint />
      </Field.Root>
    </form>
  );
};
