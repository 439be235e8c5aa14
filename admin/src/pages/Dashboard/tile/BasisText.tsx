import { Flex, Typography } from '@strapi/design-system';
import { Information } from '@strapi/icons';
import type { Basis } from '../../../../../contracts/dashboard';
import { useDayTexts } from '../../../components/sheet/useDayTexts';
import { useText } from '../../../translations/useText';

/** What it means that numbers come from records, which are kept for a limited time. */
export const BasisText = ({ basis: { from, isCut } }: { basis: Basis }) => {
  const text = useText();
  const { whole } = useDayTexts();
  return (
    <Flex gap={2} alignItems="flex-start" role="note">
      <Flex shrink={0} paddingTop={1}>
        <Information width="1.2rem" height="1.2rem" fill={isCut ? 'warning600' : 'neutral500'} aria-hidden />
      </Flex>
      <Typography variant="pi" textColor={isCut ? 'warning700' : 'neutral600'}>
        {text(isCut ? 'basis.cut' : 'basis.records', { day: whole(from) })}
      </Typography>
    </Flex>
  );
};
