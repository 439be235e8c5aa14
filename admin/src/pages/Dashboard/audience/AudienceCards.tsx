import type { DashboardQuestion } from '../../../../../contracts/dashboard';
import { useText } from '../../../translations/useText';
import { BreakdownCard } from '../lists/BreakdownCard';

/** Who the readers are, and what they read with. */
export const AudienceCards = ({ question }: { question: DashboardQuestion }) => {
  const text = useText();
  return (
    <>
      <BreakdownCard
        id="places"
        title={text('audience.places')}
        choices={[
          { key: 'countries', title: 'audience.countries', dimension: 'country' },
          { key: 'languages', title: 'audience.languages', dimension: 'language' },
        ]}
        question={question}
      />
      <BreakdownCard
        id="technology"
        title={text('audience.technology')}
        choices={[
          { key: 'browsers', title: 'audience.browsers', dimension: 'browser' },
          { key: 'systems', title: 'audience.systems', dimension: 'os' },
          { key: 'devices', title: 'audience.devices', dimension: 'device' },
          { key: 'screens', title: 'audience.screens', dimension: 'screen' },
        ]}
        question={question}
      />
    </>
  );
};
