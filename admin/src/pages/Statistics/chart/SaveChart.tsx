import { Button, Checkbox, Field, Modal, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { SavedChart } from '../../../../../contracts/charts';
import { useChangeInsightChartMutation, useMakeInsightChartMutation } from '../../../api/charts';
import type { ShownChart } from '../../../format/chartAddress';
import { useText } from '../../../translations/useText';
import { FormFrame } from '../../Records/editing/FormFrame';
import { STATISTICS_PATH } from '../../Records/paths';
import { useForm } from '../forms/useForm';
import { useMetrics } from '../useMetrics';

interface SaveChartProps {
  chart: ShownChart;
  saved?: SavedChart;
}

const SaveForm = ({ chart, saved, onClose }: SaveChartProps & { onClose: () => void }) => {
  const text = useText();
  const navigate = useNavigate();
  const { metricOf } = useMetrics();
  const [make] = useMakeInsightChartMutation();
  const [change] = useChangeInsightChartMutation();
  const form = useForm({
    initial: {
      name: saved?.name ?? chart.question.metrics.map((name) => metricOf(name).name).join(', '),
      isOnDashboard: saved?.isOnDashboard ?? true,
      isOnHome: saved?.isOnHome ?? false,
    },
    faultsOf: ({ name }): { name?: string } => (name.trim() === '' ? { name: text('statistics.name.missing') } : {}),
    send: (draft) => (saved ? change({ id: saved.id, ...chart, ...draft }) : make({ ...chart, ...draft })),
    done: text('statistics.chart.saved'),
    onDone: () => {
      onClose();
      navigate(`${STATISTICS_PATH}?tab=charts`);
    },
  });
  const { name, isOnDashboard, isOnHome } = form.draft;
  return (
    <FormFrame form={form.form} action={text('save')} isSaving={form.isSaving} refusal={form.refusal} onSubmit={form.submit}>
      <Field.Root name="name" required error={form.errorOf('name')}>
        <Field.Label>{text('statistics.name')}</Field.Label>
        <TextInput value={name} autoComplete="off" onChange={(event) => form.change({ name: event.target.value })} />
        <Field.Error />
      </Field.Root>
      <Checkbox checked={isOnDashboard} onCheckedChange={(checked) => form.change({ isOnDashboard: checked === true })}>
        {text('statistics.chart.onDashboard')}
      </Checkbox>
      <Checkbox checked={isOnHome} onCheckedChange={(checked) => form.change({ isOnHome: checked === true })}>
        {text('statistics.chart.onHome')}
      </Checkbox>
    </FormFrame>
  );
};

/** Keeps a chart for all who may read statistics, or what has become of a saved one. */
export const SaveChart = ({ chart, saved }: SaveChartProps) => {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
      <Modal.Trigger>
        <Button size="S">{text('statistics.chart.save')}</Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={text('records.close')}>
          <Modal.Title>{text('statistics.chart.save')}</Modal.Title>
        </Modal.Header>
        <SaveForm chart={chart} {...(saved && { saved })} onClose={() => setIsOpen(false)} />
      </Modal.Content>
    </Modal.Root>
  );
};
