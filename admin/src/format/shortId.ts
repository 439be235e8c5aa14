const SHOWN = 8;

/** The beginning of an id, enough to tell the ones on a page apart. */
export const shortId = (id: string): string => (id.length <= SHOWN + 1 ? id : `${id.slice(0, SHOWN)}…`);
