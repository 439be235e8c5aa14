import { EmptyStateLayout, Flex } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useInsightDomainsQuery } from '../../../api/statistics';
import { CardLoader } from '../../../components/CardLoader';
import { LoadError } from '../../../components/LoadError';
import { StaleNotice } from '../../../components/StaleNotice';
import { foundDomains } from '../../../format/foundDomains';
import { useText } from '../../../translations/useText';
import { useDashboardAddress } from '../../Dashboard/address/useDashboardAddress';
import { ListSearch } from '../../Dashboard/lists/ListSearch';
import { DomainSection } from './DomainSection';

/** The domains and their metrics, or those that are searched for. */
const MetricsTab = () => {
  const text = useText();
  const { address, change } = useDashboardAddress();
  const { data, error, refetch } = useInsightDomainsQuery(undefined, { refetchOnMountOrArgChange: true });
  const search = address.get('_q') ?? '';
  if (data === undefined) {
    return error ? <LoadError error={error} onRetry={refetch} /> : <CardLoader />;
  }
  const found = foundDomains(data.domains, search);
  return (
    <Flex direction="column" alignItems="stretch" gap={8}>
      <Flex>
        <ListSearch
          key={search}
          title={text('statistics.tab.metrics')}
          search={search}
          onSearch={(_q) => change({ _q: _q.trim() })}
        />
      </Flex>
      {error && <StaleNotice />}
      {found.map((domain) => (
        <DomainSection key={domain.ref} domain={domain} />
      ))}
      {found.length === 0 && (
        <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={text('list.notFound', { search })} />
      )}
    </Flex>
  );
};

export default MetricsTab;
