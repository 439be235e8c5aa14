import type { Core } from '../core';

/** The tracker that has asked for the module. */
export const tracker = (window as unknown as { insight: Core }).insight;

/** What the tracker says to a module, after the `#` of its address. */
export const said = (address: string): string => decodeURIComponent(new URL(address).hash.slice(1));
