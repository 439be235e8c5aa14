import { Modal } from '@strapi/design-system';
import type { Domain } from '../../../../../contracts/statistics';
import { useChangeInsightDomainMutation, useMakeInsightDomainMutation } from '../../../api/statistics';
import { useText } from '../../../translations/useText';
import { FormFrame } from '../../Records/editing/FormFrame';
import { Named, namingFaults } from './Named';
import { useForm } from './useForm';

interface DomainDialogProps {
  /** Without one a new one is made. */
  domain?: Domain;
  isOpen: boolean;
  onClose: () => void;
}

const DomainForm = ({ domain, onClose }: Omit<DomainDialogProps, 'isOpen'>) => {
  const text = useText();
  const [make] = useMakeInsightDomainMutation();
  const [change] = useChangeInsightDomainMutation();
  const form = useForm({
    initial: { name: domain?.name ?? '', ref: domain?.ref ?? '', description: domain?.description ?? '' },
    faultsOf: (draft) => namingFaults(draft, text),
    send: ({ ref, name, description }) => {
      const draft = { name: name.trim(), description: description.trim() };
      return domain ? change({ name: domain.ref, draft }) : make({ ref, ...draft });
    },
    done: text(domain ? 'statistics.saved' : 'statistics.domain.made'),
    onDone: onClose,
  });
  return (
    <FormFrame
      form={form.form}
      action={text(domain ? 'save' : 'statistics.create')}
      isSaving={form.isSaving}
      refusal={form.refusal}
      onSubmit={form.submit}
    >
      <Named value={form.draft} isNew={!domain} errorOf={form.errorOf} onChange={form.change} />
    </FormFrame>
  );
};

/** Makes a domain, or changes what it is called. */
export const DomainDialog = ({ domain, isOpen, onClose }: DomainDialogProps) => {
  const text = useText();
  return (
    <Modal.Root open={isOpen} onOpenChange={(isNow) => !isNow && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={text('records.close')}>
          <Modal.Title>{text(domain ? 'statistics.domain.edit' : 'statistics.domain.new')}</Modal.Title>
        </Modal.Header>
        <DomainForm {...(domain && { domain })} onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  );
};
