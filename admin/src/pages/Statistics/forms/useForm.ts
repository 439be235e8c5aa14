import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { complaintOf } from '../../../api/errors';
import { useText } from '../../../translations/useText';
import { refusalOf } from '../../Records/editing/refusal';
import { useFocusOnFault } from '../../Records/editing/useFocusOnFault';

type Faults<Draft> = { [Name in keyof Draft]?: string | undefined };

interface FormOptions<Draft> {
  initial: Draft;
  /** What is wrong with it before it is sent. */
  faultsOf: (draft: Draft) => Faults<Draft>;
  send: (draft: Draft) => Promise<object>;
  /** What is said when it was saved. */
  done: string;
  onDone: (draft: Draft) => void;
}

/** A form that says what is wrong where it was typed: at once after one has tried to send it. */
export const useForm = <Draft extends object>({ initial, faultsOf, send, done, onDone }: FormOptions<Draft>) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [draft, setDraft] = useState(initial);
  const [refused, setRefused] = useState<Faults<Draft>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [attempts, setAttempts] = useState(0);
  const [isSaving, setIsSaving] = useState(false);
  const form = useFocusOnFault(attempts);
  const names = Object.keys(draft) as (keyof Draft & string)[];
  const faults = faultsOf(draft);

  return {
    draft,
    form,
    refusal,
    isSaving,
    change(changed: Partial<Draft>): void {
      setDraft((before) => ({ ...before, ...changed }));
      setRefused((before) => ({ ...before, ...Object.fromEntries(Object.keys(changed).map((name) => [name, undefined])) }));
    },
    errorOf: (name: keyof Draft): string | undefined => (attempts > 0 ? faults[name] : undefined) ?? refused[name],
    async submit(): Promise<void> {
      setRefusal(null);
      setAttempts(attempts + 1);
      if (Object.values(faults).some((fault) => fault !== undefined)) {
        return;
      }
      setIsSaving(true);
      const answer = await send(draft);
      setIsSaving(false);
      if ('error' in answer && answer.error) {
        const complaints = names.map((name) => [name, complaintOf(answer.error, name)] as const);
        setRefused(Object.fromEntries(complaints) as Faults<Draft>);
        setRefusal(complaints.some(([, complaint]) => complaint !== undefined) ? null : refusalOf(answer.error, text));
        setAttempts(attempts + 2);
        return;
      }
      toggleNotification({ type: 'success', message: done });
      onDone(draft);
    },
  };
};
