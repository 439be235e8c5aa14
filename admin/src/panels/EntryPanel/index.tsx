import { useQueryParams } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { useText } from '../../translations/useText';
import { EntryPanelContent } from './EntryPanelContent';

interface EditorQuery {
  plugins?: { i18n?: { locale?: string } };
}

/** What the Content Manager tells its panels. */
interface PanelProps {
  /** The content type's uid. */
  model: string;
  /** Undefined for a new entry, and for a single type. */
  documentId?: string;
  document?: { documentId: string; locale?: string | null };
}

/** An entry's numbers, beside its editor. Strapi wants a function that gives title and content, and calls it like a component. */
export const EntryPanel = ({ model, documentId, document }: PanelProps) => {
  const text = useText();
  const [{ query }] = useQueryParams<EditorQuery>();
  // While cloning, the id is that of the entry cloned.
  const { origin } = useParams();
  // A single type's address names no document.
  const id = origin === undefined ? (documentId ?? document?.documentId) : undefined;
  const locale = query.plugins?.i18n?.locale ?? document?.locale ?? undefined;
  return {
    title: text('plugin.name'),
    content: <EntryPanelContent uid={model} documentId={id} locale={locale} />,
  };
};
