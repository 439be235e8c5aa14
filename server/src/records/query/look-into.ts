import type { Condition } from './condition';

/** How many conditions a condition is made of. */
export const sizeOf = (condition: Condition): number => {
  switch (condition.is) {
    case 'all':
    case 'any':
      return condition.of.reduce((size, part) => size + sizeOf(part), 1);
    case 'not':
    case 'related':
      return 1 + sizeOf(condition.of);
    default:
      return 1;
  }
};

/** Whether a condition asks something of the session of a record beside its id, which the record itself tells. */
export const asksSession = (condition: Condition): boolean => {
  switch (condition.is) {
    case 'all':
    case 'any':
      return condition.of.some(asksSession);
    case 'not':
      return asksSession(condition.of);
    case 'related':
      return condition.relation === 'session' && !isOnlyId(condition.of);
    default:
      return false;
  }
};

const isOnlyId = (condition: Condition): boolean => {
  switch (condition.is) {
    case 'all':
    case 'any':
      return condition.of.every(isOnlyId);
    case 'not':
      return isOnlyId(condition.of);
    case 'comparison':
      return condition.field === 'sessionId' || condition.field === 'documentId';
    default:
      return false;
  }
};
