import { VisuallyHidden } from '@strapi/design-system';
import { keyframes, styled } from 'styled-components';
import { useText } from '../translations/useText';

const breathe = keyframes`
  50% { opacity: 0.5; }
`;

const Line = styled.div`
  height: 1.2rem;
  margin-block: 0.4rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral150};
  @media (prefers-reduced-motion: no-preference) {
    animation: ${breathe} 2s ease-in-out infinite;
  }
`;

/** The place of lines that are on their way. @param widths of the lines, in percent */
export const Skeleton = ({ widths }: { widths: readonly number[] }) => {
  const text = useText();
  return (
    <div role="status" style={{ width: '100%' }}>
      <VisuallyHidden>{text('loading')}</VisuallyHidden>
      {widths.map((width, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have nothing else to tell them apart, and never move
        <Line key={index} style={{ width: `${width}%` }} aria-hidden />
      ))}
    </div>
  );
};
