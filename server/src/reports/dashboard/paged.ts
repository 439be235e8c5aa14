import type { Pagination } from '../../../../contracts/dashboard';

/** One page of rows. */
export const paged = <Row>(all: readonly Row[], page: number, pageSize: number): { rows: Row[]; pagination: Pagination } => ({
  rows: all.slice((page - 1) * pageSize, page * pageSize),
  pagination: { page, pageSize, pageCount: Math.ceil(all.length / pageSize), total: all.length },
});
