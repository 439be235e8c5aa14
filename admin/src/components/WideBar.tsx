import { ProgressBar } from '@strapi/design-system';
import { styled } from 'styled-components';

/** The design system's own is short, and made for dark grounds. */
const Bar = styled(ProgressBar)`
  && {
    width: 100%;
    background-color: ${({ theme }) => theme.colors.neutral200};
  }

  && > div {
    background-color: ${({ theme }) => theme.colors.primary600};
  }
`;

interface WideBarProps {
  /** What is on its way. */
  label: string;
  /** How much of it is done, 0 to 100. */
  percent: number;
  isThin?: boolean;
}

/** How far something has come, as wide as there is room. */
export const WideBar = ({ label, percent, isThin = false }: WideBarProps) => (
  // The design system's does not tell screen readers its value.
  <Bar value={percent} size={isThin ? 'S' : 'M'} aria-valuenow={Math.round(percent)} aria-label={label} />
);
