import { Box } from '@strapi/design-system';
import type { KeyboardEvent, ReactNode } from 'react';

interface InputCellProps {
  children: ReactNode;
  'aria-colindex'?: number;
  /** What the row says to the design system's own cells. */
  coords?: object;
}

/** The keys are the field's: those that move the caret would move through the table. */
const keepKeys = (event: KeyboardEvent): void => event.stopPropagation();

/**
 * A cell of the design system's table with a field in it. The system's own cell gives the focus back to the field that was typed in last, if
 * that is further down: what is typed then ends up there.
 */
export const InputCell = ({ children, 'aria-colindex': column }: InputCellProps) => (
  <Box tag="td" role="gridcell" aria-colindex={column} onKeyDown={keepKeys} style={{ verticalAlign: 'middle' }}>
    {children}
  </Box>
);
