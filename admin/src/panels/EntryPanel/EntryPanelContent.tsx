import { Flex } from '@strapi/design-system';
import { Sentence } from '../../components/Sentence';
import { useCapability } from '../../permissions';
import { useText } from '../../translations/useText';
import { EntryNumbersPanel } from './EntryNumbersPanel';
import { EntryStatistics } from './EntryStatistics';
import { PanelLoader } from './PanelLoader';

interface EntryPanelContentProps {
  uid: string;
  documentId: string | undefined;
  locale: string | undefined;
}

/** Tells the faces apart that need no numbers. */
const Numbers = ({ uid, documentId, locale }: EntryPanelContentProps) => {
  const text = useText();
  const { isLoading, isAllowed } = useCapability('read-entry-numbers');
  if (isLoading) {
    return <PanelLoader />;
  }
  if (!isAllowed) {
    return <Sentence>{text('panel.forbidden')}</Sentence>;
  }
  if (documentId === undefined) {
    return <Sentence>{text('panel.new')}</Sentence>;
  }
  return <EntryNumbersPanel uid={uid} documentId={documentId} locale={locale} />;
};

/** How an entry is read, and what was recorded of it. */
const EntryPanelContent = (props: EntryPanelContentProps) => {
  const { isAllowed: mayReadStatistics } = useCapability('read-statistics');
  const { uid, documentId } = props;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Numbers {...props} />
      {mayReadStatistics && documentId !== undefined && <EntryStatistics uid={uid} documentId={documentId} />}
    </Flex>
  );
};

export default EntryPanelContent;
