import { lazy, Suspense } from 'react';
import { useCapability } from '../../permissions';
import { useText } from '../../translations/useText';
import { PanelLoader } from './PanelLoader';
import { PanelSentence } from './PanelSentence';

const EntryNumbersPanel = lazy(() => import('./EntryNumbersPanel'));

interface EntryPanelContentProps {
  uid: string;
  documentId: string | undefined;
  locale: string | undefined;
}

/** Tells the faces apart that need no numbers. */
export const EntryPanelContent = ({ uid, documentId, locale }: EntryPanelContentProps) => {
  const text = useText();
  const { isLoading, isAllowed } = useCapability('read-entry-numbers');
  if (isLoading) {
    return <PanelLoader />;
  }
  if (!isAllowed) {
    return <PanelSentence>{text('panel.forbidden')}</PanelSentence>;
  }
  if (documentId === undefined) {
    return <PanelSentence>{text('panel.new')}</PanelSentence>;
  }
  return (
    <Suspense fallback={<PanelLoader />}>
      <EntryNumbersPanel uid={uid} documentId={documentId} locale={locale} />
    </Suspense>
  );
};
