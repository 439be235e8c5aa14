import { RECORD_FIELDS, type RecordType } from '../../../../contracts/records';
import { isObject } from './is-object';
import { refuse, shown } from './refuse';

type Path = readonly string[];

/** The fields that are given; null for all of them. */
export type Fields = ReadonlySet<string> | null;

const listed = (raw: unknown, path: Path): string[] => {
  const parts: unknown[] = Array.isArray(raw) ? raw : [raw];
  return parts.flatMap((part) =>
    typeof part === 'string' ? part.split(',').map((name) => name.trim()) : refuse(path, 'must be a list of names'),
  );
};

/** Reads `fields` of a query. @throws ValidationError that names the fields that there are not */
export const readFields = (type: RecordType, raw: unknown, path: Path = ['fields']): Fields => {
  if (raw === undefined) {
    return null;
  }
  const names = listed(raw, path);
  const unknown = names.filter((name) => name !== '*' && !Object.hasOwn(RECORD_FIELDS[type], name));
  if (unknown.length > 0) {
    const known = Object.keys(RECORD_FIELDS[type]).join(', ');
    refuse(path, `there is no field ${shown(unknown.join(', '))}; there are ${known}`);
  }
  return names.includes('*') ? null : new Set([...names, 'documentId']);
};

/** What is given of the session with each record; null when it is not. */
export type Populated = { fields: Fields } | null;

const NO = new Set<unknown>([false, 'false', '0']);
const YES = new Set<unknown>([true, 'true', '1', '*']);

const ofSession = (raw: unknown, path: Path): Populated => {
  if (NO.has(raw)) {
    return null;
  }
  if (YES.has(raw)) {
    return { fields: null };
  }
  if (!isObject(raw)) {
    return refuse(path, 'must be true or its fields');
  }
  const { fields, ...unknown } = raw;
  const names = Object.keys(unknown);
  return names.length > 0
    ? refuse([...path, names.join(', ')], 'is not known; there is fields')
    : { fields: readFields('sessions', fields, [...path, 'fields']) };
};

/** Reads `populate` of a query: a record but a session has a session. @throws ValidationError that names what there is not */
export const readPopulate = (type: RecordType, raw: unknown): Populated => {
  const path = ['populate'];
  const relations = type === 'sessions' ? [] : ['session'];
  if (raw === undefined || NO.has(raw)) {
    return null;
  }
  const asked = isObject(raw) ? Object.entries(raw) : listed(raw === true ? '*' : raw, path).map((name) => [name, true] as const);
  const unknown = asked.map(([name]) => name).filter((name) => name !== '*' && !relations.includes(name));
  if (unknown.length > 0) {
    refuse(path, `${shown(unknown.join(', '))} cannot be populated; there is ${relations.join(', ') || 'nothing to populate'}`);
  }
  return relations.length === 0
    ? null
    : asked.reduce<Populated>(
        (known, [name, value]) => (name === '*' ? { fields: null } : (ofSession(value, [...path, name]) ?? known)),
        null,
      );
};
