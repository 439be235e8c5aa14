import { useText } from '../../translations/useText';
import { useFieldText } from '../Records/cells/useFieldText';

/** How the values are called by which readers are split up. */
export const useShareNames = () => {
  const text = useText();
  const { value } = useFieldText();
  const named = (field: 'source' | 'device' | 'browser' | 'country') => (one: string) =>
    value(field, one) || text('share.unknown');
  return {
    sources: named('source'),
    devices: named('device'),
    browsers: named('browser'),
    countries: named('country'),
    // Neither who comes directly nor who comes from the site itself comes from a site with a name.
    referrers: (one: string) => one || text('share.noReferrer'),
  };
};
