import { Flex, Grid, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { SETTINGS, type SettingState } from '../../../../contracts/settings';
import { Card } from '../../components/Card';
import { useText } from '../../translations/useText';
import type { Section } from './pages';
import { SettingField } from './SettingField';

interface SettingsSectionProps {
  section: Section;
  states: SettingState[];
  policies: string[];
  faultOf: (state: SettingState) => string | undefined;
}

/** Settings that belong together. */
export const SettingsSection = ({ section, states, policies, faultOf }: SettingsSectionProps) => {
  const text = useText();
  const { columns = 2 } = section;
  const titleId = useId();
  // In the section's order, and without those that this server does not have.
  const shown = section.names.flatMap((name) => states.find((state) => state.name === name) ?? []);
  return (
    <Card role="region" aria-labelledby={titleId}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography id={titleId} variant="delta" tag="h2">
          {text(section.title)}
        </Typography>
        <Grid.Root gap={{ initial: 5, medium: 6 }}>
          {shown.map((state) => (
            <Grid.Item
              key={state.name}
              col={SETTINGS[state.name].kind === 'choices' ? 12 : 12 / columns}
              s={12}
              xs={12}
              direction="column"
              alignItems="stretch"
            >
              <SettingField state={state} policies={policies} fault={faultOf(state)} />
            </Grid.Item>
          ))}
        </Grid.Root>
      </Flex>
    </Card>
  );
};
