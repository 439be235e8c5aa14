import { IconButton } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import type { ListedEntry } from '../../../../contracts/dashboard';
import { editorPath } from '../../format/editorPath';
import { useText } from '../../translations/useText';

/** The way to an entry's editor, where there is one that the administrator may open. */
export const EditLink = ({ entry }: { entry: ListedEntry }) => {
  const text = useText();
  return entry.title === null || !entry.exists ? null : (
    <IconButton
      tag={NavLink}
      to={editorPath(entry)}
      variant="ghost"
      label={text('entry.editNamed', { title: entry.title.trim() || entry.documentId })}
    >
      <Pencil />
    </IconButton>
  );
};
