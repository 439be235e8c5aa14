import type { RecordType } from '../../../../../contracts/records';
import type { ContentApiRoute, Room } from '../../../room';
import { bodyFormat } from './body-format';
import { extraPolicy } from './extra-policy';

export { answering } from './answering';
export { formatOf, MEDIA_TYPES } from './body-format';
export { passesPolicy } from './extra-policy';
export { switches } from './switches';
export { unreadableBodies } from './unreadable-body';

/**
 * What stands before the records' routes of the content API, beside the switches, which come first, and Strapi's permissions, which come
 * next. All ask the settings each time: a change holds at once.
 */
export const guards = { 'extra-policy': extraPolicy, 'body-format': bodyFormat } satisfies Room['middlewares'];

type Config = NonNullable<ContentApiRoute['config']>;

/** The throttle comes first: nothing that is too much is looked at any further. */
const always = (type: RecordType): NonNullable<Config['middlewares']> => [
  { name: 'plugin::insight.throttle' },
  { name: 'plugin::insight.extra-policy', config: { type } },
];

/** What a route that reads records of a type is to have. */
export const guardedRead = (type: RecordType): Config => ({
  middlewares: always(type),
});

/** What a route that writes records of a type is to have. */
export const guardedWrite = (type: RecordType): Config => ({
  middlewares: [...always(type), { name: 'plugin::insight.body-format' }],
});
