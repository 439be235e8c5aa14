import { Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { PageViewRecord } from '../../../../../contracts/records';
import type { ContentType } from '../../../api/contentTypes';
import { editorPath } from '../../../format/editorPath';
import { useText } from '../../../translations/useText';

/** Cuts a link that is too long for its place, which the design system's own cannot. */
const OneLine = styled.span`
  display: inline-flex;
  max-width: 100%;
  overflow: hidden;

  a {
    max-width: 100%;
  }

  a > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;

interface EntryLinkProps {
  entry: NonNullable<PageViewRecord['target']>;
  types: ContentType[];
}

/** An entry's title, leading to its editor; or why there is none. */
export const EntryLink = ({ entry, types }: EntryLinkProps) => {
  const text = useText();
  const { uid, documentId, locale = '', title } = entry;
  const type = types.find((one) => one.uid === uid);
  if (typeof title !== 'string' || type === undefined) {
    const name = text('records.entry.unknown', { type: type?.info.displayName ?? uid });
    return (
      <Typography textColor="neutral600" ellipsis title={name}>
        {name}
      </Typography>
    );
  }
  const name = title.trim() || text('records.entry.untitled', { type: type.info.displayName });
  return (
    <OneLine>
      <Link
        tag={NavLink}
        to={editorPath({ kind: type.kind, uid, documentId, locale })}
        title={`${type.info.displayName}: ${name}`}
        onClick={(event) => event.stopPropagation()}
      >
        {name}
      </Link>
    </OneLine>
  );
};
