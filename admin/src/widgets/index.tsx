import { ChartPie, Eye, User } from '@strapi/icons';
import { type StrapiApp, Widget } from '@strapi/strapi/admin';
import type { Capability } from '../../../contracts/permissions';
import { permissionsFor } from '../permissions';
import { PLUGIN_ID } from '../pluginId';
import { getTranslation, type TranslationKey } from '../translations/getTranslation';
import { type LoadPart, lazyPart } from '../translations/lazyPart';

type HomeWidget = Extract<Parameters<StrapiApp['widgets']['register']>[0], { id: string }>;

const said = (key: TranslationKey, defaultMessage: string) => ({ id: getTranslation(key), defaultMessage });

interface About {
  id: string;
  /** Without one Strapi shows nothing at all. */
  icon: NonNullable<HomeWidget['icon']>;
  title: HomeWidget['title'];
  /** Who sees it: those who may see what it shows. */
  capability?: Capability;
  /** Where its link leads, within Insight. */
  to: string;
  load: LoadPart<object>;
}

const widget = ({ id, icon, title, capability = 'read-dashboard', to, load }: About): HomeWidget => {
  const Part = lazyPart(load, <Widget.Loading />, 'home');
  return {
    id,
    icon,
    title,
    pluginId: PLUGIN_ID,
    permissions: permissionsFor(capability),
    link: {
      label: said('widget.open', 'Open Insight'),
      href: `/plugins/${PLUGIN_ID}${to}`,
    },
    component: () => Promise.resolve(Part),
  };
};

/** What Strapi's home page shows of us to those who may read it; each is loaded when it is shown. */
export const HOME_WIDGETS: HomeWidget[] = [
  widget({
    id: 'views',
    icon: Eye,
    title: said('widget.views', 'Views of 7 days'),
    to: '?range=7d',
    load: () => import('./ViewsWidget'),
  }),
  widget({
    id: 'top-content',
    icon: ChartPie,
    title: said('widget.content', 'Most viewed in 7 days'),
    to: '?tab=content&range=7d',
    load: () => import('./TopContentWidget'),
  }),
  widget({
    id: 'live',
    icon: User,
    title: said('widget.live', 'Visitors now'),
    to: '?tab=live',
    load: () => import('./LiveWidget'),
  }),
  widget({
    id: 'charts',
    icon: ChartPie,
    title: said('widget.charts', 'Charts of statistics'),
    capability: 'read-statistics',
    to: '/statistics?tab=charts',
    load: () => import('./ChartsWidget'),
  }),
];
