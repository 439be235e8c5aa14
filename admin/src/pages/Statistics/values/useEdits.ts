import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { MOST_STATISTICS, type StatisticObject, type StatisticPeriod } from '../../../../../contracts/statistics';
import { complaintsIn } from '../../../api/errors';
import { useRecordInsightStatisticsMutation } from '../../../api/statistics';
import { objectKey } from '../../../format/objectText';
import { typedNumber } from '../../../format/typedNumber';
import { useText } from '../../../translations/useText';
import { refusalOf } from '../../Records/editing/refusal';
import type { ShownMetric } from '../useMetrics';

/** Which value of the metric. */
interface Place {
  period: StatisticPeriod;
  date: string;
  object: StatisticObject | null;
}

interface Edit {
  place: Place;
  typed: string;
  /** What the server said against it. */
  refused?: string;
}

const keyOf = ({ period, date, object }: Place): string => `${period} ${date} ${objectKey(object)}`;

/** Values of a metric that were typed and not saved yet, wherever they were typed. They are saved together, or none of them. */
export const useEdits = ({ metric: { metric, decimals } }: ShownMetric) => {
  const text = useText();
  const { locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [record, { isLoading: isSaving }] = useRecordInsightStatisticsMutation();
  const [edits, setEdits] = useState<ReadonlyMap<string, Edit>>(new Map());

  const faultOf = ({ typed, refused }: Edit): string | undefined => {
    const read = typedNumber(typed, locale, decimals);
    if (!('fault' in read)) {
      return refused;
    }
    return read.fault === 'decimals'
      ? text('statistics.value.decimals', { count: decimals })
      : text(read.fault === 'large' ? 'statistics.value.large' : 'statistics.value.number');
  };

  return {
    count: edits.size,
    hasFault: [...edits.values()].some((edit) => faultOf(edit) !== undefined),
    isSaving,
    /** What was typed, or undefined where nothing was. */
    typedAt: (place: Place): string | undefined => edits.get(keyOf(place))?.typed,
    faultAt(place: Place): string | undefined {
      const edit = edits.get(keyOf(place));
      return edit && faultOf(edit);
    },
    /** @param before what is typed there while nothing is changed */
    type(place: Place, typed: string, before: string): void {
      setEdits((now) => {
        const next = new Map(now);
        if (typed === before) {
          next.delete(keyOf(place));
        } else {
          next.set(keyOf(place), { place, typed });
        }
        return next;
      });
    },
    discard: (): void => setEdits(new Map()),
    async save(): Promise<void> {
      // In the order in which they were typed; more than one request takes are sent one after the other.
      const entries = [...edits];
      for (let from = 0; from < entries.length; from += MOST_STATISTICS) {
        const sent = entries.slice(from, from + MOST_STATISTICS);
        const answer = await record(
          sent.map(([, { place, typed }]) => {
            const read = typedNumber(typed, locale, decimals);
            return { metric, ...place, value: 'value' in read ? read.value : null };
          }),
        );
        if ('error' in answer) {
          const complaints = complaintsIn(answer.error).flatMap(({ path, message }) => {
            const edit = sent[Number(/^data\.(\d+)/.exec(path)?.[1] ?? Number.NaN)];
            return edit && typeof message === 'string' ? [[edit[0], { ...edit[1], refused: message }] as const] : [];
          });
          setEdits((now) => new Map([...now, ...complaints]));
          toggleNotification({
            type: 'danger',
            message: complaints.length > 0 ? text('statistics.values.refused') : refusalOf(answer.error, text),
          });
          return;
        }
        setEdits((now) => new Map([...now].filter(([key]) => !sent.some(([one]) => one === key))));
      }
      toggleNotification({ type: 'success', message: text('statistics.values.saved', { count: entries.length }) });
    },
  };
};

export type Edits = ReturnType<typeof useEdits>;
