import { Tooltip } from '@strapi/design-system';
import { Information } from '@strapi/icons';
import { styled } from 'styled-components';

const Mark = styled.button`
  display: inline-flex;
  padding: 0;
  border: 0;
  background: none;
  cursor: help;
  color: ${({ theme }) => theme.colors.neutral500};
`;

/** What a number means, for those who point at it or reach it by the keyboard. */
export const Hint = ({ children }: { children: string }) => (
  <Tooltip label={children}>
    <Mark type="button" aria-label={children}>
      <Information width="1.2rem" height="1.2rem" aria-hidden />
    </Mark>
  </Tooltip>
);
