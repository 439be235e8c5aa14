import { useIntl } from 'react-intl';
import type { Health } from '../../../../contracts/health';
import { useText } from '../../translations/useText';
import { Duration } from './Duration';
import { Fact, FactsCard } from './FactsCard';
import { When } from './When';

const KINDS = { database: 'health.buffer.database', redis: 'health.buffer.redis' } as const;

/** What waits to be applied. */
export const BufferCard = ({ buffer: { kind, backlog } }: { buffer: Health['buffer'] }) => {
  const text = useText();
  const { formatNumber } = useIntl();
  return (
    <FactsCard title={text('health.buffer')}>
      <Fact name={text('health.buffer.kind')}>{text(KINDS[kind])}</Fact>
      <Fact name={text('health.buffer.events')}>{backlog ? formatNumber(backlog.events) : text('health.unknown')}</Fact>
      <Fact name={text('health.buffer.lag')}>
        {backlog ? <Duration milliseconds={backlog.lagSeconds * 1_000} /> : text('health.unknown')}
      </Fact>
      <Fact name={text('health.buffer.oldest')}>
        <When at={backlog?.oldestAt ?? null} />
      </Fact>
    </FactsCard>
  );
};
