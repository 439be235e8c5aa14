import { useIntl } from 'react-intl';
import { DEPTH_STEPS, DURATION_STEPS, SCROLL_STEPS } from '../../../../../contracts/dashboard';
import { type Step, stepOf, unitOf } from '../../../format/steps';
import { useText } from '../../../translations/useText';

/** What is told apart by steps. */
export type SteppedDimension = 'duration' | 'depth' | 'scroll';

const STEPS: Record<SteppedDimension, readonly number[]> = {
  duration: DURATION_STEPS,
  depth: DEPTH_STEPS,
  scroll: SCROLL_STEPS,
};

/** How a step is called: `10–30 sec`, `4–5`, `25–49%`. */
export const useStepName = (): ((dimension: SteppedDimension, value: string) => string) => {
  const text = useText();
  const { locale } = useIntl();
  const range = (options: Intl.NumberFormatOptions, from: number, to: number | null): string => {
    const format = new Intl.NumberFormat(locale, options);
    if (to === null) {
      return text('step.atLeast', { least: format.format(from) });
    }
    return from === to ? format.format(from) : format.formatRange(from, to);
  };
  const nameOf: Record<SteppedDimension, (step: Step) => string> = {
    duration: (step) => {
      const { unit, seconds } = unitOf(step);
      return range(
        { style: 'unit', unit, unitDisplay: 'short' },
        step.least / seconds,
        step.end === null ? null : step.end / seconds,
      );
    },
    // Both are counted in whole steps: the last that belongs to one is the one before the next.
    depth: ({ least, end }) => range({}, least, end === null ? null : end - 1),
    scroll: ({ least, end }) => range({ style: 'percent' }, least / 100, end === null ? 1 : (end - 1) / 100),
  };
  return (dimension, value) => nameOf[dimension](stepOf(STEPS[dimension], value));
};
