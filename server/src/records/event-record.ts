import { hiddenType } from '../strapi/hidden-type';

interface EventRecord {
  singularName: string;
  pluralName: string;
  displayName: string;
  attributes: Parameters<typeof hiddenType>[0]['attributes'];
  indexes?: { name: string; columns: string[] }[];
}

/** The table of one kind of event: what all kinds have, and what only this one does. */
export const eventRecord = ({ pluralName, attributes, indexes = [], ...names }: EventRecord) => {
  const index = (name: string, columns: string[], type?: 'unique') => ({
    name: `insight_${pluralName.replaceAll('-', '_')}_${name}`,
    columns,
    ...(type && { type }),
  });
  return hiddenType({
    ...names,
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
  });
};
