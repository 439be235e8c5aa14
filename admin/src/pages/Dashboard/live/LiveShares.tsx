import { EmptyStateLayout } from '@strapi/design-system';
import type { DashboardLive } from '../../../../../contracts/dashboard';
import { BreakdownList } from '../../../components/BreakdownList';
import { useText } from '../../../translations/useText';
import { useFieldText } from '../../Records/cells/useFieldText';
import { TileFrame } from '../tile/TileFrame';

interface LiveSharesProps {
  of: 'source' | 'country';
  title: string;
  live: DashboardLive;
}

/** Where the live visitors come from. */
export const LiveShares = ({ of, title, live: { sources, countries, visitors } }: LiveSharesProps) => {
  const text = useText();
  const { value } = useFieldText();
  const shares =
    of === 'source'
      ? sources.map((source) => {
          const group = value('source', source.sourceClass ?? '') || text('share.unknown');
          return { value: source.value ? text('live.source', { name: source.value, group }) : group, count: source.visitors };
        })
      : countries.map((country) => ({
          value: value('country', country.value) || text('share.unknown'),
          count: country.visitors,
        }));
  const others = visitors - shares.reduce((all, { count }) => all + count, 0);
  return (
    <TileFrame title={title}>
      {visitors === 0 ? (
        <EmptyStateLayout shadow="none" content={text('live.empty')} />
      ) : (
        <BreakdownList name={title} breakdown={{ shares, others }} nameOf={(name) => name} />
      )}
    </TileFrame>
  );
};
