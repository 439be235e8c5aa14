import { around, dataOf, nameOf, pageOf } from './elements';
import type { Recorder } from './record';

/** What browsers keep rather than show, by the end of its name. */
const FILES =
  /\.(7z|apk|avi|bin|csv|deb|dmg|docx?|epub|exe|gz|iso|jar|key|mp3|mp4|mov|msi|numbers|odp|ods|odt|pages|pdf|pkg|pptx?|rar|rpm|rtf|tar|tgz|txt|wav|webm|xlsx?|zip)$/i;

/** Clicks on what the page names, and on links that lead to other hosts or to files. */
export const recordClicks = ({ record }: Recorder, isWanted: (kind: string) => boolean): void => {
  const clicked = (event: Event): void => {
    const named = around(event, '[data-insight]:not(form)');
    if (named && event.type === 'click' && isWanted('click')) {
      record('click', nameOf(named), dataOf(named));
    }
    const link = around(event, 'a[href], area[href]');
    const page = link && pageOf(link);
    if (!page) {
      return;
    }
    const metadata = dataOf(link);
    if (link.hasAttribute('download') || FILES.test(page.pathname)) {
      if (isWanted('download')) {
        record('download', page.href, metadata);
      }
    } else if (page.host !== location.host && isWanted('outbound')) {
      record('outbound', page.href, metadata);
    }
  };
  // The page may stop the event on its way; the first to hear of it is not stopped.
  addEventListener('click', clicked, true);
  // The middle button opens links, too.
  addEventListener('auxclick', (event) => event.button === 1 && clicked(event), true);
};
