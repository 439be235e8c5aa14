import { Badge, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { DashboardRange, ListedEntry } from '../../../../contracts/dashboard';
import { RANGES } from '../../../../contracts/reports';
import { editorPath } from '../../format/editorPath';
import { entryReportPath } from '../../format/entryReportPath';
import { useCapability } from '../../permissions';
import { useText } from '../../translations/useText';
import { OneLine } from './filters/OneLine';

interface EntryTitleProps {
  entry: ListedEntry;
  /** The range that its report is to be of; its own default, where it has no such range. */
  range: DashboardRange;
}

/** An entry's title, leading to its report; to its editor for those who may not read that. */
export const EntryTitle = ({ entry, range }: EntryTitleProps) => {
  const text = useText();
  const { isAllowed: mayReadReport } = useCapability('read-entry-numbers');
  const name = entry.title === null ? text('top.unreadable') : entry.title.trim() || entry.documentId;
  const reported = RANGES.find((one) => one === range);
  const path = mayReadReport
    ? entryReportPath({ ...entry, ...(reported && { range: reported }) })
    : entry.exists
      ? editorPath(entry)
      : null;
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
