/** How many rows of a list are shown at a time. */
export const PAGE_SIZE = 10;

/** How many a whole report has of each list: as many as one answer may have. */
export const WHOLE_PAGE_SIZE = 100;
