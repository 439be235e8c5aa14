import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { SettingFault } from '../../../../contracts/setting-faults';
import type { SettingChange, SettingName } from '../../../../contracts/settings';
import { complaintsIn } from '../../api/errors';
import { useChangeInsightSettingsMutation } from '../../api/settings';
import { isFault } from '../../format/faultTexts';
import { type Drafts, isSameValue } from '../../format/settingDrafts';
import { useText } from '../../translations/useText';

/** What the server would not take, and why. */
type Refusals = Partial<Record<SettingName, { value: unknown; fault: SettingFault }>>;

/** Sends what was changed, and nothing else, so that what others change meanwhile stays; keeps what the server says against it. */
export const useSaving = () => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [change, { isLoading: isSaving }] = useChangeInsightSettingsMutation();
  const [refusals, setRefusals] = useState<Refusals>({});

  /** @returns whether it is saved */
  const save = async (changes: readonly SettingChange[], drafts: Drafts): Promise<boolean> => {
    const answer = await change(Object.fromEntries(changes.map(({ name }) => [name, drafts[name]?.value])));
    if (!('error' in answer)) {
      setRefusals({});
      toggleNotification({ type: 'success', message: text('settings.saved', { count: changes.length }) });
      return true;
    }
    const complaints = complaintsIn(answer.error);
    const refused = changes.flatMap(({ name, after }) => {
      const fault = complaints.find(({ path }) => path === name)?.fault;
      return isFault(fault) ? [[name, { value: after, fault }] as const] : [];
    });
    setRefusals(Object.fromEntries(refused));
    toggleNotification({
      type: 'danger',
      message: refused.length > 0 ? text('settings.refused', { count: refused.length }) : text('settings.failed'),
    });
    return false;
  };

  return {
    isSaving,
    save,
    /** What the server said against a value; undefined for any other value. */
    refusalOf: (name: SettingName, value: unknown): SettingFault | undefined => {
      const refusal = refusals[name];
      return refusal && isSameValue(refusal.value, value) ? refusal.fault : undefined;
    },
  };
};
