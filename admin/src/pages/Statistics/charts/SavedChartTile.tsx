import { Badge, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { SavedChart } from '../../../../../contracts/charts';
import { useText } from '../../../translations/useText';
import { COMPARISON_TEXTS } from '../../Dashboard/range/rangeTexts';
import { useRangeText } from '../../Dashboard/range/useRangeText';
import { ChartTile } from '../chart/ChartTile';
import { PERIOD_TEXTS } from '../forms/metricTexts';
import { savedChartPath } from '../paths';

/** A saved chart, what it is of, and the way to its builder. */
export const SavedChartTile = ({ chart }: { chart: SavedChart }) => {
  const text = useText();
  const { rangeText } = useRangeText();
  const { range = '30d', compare = 'before', period = 'day' } = chart.question;
  const about = [
    period !== 'day' && `${text('statistics.period')}: ${text(PERIOD_TEXTS[period])}`,
    rangeText(range),
    compare !== 'none' && `${text('compare')}: ${text(COMPARISON_TEXTS[compare])}`,
  ].filter(Boolean);
  return (
    <ChartTile
      title={chart.name}
      fileName={`chart-${chart.id}`}
      look={chart.look}
      question={chart.question}
      subtitle={
        <Flex gap={2} wrap="wrap">
          <Typography variant="pi" textColor="neutral600">
            {about.join(' · ')}
          </Typography>
          {chart.isOnDashboard && <Badge>{text('statistics.on.dashboard')}</Badge>}
          {chart.isOnHome && <Badge>{text('statistics.on.home')}</Badge>}
        </Flex>
      }
      actions={
        <Link tag={NavLink} to={savedChartPath({ ...chart, question: { ...chart.question } })}>
          {text('statistics.chart.open')}
        </Link>
      }
    />
  );
};
