/** What becomes of parameters of an address; null takes one away. */
export type AddressChange = Readonly<Record<string, string | number | null | undefined>>;

/** Where in a long list one is: `page`, or of one of several lists `entries.page`. */
const PLACE = /(^|\.)page$/;

/** An address with other parameters. Another question begins its lists at their first page. */
export const changedAddress = (address: URLSearchParams, change: AddressChange): URLSearchParams => {
  const changed = new URLSearchParams(address);
  if (Object.keys(change).some((name) => !PLACE.test(name))) {
    for (const name of [...changed.keys()].filter((one) => PLACE.test(one))) {
      changed.delete(name);
    }
  }
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === undefined || value === '') {
      changed.delete(name);
    } else {
      changed.set(name, String(value));
    }
  }
  return changed;
};
