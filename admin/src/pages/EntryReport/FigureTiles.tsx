import { Grid } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { ALL_LOCALES, type Measures, type TrackedEntryReport } from '../../../../contracts/reports';
import { CountTile } from '../../components/CountTile';
import { FigureTile } from '../../components/FigureTile';
import { engagedPerView } from '../../format/engagedPerView';
import { useText } from '../../translations/useText';
import { useFieldText } from '../Records/cells/useFieldText';

interface FigureTilesProps {
  report: TrackedEntryReport;
  /** In percent; null while it is not known. */
  scrollDepth: number | null;
}

/** The figures of the range, each with what it means and how it stands to the span before. */
export const FigureTiles = ({ report: { entry, span, now, before }, scrollDepth }: FigureTilesProps) => {
  const text = useText();
  const { length } = useFieldText();
  const { formatNumber } = useIntl();
  const counted = (name: keyof Measures) => ({ now: now[name], before: before[name], range: span.name });
  const visitors = entry.locale === ALL_LOCALES ? text('entry.visitors.all') : text('entry.visitors.hint');
  const engaged = { name: text('entry.engaged'), hint: text('entry.engaged.hint') };
  const tiles = [
    <CountTile key="views" name={text('views')} hint={text('entry.views.hint')} {...counted('views')} />,
    <CountTile key="visitors" name={text('visitors')} hint={visitors} {...counted('visitors')} />,
    <CountTile key="sessions" name={text('entry.sessions')} hint={text('entry.sessions.hint')} {...counted('sessions')} />,
    // Where no page tells how long it was looked at, there is nothing to compare.
    now.engagedMs + before.engagedMs === 0 ? (
      <FigureTile key="engaged" {...engaged} value="–" />
    ) : (
      <CountTile
        key="engaged"
        {...engaged}
        now={engagedPerView(now)}
        before={engagedPerView(before)}
        range={span.name}
        write={length}
      />
    ),
    <FigureTile
      key="depth"
      name={text('entry.depth')}
      hint={text('entry.depth.hint')}
      value={scrollDepth === null ? '–' : formatNumber(scrollDepth / 100, { style: 'percent' })}
    />,
    <CountTile
      key="interactions"
      name={text('entry.interactions')}
      hint={text('entry.interactions.hint')}
      {...counted('interactions')}
    />,
  ];
  return (
    <Grid.Root gap={{ initial: 4, medium: 6 }}>
      {tiles.map((tile) => (
        <Grid.Item key={tile.key} col={4} s={6} xs={12} direction="column" alignItems="stretch">
          {tile}
        </Grid.Item>
      ))}
    </Grid.Root>
  );
};
