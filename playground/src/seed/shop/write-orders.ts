import type { Core } from '@strapi/strapi';
import type { Order } from './orders';

const ORDER = 'api::order.order';

interface Link {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

/** The rows of a product: of its draft and of what is published, since an order, which has neither, leads to both. */
const rowsOf = async (strapi: Core.Strapi): Promise<Map<string, number[]>> => {
  const rows: { id: number; documentId: string }[] = await strapi.db
    .query('api::product.product')
    .findMany({ select: ['id', 'documentId'] });
  const ids = new Map<string, number[]>();
  for (const { id, documentId } of rows) ids.set(documentId, [...(ids.get(documentId) ?? []), id]);
  return ids;
};

/** Writes many orders at once, with what each is of. There are none before. */
export const writeOrders = async (strapi: Core.Strapi, orders: readonly Order[]): Promise<void> => {
  const products = await rowsOf(strapi);
  await strapi.db.query(ORDER).createMany({ data: orders.map(({ product: _, day: __, ...order }) => order) });
  const rows: { id: number }[] = await strapi.db.query(ORDER).findMany({ select: ['id'], orderBy: { id: 'asc' } });
  const { joinTable } = strapi.db.metadata.get(ORDER).attributes.product as unknown as { joinTable: Link };
  const links = rows.flatMap(({ id }, index) =>
    (products.get(orders[index]?.product.documentId ?? '') ?? []).map((product) => ({
      [joinTable.joinColumn.name]: id,
      [joinTable.inverseJoinColumn.name]: product,
    })),
  );
  await strapi.db.connection.batchInsert(joinTable.name, links, 400);
};
