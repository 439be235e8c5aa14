import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { SettingGroup } from '../../../../contracts/setting-groups';
import { useInsightSettingsQuery } from '../../api/settings';
import { useLive } from '../../api/useLive';
import { LoadError } from '../../components/LoadError';
import { PageLoader } from '../../components/PageLoader';
import { useText } from '../../translations/useText';
import { PAGES } from './pages';
import { SettingsForm } from './SettingsForm';
import { TITLES } from './titles';

/** A group of settings, renewed while one looks: others may change them, too. */
export const Settings = ({ group }: { group: SettingGroup }) => {
  const text = useText();
  const [isSaving, setSaving] = useState(false);
  const { data, isLoading, error, refetch } = useInsightSettingsQuery(undefined, { refetchOnMountOrArgChange: true });
  // What was asked before a change must not be shown after it.
  useLive(refetch, !isSaving);
  const title = TITLES[group];
  const { subtitle, sections } = PAGES[group];
  if (isLoading) {
    return <PageLoader />;
  }
  return (
    <Page.Main>
      <Page.Title>{`${text('plugin.name')} – ${text(title)}`}</Page.Title>
      {data === undefined ? (
        <>
          <Layouts.Header title={text(title)} subtitle={text(subtitle)} />
          <Layouts.Content>
            <LoadError error={error} onRetry={refetch} message={text('settings.error')} />
          </Layouts.Content>
        </>
      ) : (
        <SettingsForm
          title={text(title)}
          subtitle={text(subtitle)}
          sections={sections}
          answer={data}
          isStale={error !== undefined}
          onSaving={setSaving}
        />
      )}
    </Page.Main>
  );
};
