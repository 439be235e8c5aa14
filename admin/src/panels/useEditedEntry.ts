import { useQueryParams } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import type { EntryQuestion } from '../api/entryNumbers';

interface EditorQuery {
  plugins?: { i18n?: { locale?: string } };
}

/** What the Content Manager tells of the entry that is edited. */
export interface EditorProps {
  /** The content type's uid. */
  model: string;
  /** Undefined for a new entry, and for a single type. */
  documentId?: string;
  document?: { documentId: string; locale?: string | null };
}

/** The entry that is edited, in the locale that is edited; without an id while it is new. */
export const useEditedEntry = ({
  model,
  documentId,
  document,
}: EditorProps): Omit<EntryQuestion, 'documentId'> & { documentId: string | undefined } => {
  const [{ query }] = useQueryParams<EditorQuery>();
  // While cloning, the id is that of the entry cloned.
  const { origin } = useParams();
  return {
    uid: model,
    // A single type's address names no document.
    documentId: origin === undefined ? (documentId ?? document?.documentId) : undefined,
    locale: query.plugins?.i18n?.locale ?? document?.locale ?? undefined,
  };
};
