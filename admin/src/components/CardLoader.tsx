import { Flex, Loader } from '@strapi/design-system';
import { useText } from '../translations/useText';
import { Card } from './Card';

/** In place of numbers that are on their way. */
export const CardLoader = () => {
  const text = useText();
  return (
    <Card>
      <Flex justifyContent="center" padding={10}>
        <Loader>{text('loading')}</Loader>
      </Flex>
    </Card>
  );
};
