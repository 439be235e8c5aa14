import { DatePicker, Field } from '@strapi/design-system';
import { OWN_DOMAIN } from '../../../../../contracts/statistics';
import type { TrackerSource } from '../../../../../contracts/trackers';
import { dayToPick, pickedDay } from '../../../format/pickedDay';
import { useText } from '../../../translations/useText';
import { Choice } from '../forms/Choice';
import { Named } from '../forms/Named';
import type { useForm } from '../forms/useForm';
import { useMetrics } from '../useMetrics';
import { type TrackerInputs, withSource } from './draft';
import { PeriodChecks } from './PeriodChecks';
import { RuleFields } from './RuleFields';

interface TrackerFieldsProps {
  form: ReturnType<typeof useForm<TrackerInputs>>;
  isNew: boolean;
  sources: TrackerSource[];
  source: TrackerSource | undefined;
  /** The metrics that other trackers write. */
  taken: readonly string[];
}

/** The inputs of a tracker. */
export const TrackerFields = ({ form, isNew, sources, source, taken }: TrackerFieldsProps) => {
  const text = useText();
  const { all } = useMetrics();
  const { draft, change, errorOf } = form;
  const metrics = all.filter(({ metric }) => metric.domain !== OWN_DOMAIN && !taken.includes(metric.metric));
  return (
    <>
      <Named value={draft} isNew={isNew} hasDescription={false} errorOf={errorOf} onChange={change} />
      <Choice
        name="metric"
        label={text('statistics.metric')}
        hint={text('statistics.tracker.metric.hint')}
        error={errorOf('metric')}
        value={draft.metric}
        options={metrics.map(({ metric, fullName }) => ({ value: metric.metric, label: fullName }))}
        onChange={(metric) => change({ metric })}
      />
      <Choice
        name="uid"
        label={text('statistics.tracker.source')}
        error={errorOf('uid')}
        value={draft.uid}
        options={sources.map(({ uid, name }) => ({ value: uid, label: name }))}
        onChange={(uid) => change(withSource(sources.find((one) => one.uid === uid) as TrackerSource))}
      />
      {source && <RuleFields form={form} source={source} />}
      <PeriodChecks periods={draft.periods} error={errorOf('periods')} onChange={(periods) => change({ periods })} />
      <Field.Root name="since" error={errorOf('since')} hint={text('statistics.tracker.since.hint')}>
        <Field.Label>{text('statistics.tracker.since')}</Field.Label>
        <DatePicker
          {...(draft.since !== '' && { value: dayToPick(draft.since) })}
          clearLabel={text('range.clear')}
          onChange={(date) => change({ since: date ? pickedDay(date) : '' })}
          onClear={() => change({ since: '' })}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    </>
  );
};
