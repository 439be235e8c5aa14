import { useIntl } from 'react-intl';
import type { RedisHealth } from '../../../../contracts/health';
import { bytesIn } from '../../format/bytes';
import { useText } from '../../translations/useText';
import { Fact, FactsCard } from './FactsCard';

/** How the Redis is that events, jobs and the throttle use. */
export const RedisCard = ({ redis }: { redis: RedisHealth }) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const size = (bytes: number): string => {
    const { value, unit } = bytesIn(bytes);
    return formatNumber(value, { style: 'unit', unit, unitDisplay: 'short' });
  };
  const { isUp, version, usedBytes, mostBytes, isAppendOnly, evictionPolicy } = redis;
  const memory = () => {
    if (usedBytes === null) {
      return text('health.unknown');
    }
    return mostBytes ? text('health.redis.of', { used: size(usedBytes), most: size(mostBytes) }) : size(usedBytes);
  };
  return (
    <FactsCard title={text('health.redis')}>
      <Fact name={text('health.redis.state')}>{isUp ? text('health.redis.up') : text('health.redis.down')}</Fact>
      {isUp && (
        <>
          <Fact name={text('health.redis.version')}>{version ?? text('health.unknown')}</Fact>
          <Fact name={text('health.redis.memory')}>{memory()}</Fact>
          <Fact name={text('health.redis.append')}>
            {isAppendOnly === null ? text('health.unknown') : isAppendOnly ? text('health.yes') : text('health.no')}
          </Fact>
          <Fact name={text('health.redis.policy')}>{evictionPolicy ?? text('health.unknown')}</Fact>
        </>
      )}
    </FactsCard>
  );
};
