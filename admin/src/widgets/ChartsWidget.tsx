import { Box, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useInsightChartsQuery } from '../api/charts';
import { isForbidden } from '../api/errors';
import { lazyPart } from '../translations/lazyPart';
import { useText } from '../translations/useText';

// What draws it is large, and has texts of its own: it comes when there is a chart to be drawn.
const HomeChart = lazyPart(() => import('../pages/Statistics/charts/HomeChart'), <Widget.Loading />);

/** A saved chart that was placed on the home page; of several, one can be chosen. */
const ChartsWidget = () => {
  const text = useText();
  const { data, error } = useInsightChartsQuery(undefined, { refetchOnMountOrArgChange: true });
  const [chosen, choose] = useState<number | null>(null);
  if (data === undefined) {
    return error ? isForbidden(error) ? <Widget.NoPermissions /> : <Widget.Error /> : <Widget.Loading />;
  }
  const charts = data.charts.filter(({ isOnHome }) => isOnHome);
  const chart = charts.find(({ id }) => id === chosen) ?? charts[0];
  if (!chart) {
    return <Widget.NoData>{text('widget.charts.empty')}</Widget.NoData>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={3} height="100%">
      {charts.length > 1 && (
        <SingleSelect
          aria-label={text('widget.charts.choose')}
          size="S"
          value={String(chart.id)}
          onChange={(id) => choose(Number(id))}
        >
          {charts.map(({ id, name }) => (
            <SingleSelectOption key={id} value={String(id)}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      )}
      <Box flex="1" minHeight={0}>
        <HomeChart key={chart.id} chart={chart} />
      </Box>
    </Flex>
  );
};

export default ChartsWidget;
