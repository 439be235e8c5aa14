import { styled } from 'styled-components';

/** Cuts a name that is too long for its cell, which the design system's own links cannot. */
export const OneLine = styled.div`
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;

  a {
    max-width: 100%;
  }

  a > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
