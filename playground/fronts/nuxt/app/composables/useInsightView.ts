interface Entry {
  uid: string;
  documentId: string;
  locale?: string;
}

interface View {
  title: string;
  target?: Entry;
}

declare global {
  interface Window {
    insight?: { view(details: View): void };
  }
}

/** Counts a view of the page that uses it, once each time a reader comes to it. */
export const useInsightView = (title: string, target?: Entry): void => {
  useHead({ title });
  onMounted(() => {
    const count = () => window.insight?.view({ title, target });
    // The first page may be there before the script is.
    const script = document.querySelector('script[src$="/insight/tracker.js"]');
    if (window.insight) count();
    else script?.addEventListener('load', count, { once: true });
    onBeforeUnmount(() => script?.removeEventListener('load', count));
  });
};
