import { useText } from '../../translations/useText';
import { ChartLegend } from '../LinesChart/ChartLegend';

/** Which line is which. */
export const CountsLegend = () => {
  const text = useText();
  return (
    <ChartLegend
      lines={[
        { look: 'first', title: text('views') },
        { look: 'second', title: text('visitors') },
      ]}
    />
  );
};
