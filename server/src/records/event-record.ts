import type { Struct } from '@strapi/strapi';

interface EventRecord {
  pluralName: string;
  attributes: Struct.ContentTypeSchema['attributes'];
  indexes?: { name: string; columns: string[] }[];
}

interface EventTable extends EventRecord {
  indexes: { name: string; columns: string[]; type?: 'unique' }[];
}

/** What a table of one kind of event has: what all kinds have, and what only this one does. */
export const eventRecord = ({ pluralName, attributes, indexes = [] }: EventRecord): EventTable => {
  const index = (name: string, columns: string[], type?: 'unique') => ({
    name: `insight_${pluralName.replaceAll('-', '_')}_${name}`,
    columns,
    ...(type && { type }),
  });
  return {
    pluralName,
    attributes: {
      eventId: { type: 'string', required: true },
      visitor: { type: 'string', required: true },
      /** The row of its session. */
      sessionRow: { type: 'integer', required: true },
      /** The row of the target it counts for. */
      targetId: { type: 'integer', required: true },
      atMs: { type: 'biginteger', required: true },
      ...attributes,
    },
    indexes: [
      index('event', ['event_id'], 'unique'),
      index('time', ['at_ms']),
      index('session', ['session_row', 'at_ms']),
      index('target', ['target_id', 'at_ms']),
      ...indexes,
    ],
  };
};
