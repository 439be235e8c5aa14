import { ChartPie } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { SETTING_GROUPS } from '../../contracts/setting-groups';
import { addColumns, COLUMNS_HOOK, ListRange } from './columns';
import { addTrackingOption } from './contentTypeBuilder';
import { PAGE_PERMISSIONS } from './pages/Insight/capabilities';
import { routed } from './pages/routed';
import { TITLES } from './pages/Settings/titles';
import { EntryPanel } from './panels/EntryPanel';
import { ReportAction } from './panels/ReportAction';
import { permissionsFor } from './permissions';
import { PLUGIN_ID } from './pluginId';
import { getTranslation } from './translations/getTranslation';
import { registerTrads } from './translations/registerTrads';
import { HOME_WIDGETS } from './widgets';

/** The part of the Content Manager's API that is used here; Strapi types it only in a package of its own. */
interface ContentManagerApis {
  addEditViewSidePanel(panels: (typeof EntryPanel)[]): void;
  addDocumentAction(actions: (typeof ReportAction)[]): void;
}

const name = { id: getTranslation('plugin.name'), defaultMessage: 'Insight' };

const plugin: StrapiApp['appPlugins'][string] = {
  register(app) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: ChartPie,
      intlLabel: name,
      permissions: PAGE_PERMISSIONS,
      Component: routed(() => import('./pages/Insight')),
    });
    app.addSettingsLink({ id: PLUGIN_ID, intlLabel: name }, [
      {
        id: 'tracking',
        to: `${PLUGIN_ID}/tracking`,
        intlLabel: { id: getTranslation('tracking.title'), defaultMessage: 'Tracking' },
        permissions: permissionsFor('change-settings'),
        Component: routed(() => import('./pages/TrackingSettings')),
      },
      ...SETTING_GROUPS.map((group) => ({
        id: group,
        to: `${PLUGIN_ID}/${group}`,
        intlLabel: { id: getTranslation(TITLES[group]), defaultMessage: group },
        permissions: permissionsFor('change-settings'),
        Component: routed(() => import('./pages/Settings').then(({ settingsPage }) => ({ default: settingsPage(group) }))),
      })),
      {
        id: 'health',
        to: `${PLUGIN_ID}/health`,
        intlLabel: { id: getTranslation('health.title'), defaultMessage: 'Health' },
        permissions: permissionsFor('read-health'),
        Component: routed(() => import('./pages/Health')),
      },
    ]);
    app.widgets.register(HOME_WIDGETS);
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },
  bootstrap(app) {
    const contentManager = app.getPlugin('content-manager');
    const apis = contentManager.apis as unknown as ContentManagerApis;
    apis.addEditViewSidePanel([EntryPanel]);
    apis.addDocumentAction([ReportAction]);
    contentManager.injectComponent('listView', 'actions', { name: `${PLUGIN_ID}-range`, Component: ListRange });
    app.registerHook(COLUMNS_HOOK, addColumns);
    // An app may do without the Content-Type Builder.
    const builder: ReturnType<typeof app.getPlugin> | undefined = app.getPlugin('content-type-builder');
    if (builder) {
      addTrackingOption(builder.apis.forms);
    }
  },
  registerTrads,
};

export default plugin;
