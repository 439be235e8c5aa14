import { ChartPie, Eye, User } from '@strapi/icons';
import { type StrapiApp, Widget } from '@strapi/strapi/admin';
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
  /** What its link shows of the dashboard. */
  search: string;
  load: LoadPart<object>;
}

const widget = ({ id, icon, title, search, load }: About): HomeWidget => {
  const Part = lazyPart(load, <Widget.Loading />, 'home');
  return {
    id,
    icon,
    title,
    pluginId: PLUGIN_ID,
    permissions: permissionsFor('read-dashboard'),
    link: {
      label: said('widget.open', 'Open Insight'),
      href: `/plugins/${PLUGIN_ID}?${search}`,
    },
    component: () => Promise.resolve(Part),
  };
};

/** What Strapi's home page shows of us to those who may read the dashboard; each is loaded when it is shown. */
export const HOME_WIDGETS: HomeWidget[] = [
  widget({
    id: 'views',
    icon: Eye,
    title: said('widget.views', 'Views of 7 days'),
    search: 'range=7d',
    load: () => import('./ViewsWidget'),
  }),
  widget({
    id: 'top-content',
    icon: ChartPie,
    title: said('widget.content', 'Most viewed in 7 days'),
    search: 'tab=content&range=7d',
    load: () => import('./TopContentWidget'),
  }),
  widget({
    id: 'live',
    icon: User,
    title: said('widget.live', 'Visitors now'),
    search: 'tab=live',
    load: () => import('./LiveWidget'),
  }),
];
