import { styled } from 'styled-components';

/**
 * The look of Strapi's tables without their keyboard. Theirs is a grid that one walks through by arrow keys and that takes Enter and
 * Escape for itself; this one is a form, gone through by Tab.
 */
export const SettingsTable = styled.table`
  width: 100%;
  border-collapse: collapse;

  th,
  td {
    padding: ${({ theme }) => theme.spaces[4]} ${({ theme }) => theme.spaces[2]};
    font-weight: normal;
    text-align: start;
    vertical-align: middle;
  }

  ${({ theme }) => theme.breakpoints.large} {
    th,
    td {
      padding-inline: ${({ theme }) => theme.spaces[4]};
    }
  }

  /* All but the last, which is the widest and may break its lines. */
  th,
  td:not(:last-child) {
    white-space: nowrap;
  }

  tbody tr {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;
