import type { WidgetAnswer } from '../../../contracts/widgets';
import { ask, isDebug } from './batch';
import { SHEETS } from './style';

/** What all widgets do: ask when they are there or are changed, show the answer, and say why there is none. */
export abstract class Widget extends HTMLElement {
  static observedAttributes = [
    'uid',
    'document-id',
    'locale',
    'metric',
    'format',
    'period',
    'type',
    'limit',
    'link',
    'label',
    'lang',
  ];

  protected readonly shadow = this.attachShadow({ mode: 'open' });
  private isAsking = false;
  private timer = 0;

  connectedCallback(): void {
    this.shadow.adoptedStyleSheets = SHEETS;
    if (!this.shadow.firstChild) {
      this.shadow.append(...this.frame());
    }
    this.update();
    if (this.seconds) {
      this.timer = setInterval(() => document.hidden || this.refresh(), Math.max(5, this.seconds) * 1_000);
    }
  }

  disconnectedCallback(): void {
    clearInterval(this.timer);
  }

  attributeChangedCallback(): void {
    if (this.isConnected) {
      this.update();
    }
  }

  /** How often it asks again; 0 for never. */
  protected get seconds(): number {
    return Number.parseFloat(this.get('refresh')) || 0;
  }

  protected refresh(): void {
    this.update();
  }

  protected get(name: string): string {
    return this.getAttribute(name) ?? '';
  }

  /** The language of the page where the widget stands. */
  protected get language(): string {
    try {
      return Intl.getCanonicalLocales(this.closest<HTMLElement>('[lang]')?.lang || [])[0] ?? navigator.language;
    } catch {
      return navigator.language;
    }
  }

  protected number(value: number, options?: Intl.NumberFormatOptions): string {
    return new Intl.NumberFormat(this.language, options).format(value);
  }

  /** A question: these parts, and the entry that the attributes name. */
  protected asked(...parts: string[]): string {
    return [...parts, this.get('uid'), this.get('document-id'), this.get('locale')].join('/').replace(/\/+$/, '');
  }

  /** Says why there is nothing to see, to whoever builds the page. */
  protected explain(reason: string): void {
    if (isDebug || this.dataset.debug !== undefined) {
      console.warn(`<${this.localName}>: ${reason}`, this);
    }
  }

  protected update(): void {
    if (this.isAsking) {
      return;
    }
    this.isAsking = true;
    // All attributes that are set at once make one question.
    queueMicrotask(() => {
      this.isAsking = false;
      const question = this.question();
      ask(question, (answer) => {
        if (this.isConnected && question === this.question()) {
          this.hear(answer);
        }
      });
    });
  }

  hear({ data, error }: WidgetAnswer): void {
    if (error) {
      this.explain(error.message);
    } else {
      this.show(data as never);
    }
  }

  /** What is there before the answer, as large as it will be. */
  protected abstract frame(): Node[];
  protected abstract question(): string;
  protected abstract show(data: never): void;
}
