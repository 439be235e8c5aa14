import { PageLoader } from '../components/PageLoader';
import { type LoadPart, lazyPart } from '../translations/lazyPart';

/** A page as Strapi's routes load it, with its texts. They try again where a page cannot be fetched, so it is they who fetch it. */
export const routed = (load: LoadPart<object>) => () =>
  load().then((page) => ({ default: lazyPart(() => Promise.resolve(page), <PageLoader />) }));
