import { Page } from '@strapi/strapi/admin';
import { useText } from '../translations/useText';

/** In place of a page that is on its way. */
export const PageLoader = () => {
  const text = useText();
  return <Page.Loading>{text('loading')}</Page.Loading>;
};
