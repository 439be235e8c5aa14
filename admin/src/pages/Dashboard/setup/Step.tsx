import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import type { ReactNode } from 'react';
import { useText } from '../../../translations/useText';

interface StepProps {
  number: number;
  title: string;
  isDone?: boolean;
  children: ReactNode;
}

export const Step = ({ number, title, isDone = false, children }: StepProps) => {
  const text = useText();
  return (
    <Flex tag="li" gap={4} alignItems="flex-start">
      <Flex
        background={isDone ? 'success100' : 'primary100'}
        borderColor={isDone ? 'success200' : 'primary200'}
        borderRadius="50%"
        justifyContent="center"
        width="3.2rem"
        height="3.2rem"
        shrink={0}
        aria-hidden
      >
        {isDone ? (
          <Check fill="success600" />
        ) : (
          <Typography fontWeight="bold" textColor="primary600">
            {number}
          </Typography>
        )}
      </Flex>
      <Flex direction="column" alignItems="stretch" gap={3} flex="1" minWidth={0} paddingTop={1}>
        <Typography variant="delta" tag="h3">
          {title}
          {isDone && <VisuallyHidden>{` (${text('setup.done')})`}</VisuallyHidden>}
        </Typography>
        {children}
      </Flex>
    </Flex>
  );
};
