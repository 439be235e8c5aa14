import { ChartPie } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import { entryReportPath } from '../format/entryReportPath';
import { useCapability } from '../permissions';
import { useText } from '../translations/useText';
import { type EditorProps, useEditedEntry } from './useEditedEntry';

/** The way from an entry's editor to its report, in the menu at its head. Strapi calls it as it does `EntryPanel`. */
export const ReportAction = (props: EditorProps) => {
  const text = useText();
  const navigate = useNavigate();
  const { isAllowed } = useCapability('read-entry-numbers');
  const { uid, documentId, locale } = useEditedEntry(props);
  return documentId === undefined || !isAllowed
    ? null
    : {
        label: text('entry.open'),
        icon: <ChartPie />,
        position: 'header',
        onClick: () => navigate(entryReportPath({ uid, documentId, locale })),
      };
};
// Without it the list of entries would run this for each of its rows.
ReportAction.position = 'header';
