import { useCallback } from 'react';
import { useContentTypes } from '../../../api/contentTypes';

/** What a type of objects is called: a content type by its name, dimensions by theirs. */
export const useTypeName = (): ((type: string) => string) => {
  const types = useContentTypes();
  return useCallback(
    (type) => {
      if (type.includes('::') && types.length === 0) {
        // It is not known yet.
        return '…';
      }
      return types.find(({ uid }) => uid === type)?.info.displayName ?? type.split(',').join(', ');
    },
    [types],
  );
};
