import { Badge, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { TopEntry } from '../../../../contracts/reports';
import { editorPath } from '../../format/editorPath';
import { useText } from '../../translations/useText';

/** Cuts a link that is too long for its cell, which the design system's own cannot. */
const OneLine = styled.div`
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

/** An entry's title, leading to its editor where there is one that the administrator may open. */
export const EntryTitle = ({ entry }: { entry: TopEntry }) => {
  const text = useText();
  if (entry.title === null || !entry.exists) {
    const name = entry.title === null ? text('top.unreadable') : entry.title.trim() || entry.documentId;
    return (
      <Flex gap={2}>
        <Typography textColor="neutral600" ellipsis title={name}>
          {name}
        </Typography>
        {!entry.exists && <Badge shrink={0}>{text('top.deleted')}</Badge>}
      </Flex>
    );
  }
  const title = entry.title.trim() || entry.documentId;
  return (
    <OneLine>
      <Link tag={NavLink} to={editorPath(entry)} title={title}>
        {title}
      </Link>
    </OneLine>
  );
};
