import type { ReactNode } from 'react';
import { useTheme } from 'styled-components';
import { useElementWidth } from '../LinesChart/useElementWidth';
import { beyondLastBar, labelledBars } from './bars';

/** Where the bars of one place stand. */
interface BarPlace {
  middle: number;
  /** From one place to the next. */
  step: number;
  yOf: (value: number) => number;
}

interface BarFrameProps<Place> {
  /** From left to right. */
  places: readonly Place[];
  /** Below each. */
  labels: readonly string[];
  /** From the lowest. */
  ticks: readonly number[];
  writeTick: (tick: number) => string;
  /** What the axes are of; without it there is little room. */
  across?: string | undefined;
  upwards?: string | undefined;
  height: number;
  /** The bars of a place, with a key. */
  children: (place: Place, at: BarPlace, index: number) => ReactNode;
}

const TOP_PX = 8;
const BELOW_PX = 56;
const BELOW_SMALL_PX = 24;
const LABEL_PX = 18;
const DIGIT_PX = 7;
const BESIDE_PX = 32;

/** The axes of bars. It says nothing to screen readers: a tile that is a chart has a table beside it. */
export const BarFrame = <Place,>(props: BarFrameProps<Place>) => {
  const { places, labels, ticks, writeTick, across, upwards, height, children } = props;
  const [ref, width] = useElementWidth();
  const { colors } = useTheme();
  const [least = 0] = ticks;
  const most = ticks.at(-1) ?? 1;
  const left = BESIDE_PX + Math.max(...ticks.map((tick) => writeTick(tick).length)) * DIGIT_PX;
  const below = across === undefined ? BELOW_SMALL_PX : BELOW_PX;
  const plot = Math.max(0, height - TOP_PX - below);
  const yOf = (value: number) => TOP_PX + plot * ((most - value) / (most - least || 1));
  // The last bar's label may be wider than its bar.
  const right = width - beyondLastBar(labels, width - left);
  const step = Math.max(0, right - left) / Math.max(1, places.length);
  const labelled = labelledBars(labels, step);
  const words = { fontSize: 12, fill: colors.neutral600 };
  return (
    <div ref={ref} style={{ height }}>
      {width > 0 && (
        <svg width={width} height={height} aria-hidden="true" style={{ display: 'block' }}>
          {ticks.map((tick) => (
            <g key={tick}>
              <line
                x1={left}
                x2={right}
                y1={yOf(tick)}
                y2={yOf(tick)}
                stroke={tick === 0 && least < 0 ? colors.neutral500 : colors.neutral150}
              />
              <text x={left - 8} y={yOf(tick)} textAnchor="end" dominantBaseline="middle" {...words}>
                {writeTick(tick)}
              </text>
            </g>
          ))}
          {places.map((place, index) => children(place, { middle: left + step * (index + 0.5), step, yOf }, index))}
          {labels.map(
            (label, index) =>
              labelled.has(index) && (
                <text
                  // biome-ignore lint/suspicious/noArrayIndexKey: two places may be called alike
                  key={index}
                  x={left + step * (index + 0.5)}
                  y={height - below + LABEL_PX}
                  textAnchor="middle"
                  {...words}
                >
                  {label}
                </text>
              ),
          )}
          {across !== undefined && (
            <text x={left + (right - left) / 2} y={height - 8} textAnchor="middle" {...words}>
              {across}
            </text>
          )}
          {upwards !== undefined && (
            <text transform={`translate(12 ${TOP_PX + plot / 2}) rotate(-90)`} textAnchor="middle" {...words}>
              {upwards}
            </text>
          )}
        </svg>
      )}
    </div>
  );
};
