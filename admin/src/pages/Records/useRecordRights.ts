import { recordCapability } from '../../../../contracts/permissions';
import { RECORD_TYPES, type RecordType } from '../../../../contracts/records';
import { useCapabilities } from '../../permissions';

export interface RecordRights {
  mayDelete: boolean;
  mayExport: boolean;
  mayErase: boolean;
  /** Sessions are what all records lead to. */
  maySeeSessions: boolean;
}

const RIGHTS = [
  'read-sessions' as const,
  ...RECORD_TYPES.flatMap((type) => [
    recordCapability('delete', type),
    recordCapability('export', type),
    recordCapability('erase', type),
  ]),
];

/** What the administrator may do with the records of a type, beside reading them. */
export const useRecordRights = (type: RecordType): RecordRights => {
  const { allowed } = useCapabilities(RIGHTS);
  return {
    mayDelete: allowed.includes(recordCapability('delete', type)),
    mayExport: allowed.includes(recordCapability('export', type)),
    mayErase: allowed.includes(recordCapability('erase', type)),
    maySeeSessions: allowed.includes('read-sessions'),
  };
};
