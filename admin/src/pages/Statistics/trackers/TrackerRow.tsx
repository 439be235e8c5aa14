import { Badge, Flex, Link, Td, Tr, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { Tracker } from '../../../../../contracts/trackers';
import { useText } from '../../../translations/useText';
import { useTypeName } from '../chart/useTypeName';
import { metricPath } from '../paths';
import { useMetrics } from '../useMetrics';
import { TrackerMenu } from './TrackerMenu';
import { TrackerState } from './TrackerState';
import { AGGREGATE_TEXTS } from './trackerTexts';

/** A tracker: what it works out, for which metric, and how it stands. */
export const TrackerRow = ({ tracker, mayEdit }: { tracker: Tracker; mayEdit: boolean }) => {
  const text = useText();
  const { metricOf } = useMetrics();
  const typeName = useTypeName();
  const { name, ref, uid, aggregate, field, groupBy, metric, isRegistered } = tracker;
  const of = aggregate ? [text(AGGREGATE_TEXTS[aggregate]), field, uid && typeName(uid)] : [text('statistics.tracker.own')];
  return (
    <Tr>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={1} paddingTop={2} paddingBottom={2}>
          <Typography textColor="neutral800" fontWeight="bold">
            {name}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {ref}
          </Typography>
          {isRegistered && <Badge>{text('statistics.registered')}</Badge>}
        </Flex>
      </Td>
      <Td>
        <Typography textColor="neutral800">{of.filter(Boolean).join(' · ')}</Typography>
        {groupBy && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {text('statistics.of.each', { type: groupBy })}
          </Typography>
        )}
      </Td>
      <Td>
        <Link tag={NavLink} to={metricPath(metric)}>
          {metricOf(metric).fullName}
        </Link>
      </Td>
      <Td>
        <TrackerState name={name} progress={tracker.progress} />
      </Td>
      <Td>{mayEdit && <TrackerMenu tracker={tracker} />}</Td>
    </Tr>
  );
};
