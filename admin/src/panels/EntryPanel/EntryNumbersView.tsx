import { Divider, Flex, Link } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import type { RangeName, TrackedEntryNumbers } from '../../../../contracts/reports';
import type { RangeQuestion } from '../../api/entryNumbers';
import { entryReportPath } from '../../format/entryReportPath';
import { useText } from '../../translations/useText';
import { PeriodsTable } from './PeriodsTable';
import { RangeDetails } from './RangeDetails';
import { RangeSelect } from './RangeSelect';
import { ViewedAt } from './ViewedAt';

interface EntryNumbersViewProps {
  numbers: TrackedEntryNumbers;
  question: RangeQuestion;
  onChooseRange: (range: RangeName) => void;
}

/** The numbers of an entry that has been viewed: at a glance, and more of one range. */
export const EntryNumbersView = ({ numbers, question, onChooseRange }: EntryNumbersViewProps) => {
  const text = useText();
  const { firstViewedAt, lastViewedAt } = numbers;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%" data-testid="insight-entry-numbers">
      <PeriodsTable numbers={numbers} />
      <Flex tag="dl" direction="column" alignItems="stretch" gap={1}>
        <ViewedAt name={text('panel.first')} at={firstViewedAt} />
        <ViewedAt name={text('panel.last')} at={lastViewedAt} />
      </Flex>
      <Divider />
      <RangeSelect range={question.range} onChoose={onChooseRange} />
      <RangeDetails question={question} />
      <Link tag={NavLink} to={entryReportPath({ ...question, locale: numbers.locale })} endIcon={<ArrowRight />}>
        {text('panel.report')}
      </Link>
    </Flex>
  );
};
