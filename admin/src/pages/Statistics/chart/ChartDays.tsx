import { Flex } from '@strapi/design-system';
import { CompareSelect } from '../../Dashboard/range/CompareSelect';
import { RangeMenu } from '../../Dashboard/range/RangeMenu';

/** The days of a chart, and what they are compared with, as on the dashboard. */
export const ChartDays = () => (
  <Flex gap={2} wrap="wrap">
    <RangeMenu hasAll={false} />
    <CompareSelect />
  </Flex>
);
