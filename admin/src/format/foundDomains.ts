import type { Domain } from '../../../contracts/statistics';

const fits = (search: string, ...texts: string[]): boolean => texts.some((text) => text.toLowerCase().includes(search));

/** The domains that a search fits, with those of their metrics that it fits; all of them where it fits the domain itself. */
export const foundDomains = (domains: readonly Domain[], search: string): Domain[] => {
  const sought = search.trim().toLowerCase();
  return domains
    .map((domain) =>
      fits(sought, domain.name, domain.ref, domain.description)
        ? domain
        : {
            ...domain,
            metrics: domain.metrics.filter(({ metric, name, description }) => fits(sought, metric, name, description)),
          },
    )
    .filter((domain, index) => domain === domains[index] || domain.metrics.length > 0);
};
