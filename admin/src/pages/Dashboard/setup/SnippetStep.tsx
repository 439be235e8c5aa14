import { Typography } from '@strapi/design-system';
import { trackerAddress, trackerSnippet } from '../../../format/trackerSnippet';
import { useText } from '../../../translations/useText';
import { Snippet } from './Snippet';

// Strapi puts the address that the admin was built for on the window, and types it nowhere.
const backendUrl = (): string | undefined => (window as { strapi?: { backendURL?: string } }).strapi?.backendURL;

const ENTRY_ATTRIBUTES = { 'data-uid': 'api::article.article', 'data-document-id': '…', 'data-locale': 'en' };

export const SnippetStep = ({ trackerPath }: { trackerPath: string }) => {
  const text = useText();
  const address = trackerAddress(backendUrl(), window.location.origin, trackerPath);
  return (
    <>
      <Typography textColor="neutral600">{text('setup.snippet.intro')}</Typography>
      <Snippet code={trackerSnippet(address)} />
      <Typography textColor="neutral600">{text('setup.snippet.attributes')}</Typography>
      <Snippet code={trackerSnippet(address, ENTRY_ATTRIBUTES)} />
    </>
  );
};
