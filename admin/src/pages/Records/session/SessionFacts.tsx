import { Flex, Grid, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { RECORD_FIELDS, type SessionRecord } from '../../../../../contracts/records';
import { Card } from '../../../components/Card';
import { useText } from '../../../translations/useText';
import { Cell } from '../cells/Cell';
import { FIELD_TEXTS } from '../texts';

/** In this order; those that are not known are left out. */
const FACTS = [
  'startTime',
  'endTime',
  'duration',
  'engagedMs',
  'device',
  'browser',
  'os',
  'screen',
  'country',
  'language',
  'source',
  'sourceName',
  'referrer',
  'utmSource',
  'utmMedium',
  'utmCampaign',
  'utmTerm',
  'utmContent',
  'entryPage',
  'exitPage',
  'visitor',
  'userId',
  'ipAddress',
  'sessionId',
] as const satisfies (keyof SessionRecord)[];

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <Flex direction="column" alignItems="flex-start" gap={1} minWidth={0}>
    <Typography tag="dt" variant="sigma" textColor="neutral600">
      {name}
    </Typography>
    <Typography tag="dd" style={{ maxWidth: '100%', margin: 0 }}>
      {children}
    </Typography>
  </Flex>
);

/** Who came, when, from where and with what. */
export const SessionFacts = ({ session }: { session: SessionRecord }) => {
  const text = useText();
  const known = FACTS.filter((name) => session[name] !== '' && session[name] !== null);
  return (
    <Card role="region" aria-label={text('records.session.facts')}>
      <Grid.Root tag="dl" gap={5}>
        {known.map((name) => (
          <Grid.Item key={name} col={3} s={6} xs={6} alignItems="stretch" direction="column" minWidth={0}>
            <Fact name={text(FIELD_TEXTS[name])}>
              <Cell record={session} field={name} kind={RECORD_FIELDS.sessions[name]} types={[]} leadsToSession={false} />
            </Fact>
          </Grid.Item>
        ))}
      </Grid.Root>
    </Card>
  );
};
