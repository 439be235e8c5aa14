import type { LiveNumbers } from '../../../contracts/widgets';
import { h } from './dom';
import { isFlowing, listen, unlisten } from './stream';
import { Widget } from './widget';
import { wordsIn } from './words';

/** `<insight-live refresh show-visitors>`: how many visitors there are just now, on the whole site or on an entry. */
export class Live extends Widget {
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unlisten(this);
  }

  protected override get seconds(): number {
    return super.seconds || 30;
  }

  protected override refresh(): void {
    if (!isFlowing()) {
      super.refresh();
    }
  }

  protected frame(): Node[] {
    // A number that changes by itself interrupts nobody, unless the page wants it.
    const politeness = this.hasAttribute('announce') ? 'polite' : 'off';
    return [
      h('span', { class: 'dot', part: 'dot' }),
      h(
        'span',
        { role: 'status', 'aria-live': politeness, 'aria-atomic': 'true' },
        h('span', { class: 's', part: 'value' }, h('slot', {})),
        h('span', { class: 'word', part: 'label' }),
      ),
    ];
  }

  question(): string {
    return this.asked('live');
  }

  protected show({ visitors }: LiveNumbers): void {
    const [dot, status] = this.shadow.children;
    const [value, word] = status?.children ?? [];
    const number = this.number(visitors);
    dot?.classList.toggle('on', visitors > 0);
    // What is the same is not said again.
    if (value?.textContent !== number) {
      value?.replaceChildren(number);
    }
    word?.replaceChildren(` ${this.get('label') || wordsIn(this.language).live}`);
    listen(this);
  }
}
