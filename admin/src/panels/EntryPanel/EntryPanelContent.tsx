import { Sentence } from '../../components/Sentence';
import { useCapability } from '../../permissions';
import { useText } from '../../translations/useText';
import { EntryNumbersPanel } from './EntryNumbersPanel';
import { PanelLoader } from './PanelLoader';

interface EntryPanelContentProps {
  uid: string;
  documentId: string | undefined;
  locale: string | undefined;
}

/** Tells the faces apart that need no numbers. */
const EntryPanelContent = ({ uid, documentId, locale }: EntryPanelContentProps) => {
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

export default EntryPanelContent;
