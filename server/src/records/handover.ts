import { ownTable } from '../strapi/own-table';

/**
 * Who is who on both sides of a change of salt, for visitors who came in the first half hour after it: so that a session goes on across
 * it. Deleted with the salt.
 */
export const handover = ownTable({
  singularName: 'handover',
  pluralName: 'handovers',
  attributes: {
    visitor: { type: 'string', required: true },
    earlierVisitor: { type: 'string', required: true },
    atMs: { type: 'biginteger', required: true },
  },
  indexes: [
    { name: 'insight_handovers_visitor', columns: ['visitor'], type: 'unique' },
    { name: 'insight_handovers_earlier', columns: ['earlier_visitor'] },
    { name: 'insight_handovers_time', columns: ['at_ms'] },
  ],
});

export const HANDOVERS_TABLE = 'insight_handovers';
