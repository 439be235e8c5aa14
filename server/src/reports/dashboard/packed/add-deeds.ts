import { DEEDS } from '../../../records';
import type { Fitting } from './fitting';
import type { PackedColumns } from './packed-columns';
import { plus, type Sums } from './sums';

/**
 * Adds what was seen and done and fits; O(deeds)
 * @param keyOf the number of a deed's name, by the places of the deed and of its part
 * @param sawIt is told each view that counts: the number of its name, and its part
 */
export const addDeeds = (
  columns: PackedColumns,
  { parts, targets, paths }: Fitting,
  keyOf: (deed: number, part: number) => number,
  sums: Sums,
  sawIt: ((key: number, part: number) => void) | null,
): void => {
  const { deed, part, ms } = columns;
  for (let place = 0; place < deed.numbers.length; place += 1) {
    const partPlace = part.numbers[place] ?? 0;
    if ((parts && !parts[partPlace]) || (targets && !targets[place])) {
      continue;
    }
    const kind = deed.numbers[place];
    // An engagement does not say its path: its view does.
    if (paths ? !paths[place] || kind === DEEDS.engagement : false) {
      continue;
    }
    const key = keyOf(place, partPlace);
    if (kind === DEEDS.view) {
      plus(sums.views, key, 1);
      sawIt?.(key, partPlace);
    } else if (kind === DEEDS.interaction) {
      plus(sums.interactions, key, 1);
    }
    if (kind === DEEDS.engagement || (paths && kind !== DEEDS.interaction)) {
      plus(sums.engagedMs, key, ms.numbers[place] ?? 0);
    }
  }
};
