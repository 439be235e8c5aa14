import type { ReactNode } from 'react';
import type { ChartLook, ChartQuestion } from '../../../../../contracts/charts';
import { useInsightChartQuery } from '../../../api/charts';
import { ASKED_ANEW, useAnswer } from '../../../api/useAnswer';
import { SLOW_MS } from '../../../api/useLive';
import { SheetTable } from '../../../components/sheet/SheetTable';
import { chartGroups, hasValues } from '../../../format/chartGroups';
import { useText } from '../../../translations/useText';
import { Tile } from '../../Dashboard/tile/Tile';
import { useMetrics } from '../useMetrics';
import { ChartGroup } from './ChartGroup';
import { useChartTexts } from './useChartTexts';

interface ChartTileProps {
  title: string;
  fileName: string;
  look: ChartLook;
  question: ChartQuestion;
  /** What can be done with it. */
  actions?: ReactNode;
  /** What is said of it. */
  subtitle?: ReactNode;
}

/** A chart of statistics, with its table and its files. What has another unit is drawn below the rest. */
export const ChartTile = ({ title, fileName, look, question, actions, subtitle }: ChartTileProps) => {
  const text = useText();
  const { sheetOf } = useChartTexts();
  const { metricOf } = useMetrics();
  const answer = useAnswer(useInsightChartQuery(question, ASKED_ANEW), SLOW_MS);
  return (
    <Tile
      title={title}
      fileName={fileName}
      answer={answer}
      sheetOf={sheetOf}
      isEmpty={(chart) => !hasValues(chart)}
      empty={text('statistics.chart.empty')}
      isChart={look !== 'table'}
      actions={actions}
      choices={subtitle}
    >
      {(chart) =>
        look === 'table' ? (
          <SheetTable title={title} sheet={sheetOf(chart)} />
        ) : (
          chartGroups(chart.series, (name) => metricOf(name).metric).map((series) => (
            <ChartGroup
              key={series[0]?.metric}
              chart={chart}
              series={series}
              look={look}
              isCompared={question.compare !== 'none'}
            />
          ))
        )
      }
    </Tile>
  );
};
