import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** The names of regions and languages in the administrator's language; a code that has none is its own name. */
export const useCodeName = (): ((code: string, type: 'region' | 'language') => string) => {
  const { formatDisplayName } = useIntl();
  return useCallback(
    (code, type) => {
      try {
        return formatDisplayName(code, { type, fallback: 'code' }) ?? code;
      } catch {
        return code;
      }
    },
    [formatDisplayName],
  );
};
