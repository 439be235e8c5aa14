import type { Core } from '@strapi/strapi';
import type { Database } from '../../../strapi/database';

type Query = ReturnType<Database>;

interface Link {
  table: string;
  source: string;
  target: string;
}

export interface Column {
  column: string;
  type: string;
  link?: { join: Link | null; targetTable: string };
}

type Meta = {
  columnName?: string;
  type: string;
  target?: string;
  joinTable?: { name: string; joinColumn: { name: string }; inverseJoinColumn: { name: string } };
  joinColumn?: { name: string };
};

/** Where the database keeps an attribute. */
export const columnOf = (strapi: Core.Strapi, uid: string, name: string): Column => {
  const attribute = strapi.db.metadata.get(uid).attributes[name] as Meta | undefined;
  if (!attribute) {
    throw new Error(`${uid} has no attribute ${name} any more`);
  }
  if (attribute.type !== 'relation') {
    return { column: attribute.columnName ?? name, type: attribute.type };
  }
  const targetTable = strapi.db.metadata.get(attribute.target ?? '').tableName;
  const { joinTable, joinColumn } = attribute;
  const join = joinTable
    ? { table: joinTable.name, source: joinTable.joinColumn.name, target: joinTable.inverseJoinColumn.name }
    : null;
  return { column: joinColumn?.name ?? '', type: 'relation', link: { join, targetTable } };
};

/** Joins the documents that a relation leads to. */
export const joinTarget = (query: Query, { column, link }: Column, name: string): string => {
  if (!link) {
    return `entry.${column}`;
  }
  if (link.join) {
    const { table, source, target } = link.join;
    query.leftJoin({ [`${name}_link`]: table }, `${name}_link.${source}`, 'entry.id');
    query.leftJoin({ [name]: link.targetTable }, `${name}.id`, `${name}_link.${target}`);
  } else {
    query.leftJoin({ [name]: link.targetTable }, `${name}.id`, `entry.${column}`);
  }
  return `${name}.document_id`;
};
