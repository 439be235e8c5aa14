import { useState } from 'react';
import { MOST_STATISTICS } from '../../../../../contracts/statistics';
import { complaintAboutQuestion, complaintsIn, isForbidden } from '../../../api/errors';
import { useImportInsightStatisticsMutation } from '../../../api/statistics';
import type { FileValue } from '../../../format/statisticsFile';
import { useText } from '../../../translations/useText';

/** A line that the server did not take, and what it says. */
export interface ServerRefusal {
  line: number;
  message: string;
}

interface Outcome {
  /** How many values have been dealt with, one way or the other. */
  done: number;
  written: number;
  refused: ServerRefusal[];
}

const NOTHING: Outcome = { done: 0, written: 0, refused: [] };

/** Sends values, as many at once as one request takes. Of those that the server refuses some of, the others are sent once more. */
export const useImport = () => {
  const text = useText();
  const [send] = useImportInsightStatisticsMutation();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isRunning, setIsRunning] = useState(false);

  const sendSome = async (values: readonly FileValue[], isLast: boolean): Promise<Omit<Outcome, 'done'>> => {
    const answer = await send({ data: values.map(({ value }) => value), isLast });
    if (!('error' in answer)) {
      return { written: values.length, refused: [] };
    }
    const complaints = new Map(
      complaintsIn(answer.error).flatMap(({ path, message }) => {
        const [, index, field] = /^data\.(\d+)(?:\.(.+))?$/.exec(path) ?? [];
        return index === undefined ? [] : [[Number(index), [field, message].filter(Boolean).join(': ')] as const];
      }),
    );
    const all = isForbidden(answer.error)
      ? text('records.edit.forbidden')
      : (complaintAboutQuestion(answer.error) ?? text('records.edit.failed'));
    if (complaints.size === 0) {
      return { written: 0, refused: values.map(({ line }) => ({ line, message: all })) };
    }
    const refused = values.flatMap(({ line }, index) => {
      const message = complaints.get(index);
      return message === undefined ? [] : [{ line, message }];
    });
    const others = values.filter((_, index) => !complaints.has(index));
    const rest = others.length === 0 ? { written: 0, refused: [] } : await sendSome(others, isLast);
    return { written: rest.written, refused: [...refused, ...rest.refused] };
  };

  return {
    outcome,
    isRunning,
    reset: (): void => setOutcome(null),
    async start(values: readonly FileValue[]): Promise<void> {
      setIsRunning(true);
      let so: Outcome = NOTHING;
      setOutcome(so);
      for (let from = 0; from < values.length; from += MOST_STATISTICS) {
        const some = values.slice(from, from + MOST_STATISTICS);
        const { written, refused } = await sendSome(some, from + MOST_STATISTICS >= values.length);
        so = { done: from + some.length, written: so.written + written, refused: [...so.refused, ...refused] };
        setOutcome(so);
      }
      setIsRunning(false);
    },
  };
};
