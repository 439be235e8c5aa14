import { Box } from '@strapi/design-system';
import { BasisText } from './BasisText';
import { useSharedBasis } from './useSharedBasis';

/** Says once of all parts that their numbers come from records. */
export const SharedBasis = () => {
  const shared = useSharedBasis();
  return shared ? (
    <Box paddingBottom={4}>
      <BasisText basis={shared} />
    </Box>
  ) : null;
};
