import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { TrackableType } from '../../../../contracts/tracking';
import { complaintAboutField } from '../../api/errors';
import { useChooseInsightTrackingMutation } from '../../api/tracking';
import { complaintAbout } from '../../format/urlPattern';
import { useText } from '../../translations/useText';

interface Refusal {
  pattern: string;
  message: string;
}

/** A pattern while it is edited: what was typed, what is wrong with it, and how to keep it or let it go. */
export const usePatternDraft = (type: TrackableType) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [choose, { isLoading: isSaving }] = useChooseInsightTrackingMutation();
  const [draft, setDraft] = useState<string>();
  const [refusal, setRefusal] = useState<Refusal>();

  const value = draft ?? type.urlPattern;
  const pattern = value.trim();
  const isChanged = pattern !== type.urlPattern;
  const complaint = complaintAbout(pattern, type);
  const refused = refusal?.pattern === pattern ? refusal.message : undefined;
  const error = isChanged ? (complaint ? text(complaint.key, complaint.values) : refused) : undefined;

  const save = async () => {
    if (!isChanged || error !== undefined || isSaving) {
      return;
    }
    const answer = await choose({ uid: type.uid, choice: { tracked: type.tracked, urlPattern: pattern } });
    if (!('error' in answer)) {
      setDraft(undefined);
      toggleNotification({ type: 'success', message: text('tracking.pattern.saved', { type: type.displayName }) });
      return;
    }
    const message = complaintAboutField(answer.error, 'urlPattern');
    if (message === undefined) {
      toggleNotification({ type: 'danger', message: text('tracking.failed', { type: type.displayName }) });
    } else {
      setRefusal({ pattern, message });
    }
  };

  return { value, isChanged, error, isSaving, edit: setDraft, discard: () => setDraft(undefined), save };
};
