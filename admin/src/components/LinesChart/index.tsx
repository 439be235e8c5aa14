import { Box, Flex, Loader } from '@strapi/design-system';
import { lazy, Suspense } from 'react';
import { useText } from '../../translations/useText';
import type { LinesChartProps } from './lines';

// nivo is by far the greatest part of the plugin: only pages that draw wait for it.
const LazyChart = lazy(() => import('./LinesChart'));

/** Lines over time. It says nothing to screen readers: put a `SpokenTable` beside it. */
export const LinesChart = (props: LinesChartProps) => {
  const text = useText();
  return (
    <Box height={`${props.height}px`} width="100%" aria-hidden>
      <Suspense
        fallback={
          <Flex height="100%" justifyContent="center">
            <Loader small>{text('loading')}</Loader>
          </Flex>
        }
      >
        <LazyChart {...props} />
      </Suspense>
    </Box>
  );
};
