import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useText } from '../../../translations/useText';

interface PublishedFiguresProps {
  published: number;
  viewsPerPublished: number | null;
}

export const PublishedFigures = ({ published, viewsPerPublished }: PublishedFiguresProps) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const figures = [
    { name: text('content.publishedEntries'), value: formatNumber(published) },
    {
      name: text('content.viewsPerPublished'),
      value: viewsPerPublished === null ? '–' : formatNumber(viewsPerPublished, { maximumFractionDigits: 1 }),
    },
  ];
  return (
    <Flex tag="dl" gap={8} wrap="wrap">
      {figures.map(({ name, value }) => (
        <div key={name}>
          <Typography tag="dt" variant="pi" textColor="neutral600">
            {name}
          </Typography>
          <Typography tag="dd" variant="beta">
            {value}
          </Typography>
        </div>
      ))}
    </Flex>
  );
};
