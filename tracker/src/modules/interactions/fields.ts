import { around, nameOf } from './elements';
import type { Recorder } from './record';

const FIELDS = 'input, select, textarea, [contenteditable]';

/** How many keys it took is how long a password is. */
const SECRETS = 'input[type="password"]';

/** Forms and their fields: that something was sent or changed, never what. */
export const recordFields = ({ record, count }: Recorder, isWanted: (kind: string) => boolean): void => {
  if (isWanted('form_submit')) {
    addEventListener(
      'submit',
      (event) => {
        const form = around(event, 'form');
        if (form) {
          record('form_submit', nameOf(form));
        }
      },
      true,
    );
  }
  const countOf = (type: string, event: Event): void => {
    const field = around(event, FIELDS);
    count(type, field ? nameOf(field) : '');
  };
  if (isWanted('input_change')) {
    addEventListener('change', (event) => countOf('input_change', event), true);
  }
  if (isWanted('keypress')) {
    // A key that is held down is pressed once.
    addEventListener('keydown', (event) => event.repeat || around(event, SECRETS) || countOf('keypress', event), true);
  }
};
