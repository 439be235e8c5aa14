import type { Core, Struct } from '@strapi/strapi';
import type { SourceField } from '../../../../../contracts/trackers';

const DATES = ['date', 'datetime', 'timestamp'];
const NUMBERS = ['integer', 'biginteger', 'decimal', 'float'];
const SHORT = ['string', 'email', 'uid', 'enumeration', 'boolean', 'integer'];

type Attribute = Struct.ContentTypeSchema['attributes'][string];
type Relation = { relation: string; target?: string };

/** A relation that leads to one type. */
const targetOf = (attribute: Attribute): string | undefined => {
  const { relation, target } = attribute as Partial<Relation>;
  return attribute.type === 'relation' && !relation?.toLowerCase().includes('morph') ? target : undefined;
};

/** Attributes that Strapi adds to every type, and no description lists alike in all its versions. */
const ADDED: [string, Attribute][] = [
  ['createdAt', { type: 'datetime' }],
  ['updatedAt', { type: 'datetime' }],
  ['publishedAt', { type: 'datetime' }],
];

const isPlain = (types: readonly string[]) => (attribute: Attribute) => types.includes(attribute.type);
const leadsToOne = (attribute: Attribute): boolean => targetOf(attribute) !== undefined;

const INTERNAL = ['createdBy', 'updatedBy', 'localizations'];

const FITTING = {
  dateFields: isPlain(DATES),
  numberFields: isPlain(NUMBERS),
  distinctFields: (attribute: Attribute) => isPlain([...SHORT, 'biginteger'])(attribute) || leadsToOne(attribute),
  groupFields: (attribute: Attribute) => isPlain(SHORT)(attribute) || leadsToOne(attribute),
};

export type FieldUse = keyof typeof FITTING;

const asField = ([name, attribute]: [string, Attribute]): SourceField => {
  const target = targetOf(attribute);
  const values = (attribute as { enum?: readonly string[] }).enum;
  return { name, type: attribute.type, ...(values && { values: [...values] }), ...(target && { target }) };
};

const attributesOf = (type: Struct.ContentTypeSchema): [string, Attribute][] =>
  [...new Map([...ADDED, ...Object.entries(type.attributes)]).entries()].filter(
    ([name, { type: kind }]) => kind !== 'password' && !INTERNAL.includes(name),
  );

/** The attributes of a type that fit a use. */
export const fieldsFor = (type: Struct.ContentTypeSchema, use: FieldUse): SourceField[] => {
  const fields = attributesOf(type)
    .filter(([, attribute]) => FITTING[use](attribute))
    .map(asField);
  return use === 'distinctFields' ? [{ name: 'documentId', type: 'string' }, ...fields] : fields;
};

/** The attributes of a type that a filter may compare. */
export const filterFieldsOf = (type: Struct.ContentTypeSchema): SourceField[] =>
  attributesOf(type)
    .filter(([, attribute]) => isPlain([...SHORT, ...NUMBERS, ...DATES, 'text', 'time'])(attribute) || leadsToOne(attribute))
    .map(asField);

/** An attribute of a type; undefined where it has none of that name that fits the use. */
export const fieldFor = (type: Struct.ContentTypeSchema, use: FieldUse, name: string): SourceField | undefined =>
  fieldsFor(type, use).find((field) => field.name === name);

/** The type of a tracker's entries, if it is one that has many. */
export const sourceType = (strapi: Core.Strapi, uid: string): Struct.ContentTypeSchema | undefined => {
  const type = strapi.contentType(uid as Parameters<Core.Strapi['contentType']>[0]) as Struct.ContentTypeSchema | undefined;
  return type?.uid === uid && type.kind === 'collectionType' ? type : undefined;
};
