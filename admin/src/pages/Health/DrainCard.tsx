import { useIntl } from 'react-intl';
import type { Health } from '../../../../contracts/health';
import { useText } from '../../translations/useText';
import { Duration } from './Duration';
import { Fact, FactsCard } from './FactsCard';
import { When } from './When';

const PLACES = { here: 'health.drain.here', elsewhere: 'health.drain.elsewhere' } as const;

interface DrainCardProps {
  drain: Health['drain'];
  setAsideEvents: number;
}

/** What was applied last, and where that is done. */
export const DrainCard = ({ drain: { place, last }, setAsideEvents }: DrainCardProps) => {
  const text = useText();
  const { formatNumber } = useIntl();
  return (
    <FactsCard title={text('health.drain')}>
      <Fact name={text('health.drain.place')}>{text(PLACES[place])}</Fact>
      <Fact name={text('health.drain.last')}>{last ? <When at={last.at} /> : text('health.never')}</Fact>
      <Fact name={text('health.drain.batch')}>
        {last ? (
          <>
            {text('health.drain.events', { events: last.events })} · <Duration milliseconds={last.durationMs} />
          </>
        ) : (
          '–'
        )}
      </Fact>
      <Fact name={text('health.drain.aside')}>{formatNumber(setAsideEvents)}</Fact>
    </FactsCard>
  );
};
