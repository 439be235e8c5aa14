import { Badge, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { RangeName, TopEntry } from '../../../../contracts/reports';
import { editorPath } from '../../format/editorPath';
import { entryReportPath } from '../../format/entryReportPath';
import { useCapability } from '../../permissions';
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

interface EntryTitleProps {
  entry: TopEntry;
  /** The range that its report is to be of. */
  range: RangeName;
}

/** An entry's title, leading to its report; to its editor for those who may not read that. */
export const EntryTitle = ({ entry, range }: EntryTitleProps) => {
  const text = useText();
  const { isAllowed: mayReadReport } = useCapability('read-entry-numbers');
  const name = entry.title === null ? text('top.unreadable') : entry.title.trim() || entry.documentId;
  const path = mayReadReport ? entryReportPath({ ...entry, range }) : entry.exists ? editorPath(entry) : null;
  return (
    <Flex gap={2}>
      {entry.title === null || path === null ? (
        <Typography textColor="neutral600" ellipsis title={name}>
          {name}
        </Typography>
      ) : (
        <OneLine>
          <Link tag={NavLink} to={path} title={name}>
            {name}
          </Link>
        </OneLine>
      )}
      {!entry.exists && <Badge shrink={0}>{text('top.deleted')}</Badge>}
    </Flex>
  );
};
