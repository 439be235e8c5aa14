import { Modal } from '@strapi/design-system';
import { useText } from '../../../translations/useText';
import { MetricForm, type MetricFormProps } from './MetricForm';

/** Makes a metric, or changes what it is. */
export const MetricDialog = ({ isOpen, ...props }: MetricFormProps & { isOpen: boolean }) => {
  const text = useText();
  return (
    <Modal.Root open={isOpen} onOpenChange={(isNow) => !isNow && props.onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={text('records.close')}>
          <Modal.Title>{text(props.metric ? 'statistics.metric.edit' : 'statistics.metric.new')}</Modal.Title>
        </Modal.Header>
        <MetricForm {...props} />
      </Modal.Content>
    </Modal.Root>
  );
};
