import { Checkbox, DatePicker, Field, Flex, Typography } from '@strapi/design-system';
import { OWN_DOMAIN, STATISTIC_PERIODS } from '../../../../../contracts/statistics';
import { AGGREGATES, type SourceField, type TrackerSource } from '../../../../../contracts/trackers';
import { dayToPick, pickedDay } from '../../../format/pickedDay';
import { useText } from '../../../translations/useText';
import { Choice } from '../forms/Choice';
import { PERIOD_TEXTS } from '../forms/metricTexts';
import { Named } from '../forms/Named';
import type { useForm } from '../forms/useForm';
import { useMetrics } from '../useMetrics';
import { Conditions } from './Conditions';
import { type TrackerInputs, withSource } from './draft';
import { AGGREGATE_TEXTS } from './trackerTexts';

interface TrackerFieldsProps {
  form: ReturnType<typeof useForm<TrackerInputs>>;
  isNew: boolean;
  sources: TrackerSource[];
  source: TrackerSource | undefined;
  /** What the aggregate can be made of. */
  fields: SourceField[];
  /** The metrics that other trackers write. */
  taken: readonly string[];
}

const named = (fields: readonly SourceField[]) => fields.map(({ name }) => ({ value: name, label: name }));

/** The inputs of a tracker. */
export const TrackerFields = ({
  form: { draft, change, errorOf },
  isNew,
  sources,
  source,
  fields,
  taken,
}: TrackerFieldsProps) => {
  const text = useText();
  const { all } = useMetrics();
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
      {source && (
        <>
          <Choice
            name="aggregate"
            label={text('statistics.aggregate')}
            error={errorOf('aggregate')}
            value={draft.aggregate}
            options={AGGREGATES.map((one) => ({ value: one, label: text(AGGREGATE_TEXTS[one]) }))}
            onChange={(chosen) => change({ aggregate: AGGREGATES.find((one) => one === chosen) ?? 'count', field: '' })}
          />
          {draft.aggregate !== 'count' && (
            <Choice
              name="field"
              label={text('statistics.tracker.field')}
              error={errorOf('field')}
              value={draft.field}
              options={named(fields)}
              onChange={(field) => change({ field })}
            />
          )}
          <Choice
            name="dateField"
            label={text('statistics.tracker.dateField')}
            error={errorOf('dateField')}
            value={draft.dateField}
            options={named(source.dateFields)}
            onChange={(dateField) => change({ dateField })}
          />
          <Choice
            name="groupBy"
            label={text('statistics.tracker.groupBy')}
            hint={text('statistics.tracker.groupBy.hint')}
            error={errorOf('groupBy')}
            value={draft.groupBy}
            none={text('statistics.tracker.groupBy.none')}
            options={named(source.groupFields)}
            onChange={(groupBy) => change({ groupBy })}
          />
          <Conditions
            rows={draft.conditions}
            fields={source.filterFields}
            error={errorOf('filters')}
            onChange={(conditions) => change({ conditions, filters: {} })}
          />
          {source.hasDraftAndPublish && (
            <Choice
              name="status"
              label={text('statistics.tracker.status')}
              error={errorOf('status')}
              value={draft.status}
              options={[
                { value: 'published', label: text('statistics.tracker.published') },
                { value: 'draft', label: text('statistics.tracker.draft') },
              ]}
              onChange={(status) => change({ status: status === 'draft' ? 'draft' : 'published' })}
            />
          )}
        </>
      )}
      <Field.Root name="periods" error={errorOf('periods')}>
        <Flex role="group" aria-label={text('statistics.period')} direction="column" alignItems="flex-start" gap={2}>
          <Typography variant="pi" fontWeight="bold" textColor="neutral800">
            {text('statistics.period')}
          </Typography>
          <Flex gap={4} wrap="wrap">
            {STATISTIC_PERIODS.map((period) => (
              <Checkbox
                key={period}
                checked={draft.periods.includes(period)}
                onCheckedChange={(checked) =>
                  change({
                    periods: STATISTIC_PERIODS.filter((one) => (one === period ? checked === true : draft.periods.includes(one))),
                  })
                }
              >
                {text(PERIOD_TEXTS[period])}
              </Checkbox>
            ))}
          </Flex>
        </Flex>
        <Field.Error />
      </Field.Root>
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
