import { ownTable } from '../strapi/own-table';

/**
 * At which addresses a target has been seen: what records are found by whose address is known, or how it begins. An index of the addresses
 * of all page views was a fifth of what it takes to write them.
 */
export const address = ownTable({
  singularName: 'address',
  pluralName: 'addresses',
  attributes: {
    /** A short hash of the address, which itself is too wide for a key. */
    key: { type: 'string', required: true },
    targetId: { type: 'integer', required: true },
    /** The address' first characters. */
    start: { type: 'string', required: true },
  },
  indexes: [
    { name: 'insight_addresses_key', columns: ['key', 'target_id'], type: 'unique' },
    { name: 'insight_addresses_start', columns: ['start'] },
  ],
});

export const ADDRESSES_TABLE = 'insight_addresses';

/** How many characters of an address are kept: more do not fit everywhere. */
const START = 255;

/** The characters of an address that are kept, and looked for. */
export const addressStart = (text: string): string => (text.length <= START ? text : [...text].slice(0, START).join(''));
