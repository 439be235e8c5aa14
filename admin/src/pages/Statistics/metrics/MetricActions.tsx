import { Button, Flex } from '@strapi/design-system';
import { Pencil, Trash } from '@strapi/icons';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Metric } from '../../../../../contracts/statistics';
import { useDeleteInsightMetricMutation } from '../../../api/statistics';
import { Hint } from '../../../components/Hint';
import { useCapability } from '../../../permissions';
import { useText } from '../../../translations/useText';
import { STATISTICS_PATH } from '../../Records/paths';
import { ConfirmDelete } from '../forms/ConfirmDelete';
import { MetricDialog } from '../forms/MetricDialog';

/** What can be done with a metric. What code has registered is changed there, and may only go. */
export const MetricActions = ({ metric }: { metric: Metric }) => {
  const text = useText();
  const navigate = useNavigate();
  const { isAllowed } = useCapability('edit-metrics');
  const [open, setOpen] = useState<'edit' | 'delete' | null>(null);
  const [remove] = useDeleteInsightMetricMutation();
  const close = () => setOpen(null);
  if (!isAllowed) {
    return null;
  }
  return (
    <Flex gap={2} wrap="wrap">
      {metric.isRegistered ? (
        <Hint>{text('statistics.metric.registered')}</Hint>
      ) : (
        <Button variant="secondary" startIcon={<Pencil />} onClick={() => setOpen('edit')}>
          {text('statistics.metric.edit')}
        </Button>
      )}
      <Button variant="danger-light" startIcon={<Trash />} onClick={() => setOpen('delete')}>
        {text('statistics.metric.delete')}
      </Button>
      <MetricDialog domain={metric.domain} metric={metric} isOpen={open === 'edit'} onClose={close} />
      <ConfirmDelete
        isOpen={open === 'delete'}
        title={text('statistics.metric.delete')}
        question={text('statistics.metric.delete.sure', { name: metric.name })}
        note={metric.isRegistered ? text('statistics.delete.registered') : undefined}
        remove={() => remove(metric.metric)}
        onClose={close}
        onDeleted={() => navigate(STATISTICS_PATH)}
      />
    </Flex>
  );
};
