import { Button, Flex } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { Blocker, Form, Layouts } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { SettingState, SettingsAnswer } from '../../../../contracts/settings';
import { StaleNotice } from '../../components/StaleNotice';
import { faultSentence } from '../../format/faultTexts';
import { changesOf, type Drafts, draftedValue } from '../../format/settingDrafts';
import { faultsAmong } from '../../format/settingFaults';
import { useText } from '../../translations/useText';
import { ChangesDialog } from './ChangesDialog';
import type { Section } from './pages';
import { SettingsSection } from './SettingsSection';
import { useSaving } from './useSaving';

/** The form holds only what was typed, over the settings as they stand. */
const NOTHING_TYPED: Drafts = {};

interface SettingsFormProps {
  title: string;
  subtitle: string;
  sections: Section[];
  answer: SettingsAnswer;
  isStale: boolean;
  onSaving: (isSaving: boolean) => void;
}

export const SettingsForm = ({ title, subtitle, sections, answer, isStale, onSaving }: SettingsFormProps) => {
  const { settings: states, policies } = answer;
  const text = useText();
  const { isSaving, save, refusalOf } = useSaving();
  const [isAsking, setAsking] = useState(false);
  return (
    <Form<Drafts> method="PUT" initialValues={NOTHING_TYPED} onSubmit={() => setAsking(true)}>
      {({ values: drafts, modified, resetForm }) => {
        const changes = changesOf(states, drafts);
        const faults = faultsAmong(states, drafts, policies);
        const sentence = (state: SettingState) => {
          const { name } = state;
          const fault = faults[name] ?? refusalOf(name, draftedValue(state, drafts[name]));
          return fault && faultSentence(fault, text);
        };
        const onSave = async () => {
          onSaving(true);
          const isSaved = await save(changes, drafts);
          onSaving(false);
          setAsking(false);
          if (isSaved) {
            resetForm();
          }
        };
        return (
          <>
            <Layouts.Header
              title={title}
              subtitle={subtitle}
              primaryAction={
                <Flex gap={2}>
                  {modified && (
                    <Button variant="tertiary" onClick={() => resetForm()}>
                      {text('discard')}
                    </Button>
                  )}
                  <Button
                    type="submit"
                    startIcon={<Check />}
                    disabled={changes.length === 0 || Object.keys(faults).length > 0}
                    loading={isSaving}
                  >
                    {text('save')}
                  </Button>
                </Flex>
              }
            />
            <Layouts.Content>
              <Flex direction="column" alignItems="stretch" gap={6}>
                {isStale && <StaleNotice message={text('settings.stale')} />}
                {sections.map((section) => (
                  <SettingsSection key={section.title} section={section} states={states} policies={policies} faultOf={sentence} />
                ))}
              </Flex>
            </Layouts.Content>
            {isAsking && (
              <ChangesDialog changes={changes} isSaving={isSaving} onSave={onSave} onCancel={() => setAsking(false)} />
            )}
            <Blocker />
          </>
        );
      }}
    </Form>
  );
};
