import { Flex, Loader } from '@strapi/design-system';
import { useText } from '../../translations/useText';

export const PanelLoader = () => {
  const text = useText();
  return (
    <Flex width="100%" justifyContent="center" padding={4}>
      <Loader small>{text('loading')}</Loader>
    </Flex>
  );
};
