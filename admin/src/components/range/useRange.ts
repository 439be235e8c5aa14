import { useQueryParams } from '@strapi/strapi/admin';
import type { RangeName } from '../../../../contracts/reports';
import { parseRange } from '../../format/range';

/** The range of the page, kept in its address so that it can be shared and gone back to. */
export const useRange = (): [RangeName, (range: RangeName) => void] => {
  const [{ query }, setQuery] = useQueryParams<{ range?: string }>();
  return [parseRange(query.range), (range) => setQuery({ range })];
};
