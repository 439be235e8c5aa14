import type { HTMLAttributes } from 'react';

/** What the tracker and the widgets, which come from Strapi, bring to the page. */
interface Insight {
  view(details: { url: string; title: string; target?: { uid: string; documentId: string; locale?: string } }): void;
}

type Attributes<Names extends string> = HTMLAttributes<HTMLElement> & Partial<Record<Names, string>>;

declare global {
  interface Window {
    insight?: Insight | { q: ((insight: Insight) => void)[] };
  }
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'insight-stat': Attributes<'metric' | 'uid' | 'document-id' | 'locale' | 'format'>;
      'insight-popular': Attributes<'uid' | 'period' | 'limit' | 'locale' | 'link'>;
    }
  }
}
