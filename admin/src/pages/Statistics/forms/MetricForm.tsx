import { Checkbox, Field, Grid, NumberInput, TextInput } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { COMBINATIONS, METRIC_FORMATS, type Metric } from '../../../../../contracts/statistics';
import { useChangeInsightMetricMutation, useMakeInsightMetricMutation } from '../../../api/statistics';
import { metricLabel } from '../../../format/metricLabel';
import { useText } from '../../../translations/useText';
import { FormFrame } from '../../Records/editing/FormFrame';
import { Choice } from './Choice';
import { COMBINATION_TEXTS, FORMAT_TEXTS } from './metricTexts';
import { Named, namingFaults } from './Named';
import { useForm } from './useForm';

export interface MetricFormProps {
  domain: string;
  /** Without one a new one is made. */
  metric?: Metric;
  onClose: () => void;
  onMade?: (metric: string) => void;
}

const NEW = {
  name: '',
  ref: '',
  description: '',
  unit: '',
  format: 'number' as (typeof METRIC_FORMATS)[number],
  decimals: 0,
  combine: 'sum' as (typeof COMBINATIONS)[number],
  moreIsBetter: true,
};

const EXAMPLE = 1_234.5;
const MOST_DECIMALS = 6;

const draftOf = (metric: MetricFormProps['metric']): typeof NEW => {
  const { name, ref, description, unit, format, decimals, combine, moreIsBetter } = metric ?? NEW;
  return { name, ref, description, unit, format, decimals, combine, moreIsBetter };
};

/** The form of a metric. */
export const MetricForm = ({ domain, metric, onClose, onMade }: MetricFormProps) => {
  const text = useText();
  const { locale } = useIntl();
  const [make] = useMakeInsightMetricMutation();
  const [change] = useChangeInsightMetricMutation();
  const form = useForm({
    initial: draftOf(metric),
    faultsOf: (draft) => namingFaults(draft, text),
    send: ({ ref, ...rest }) => {
      const draft = { ...rest, name: rest.name.trim(), description: rest.description.trim(), unit: rest.unit.trim() };
      return metric ? change({ name: metric.metric, draft }) : make({ domain, ref, ...draft });
    },
    done: text(metric ? 'statistics.saved' : 'statistics.metric.made'),
    onDone: ({ ref }) => {
      onClose();
      onMade?.(`${domain}.${ref}`);
    },
  });
  const { draft, errorOf } = form;
  const example = text('statistics.format.example', { value: metricLabel(draft, locale).whole(EXAMPLE) });
  return (
    <FormFrame
      form={form.form}
      action={text(metric ? 'save' : 'statistics.create')}
      isSaving={form.isSaving}
      refusal={form.refusal}
      onSubmit={form.submit}
    >
      <Named value={draft} isNew={!metric} errorOf={errorOf} onChange={form.change} />
      <Grid.Root gap={4}>
        <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
          <Choice
            name="format"
            label={text('statistics.format')}
            hint={example}
            error={errorOf('format')}
            value={draft.format}
            options={METRIC_FORMATS.map((value) => ({ value, label: text(FORMAT_TEXTS[value]) }))}
            onChange={(chosen) => form.change({ format: METRIC_FORMATS.find((one) => one === chosen) ?? draft.format })}
          />
        </Grid.Item>
        <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
          <Field.Root name="unit" error={errorOf('unit')} hint={text('statistics.unit.hint')}>
            <Field.Label>{text('statistics.unit')}</Field.Label>
            <TextInput value={draft.unit} autoComplete="off" onChange={(event) => form.change({ unit: event.target.value })} />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
          <Field.Root name="decimals" error={errorOf('decimals')} hint={text('statistics.decimals.hint')}>
            <Field.Label>{text('statistics.decimals')}</Field.Label>
            <NumberInput
              value={draft.decimals}
              onValueChange={(decimals) =>
                form.change({ decimals: Math.min(MOST_DECIMALS, Math.max(0, Math.round(decimals ?? 0))) })
              }
            />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
          <Choice
            name="combine"
            label={text('statistics.combine')}
            hint={text('statistics.combine.hint')}
            error={errorOf('combine')}
            value={draft.combine}
            options={COMBINATIONS.map((value) => ({ value, label: text(COMBINATION_TEXTS[value]) }))}
            onChange={(chosen) => form.change({ combine: COMBINATIONS.find((one) => one === chosen) ?? draft.combine })}
          />
        </Grid.Item>
      </Grid.Root>
      <Checkbox checked={draft.moreIsBetter} onCheckedChange={(checked) => form.change({ moreIsBetter: checked === true })}>
        {text('statistics.moreIsBetter')}
      </Checkbox>
    </FormFrame>
  );
};
