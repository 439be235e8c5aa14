import { styled } from 'styled-components';

/** The browser's own input of a file, in the looks of Strapi's buttons. */
export const FileInput = styled.input.attrs({ type: 'file' })`
  max-width: 100%;
  font-size: 1.4rem;
  color: ${({ theme }) => theme.colors.neutral800};

  &::file-selector-button {
    margin-inline-end: 1.2rem;
    padding: 0.8rem 1.6rem;
    font: inherit;
    font-size: 1.2rem;
    font-weight: 600;
    color: ${({ theme }) => theme.colors.primary700};
    background: ${({ theme }) => theme.colors.primary100};
    border: 1px solid ${({ theme }) => theme.colors.primary200};
    border-radius: ${({ theme }) => theme.borderRadius};
    cursor: pointer;
  }
`;
