interface Entry {
  uid: string;
  documentId: string;
  locale?: string;
}

interface Insight {
  view(details: { url: string; title: string; target?: Entry }): void;
}

declare global {
  interface Window {
    insight?: Insight | { q: ((insight: Insight) => void)[] };
  }
}

/** Counts a view of the page that uses it, once each time a reader comes to it. */
export const useInsightView = (title: string, target?: Entry): void => {
  useHead({ title });
  onMounted(() => {
    const view = { url: location.href, title, target };
    // Until the tracker is there, what it is to do waits in `q`.
    window.insight ??= { q: [] };
    if ('q' in window.insight) window.insight.q.push((insight) => insight.view(view));
    else window.insight.view(view);
  });
};
