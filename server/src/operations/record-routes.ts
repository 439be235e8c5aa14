import { recordCapability } from '../../../contracts/permissions';
import { RECORD_TYPES } from '../../../contracts/records';
import type { Room } from '../room';
import { removalController } from './erase/controller';
import { exportController } from './export/controller';

/** What can be done with the records of each type beside reading them. */
export const recordControllers: NonNullable<Room['controllers']> = Object.fromEntries(
  RECORD_TYPES.flatMap((type) => [
    [`${type}-removal`, removalController(type)],
    [`${type}-export`, exportController(type)],
  ]),
);

export const recordRoutes: NonNullable<Room['adminRoutes']> = RECORD_TYPES.flatMap((type) => {
  const [path, removal] = [`/records/${type}`, `${type}-removal`];
  return [
    { method: 'DELETE', path: `${path}/:documentId`, handler: `${removal}.deleteOne`, can: recordCapability('delete', type) },
    { method: 'POST', path: `${path}/delete`, handler: `${removal}.deleteMany`, can: recordCapability('delete', type) },
    { method: 'GET', path: `${path}/export`, handler: `${type}-export.export`, can: recordCapability('export', type) },
    { method: 'GET', path: `${path}/erasure`, handler: `${removal}.foresee`, can: recordCapability('erase', type) },
    { method: 'POST', path: `${path}/erase`, handler: `${removal}.erase`, can: recordCapability('erase', type) },
  ] as const;
});
