import { createContext } from 'react';

/** Whether rows filter what is shown: on pages that have no place for filters they do not. */
export const IsFiltering = createContext(true);
