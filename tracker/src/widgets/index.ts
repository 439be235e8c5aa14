import { Chart } from './chart';
import { Live } from './live';
import { Popular } from './popular';
import { Stat } from './stat';

// The widgets of a public page. All of them ask together, and none of them throws: a page goes on as if they were not there.
for (const [name, widget] of Object.entries({ stat: Stat, live: Live, chart: Chart, popular: Popular })) {
  if (!customElements.get(`insight-${name}`)) {
    customElements.define(`insight-${name}`, widget);
  }
}
