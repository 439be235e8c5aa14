import { Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useInsightContentQuery } from '../api/dashboard';
import { ASKED_ANEW, useAnswer } from '../api/useAnswer';
import { SLOW_MS } from '../api/useLive';
import { EntryTitle } from '../pages/Dashboard/EntryTitle';
import { useText } from '../translations/useText';
import { WidgetFaces } from './WidgetFaces';

/** As many as Strapi shows of what was edited last: more would be cut off. */
const COUNT = 4;

/** The entries that were viewed most in seven days. */
const TopContentWidget = () => {
  const text = useText();
  const { formatNumber } = useIntl();
  const question = { range: '7d', compare: 'none', list: 'entries', pageSize: COUNT } as const;
  const { data, error } = useAnswer(useInsightContentQuery(question, ASKED_ANEW), SLOW_MS);
  return (
    <WidgetFaces data={data} error={error} isEmpty={({ rows }) => rows.length === 0} empty={text('widget.content.empty')}>
      {({ rows }) => (
        <Table colCount={3} rowCount={rows.length} aria-label={text('widget.content')}>
          <Tbody>
            {rows.map(({ key, entry, name, now }) => (
              <Tr key={key}>
                <Td maxWidth="24rem">{entry ? <EntryTitle entry={entry} range="7d" /> : name}</Td>
                <Td maxWidth="12rem">
                  <Typography textColor="neutral600" ellipsis>
                    {[entry?.typeName, entry?.locale].filter(Boolean).join(', ')}
                  </Typography>
                </Td>
                <Td>
                  <Typography textColor="neutral800" title={text('views')}>
                    {formatNumber(now.views)}
                  </Typography>
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </WidgetFaces>
  );
};

export default TopContentWidget;
