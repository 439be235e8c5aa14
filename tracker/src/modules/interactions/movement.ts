import { around, dataOf, nameOf } from './elements';
import type { Recorder } from './record';

/** Who rests on something that long has not just come across it. */
const HOVER_MS = 500;

/** Until a window has its size. */
const RESIZED_MS = 500;

const QUARTERS = [25, 50, 75, 100];

/** How a page is moved through. @returns what begins anew with each view */
export const recordMovement = ({ record, count }: Recorder, isWanted: (kind: string) => boolean): (() => void) => {
  let left = [...QUARTERS];
  const hovered = new Set<HTMLElement>();

  if (isWanted('scroll')) {
    const scrolled = (): void => {
      const depth = ((scrollY + innerHeight) / Math.max(1, document.documentElement.scrollHeight)) * 100;
      // Rounding must not keep a reader from the end.
      const passed = left.filter((quarter) => depth > quarter - 0.5);
      left = left.filter((quarter) => !passed.includes(quarter));
      const farthest = passed.pop();
      if (farthest) {
        record('scroll', '', { depth: farthest });
      }
    };
    addEventListener('scroll', scrolled, { passive: true });
  }
  if (isWanted('mouse_move')) {
    addEventListener('mousemove', () => count('mouse_move', ''), { passive: true });
  }
  if (isWanted('page_resize')) {
    let timer: number | undefined;
    const resized = (): void => record('page_resize', '', { width: innerWidth, height: innerHeight });
    addEventListener('resize', () => {
      clearTimeout(timer);
      timer = setTimeout(resized, RESIZED_MS);
    });
  }
  if (isWanted('hover')) {
    let timer: number | undefined;
    addEventListener(
      'mouseover',
      (event) => {
        clearTimeout(timer);
        const named = around(event, '[data-insight]');
        if (named && !hovered.has(named)) {
          timer = setTimeout(() => {
            hovered.add(named);
            record('hover', nameOf(named), dataOf(named));
          }, HOVER_MS);
        }
      },
      { capture: true, passive: true },
    );
  }
  return () => {
    left = [...QUARTERS];
    hovered.clear();
  };
};
