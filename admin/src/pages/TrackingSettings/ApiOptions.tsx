import { Button, Field, Flex, Modal, SingleSelect, SingleSelectOption, Toggle } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { type ApiChoice, STATS_IN_API, type TrackableType } from '../../../../contracts/tracking';
import { useChooseInsightTrackingMutation } from '../../api/tracking';
import type { TranslationKey } from '../../translations/getTranslation';
import { useText } from '../../translations/useText';

const apiOf = ({ countReads, statsInApi, publicStats }: TrackableType): ApiChoice => ({ countReads, statsInApi, publicStats });

const SWITCHES = {
  countReads: { label: 'tracking.api.countReads', hint: 'tracking.api.countReads.hint' },
  publicStats: { label: 'tracking.api.publicStats', hint: 'tracking.api.publicStats.hint' },
} as const;

const WHEN = {
  never: 'tracking.api.statsInApi.never',
  'on-request': 'tracking.api.statsInApi.on-request',
  always: 'tracking.api.statsInApi.always',
} as const satisfies Record<ApiChoice['statsInApi'], TranslationKey>;

/** The form of a type's options: nothing holds before it is saved. */
export const ApiOptions = ({ type, onDone }: { type: TrackableType; onDone: () => void }) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [choose, { isLoading: isSaving }] = useChooseInsightTrackingMutation();
  const [draft, setDraft] = useState(() => apiOf(type));
  const change = (part: Partial<ApiChoice>) => setDraft((before) => ({ ...before, ...part }));
  const isChanged = JSON.stringify(draft) !== JSON.stringify(apiOf(type));

  const save = async () => {
    const { uid, tracked, urlPattern, displayName } = type;
    const answer = await choose({ uid, choice: { tracked, urlPattern, ...draft } });
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: text('tracking.failed', { type: displayName }) });
    } else {
      toggleNotification({ type: 'success', message: text('tracking.api.saved', { type: displayName }) });
      onDone();
    }
  };

  const toggle = (name: keyof typeof SWITCHES) => (
    <Field.Root name={name} hint={text(SWITCHES[name].hint)}>
      <Field.Label>{text(SWITCHES[name].label)}</Field.Label>
      <Toggle
        onLabel={text('tracking.switch.on')}
        offLabel={text('tracking.switch.off')}
        checked={draft[name]}
        onChange={(event) => change({ [name]: event.target.checked })}
      />
      <Field.Hint />
    </Field.Root>
  );

  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {toggle('countReads')}
          <Field.Root name="statsInApi" hint={text('tracking.api.statsInApi.hint')}>
            <Field.Label>{text('tracking.api.statsInApi')}</Field.Label>
            <SingleSelect
              value={draft.statsInApi}
              onChange={(value) => change({ statsInApi: STATS_IN_API.find((when) => when === value) ?? 'never' })}
            >
              {STATS_IN_API.map((when) => (
                <SingleSelectOption key={when} value={when}>
                  {text(WHEN[when])}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <Field.Hint />
          </Field.Root>
          {toggle('publicStats')}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">{text('tracking.api.cancel')}</Button>
        </Modal.Close>
        <Button onClick={save} disabled={!isChanged} loading={isSaving}>
          {text('tracking.api.save')}
        </Button>
      </Modal.Footer>
    </>
  );
};
