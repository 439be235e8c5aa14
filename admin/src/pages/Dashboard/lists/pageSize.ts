/** How many rows of a list are shown at a time. */
export const PAGE_SIZE = 10;
