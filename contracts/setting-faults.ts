import { RECORD_FIELDS } from './records';
import type { SettingFault } from './setting-fault';
import { isHeader, isHost, isName, isNetwork, isPolicyName, isRate, isTimeZone } from './setting-formats';
import { SETTINGS, type SettingDefinition, type SettingName, type SettingValues } from './settings';

export type { FaultCode, SettingFault } from './setting-fault';

/** What only the app knows. */
interface KnownNames {
  policies?: readonly string[];
}

const LONGEST_TEXT = 255;
const LONGEST_LIST = 500;

const TEXTS = {
  header: { isRight: isHeader, code: 'header' },
  policy: { isRight: isPolicyName, code: 'policy' },
  'time-zone': { isRight: isTimeZone, code: 'time-zone' },
} as const;

const ITEMS = {
  host: { isRight: isHost, code: 'host' },
  network: { isRight: isNetwork, code: 'network' },
  role: { isRight: isName, code: 'role' },
} as const;

const SORTABLE = ['text', 'number', 'time', 'boolean'];

/** What a setting's value is chosen from; null where it is written. */
export const choicesOf = (definition: SettingDefinition): readonly string[] | null => {
  switch (definition.kind) {
    case 'choice':
    case 'choices':
      return definition.choices;
    case 'fields': {
      const kinds = definition.use === 'search' ? ['text'] : SORTABLE;
      const fields: [string, string][] = Object.entries(RECORD_FIELDS[definition.type]);
      return fields.filter(([, kind]) => kinds.includes(kind)).map(([name]) => name);
    }
    default:
      return null;
  }
};

const textFault = (value: unknown): SettingFault | null => {
  if (typeof value !== 'string') {
    return { code: 'text', values: {} };
  }
  return value.length > LONGEST_TEXT ? { code: 'length', values: { most: LONGEST_TEXT } } : null;
};

const numberFault = (value: unknown, least: number, most: number): SettingFault | null => {
  if (!Number.isInteger(value)) {
    return { code: 'number', values: { least, most } };
  }
  const code = Number(value) < least ? 'least' : Number(value) > most ? 'most' : null;
  return code && { code, values: { least, most } };
};

const listFault = (value: unknown, itemFault: (item: string) => SettingFault | null): SettingFault | null => {
  if (!Array.isArray(value)) {
    return { code: 'list', values: {} };
  }
  if (value.length > LONGEST_LIST) {
    return { code: 'count', values: { most: LONGEST_LIST } };
  }
  for (const [index, item] of value.entries()) {
    const fault = textFault(item) ?? itemFault(item);
    if (fault) {
      return fault;
    }
    if (value.indexOf(item) < index) {
      return { code: 'twice', values: { item } };
    }
  }
  return null;
};

const policyFault = (name: string, { policies }: KnownNames): SettingFault | null =>
  policies && !policies.includes(name) ? { code: 'unknown-policy', values: { policies: policies.join(', ') } } : null;

/** What is wrong with the value of a setting; null when it can be used. Without `known` only the form of such names is looked at. */
export const faultOf = (name: SettingName, value: unknown, known: KnownNames = {}): SettingFault | null => {
  const definition: SettingDefinition = SETTINGS[name];
  const choices = choicesOf(definition) ?? [];
  switch (definition.kind) {
    case 'switch':
      return typeof value === 'boolean' ? null : { code: 'switch', values: {} };
    case 'number':
      return numberFault(value, definition.least, definition.most);
    case 'choice':
      return choices.some((choice) => choice === value) ? null : { code: 'choice', values: { choices: choices.join(', ') } };
    case 'choices':
    case 'fields':
      return listFault(value, (item) =>
        choices.includes(item) ? null : { code: 'item', values: { item, choices: choices.join(', ') } },
      );
    case 'texts': {
      const { isRight, code } = ITEMS[definition.format];
      return listFault(value, (item) => (isRight(item) ? null : { code, values: { item } }));
    }
    case 'rate':
      return textFault(value) ?? (isRate(String(value)) ? null : { code: 'rate', values: {} });
    case 'text': {
      const { isRight, code } = TEXTS[definition.format];
      if (value === '' && definition.format !== 'time-zone') {
        return null;
      }
      const fault = textFault(value) ?? (isRight(String(value)) ? null : { code, values: {} });
      return fault ?? (definition.format === 'policy' ? policyFault(String(value), known) : null);
    }
  }
};

const PAGE_SIZES = ['minPageSize', 'pageSize', 'maxPageSize'] as const;

/** Settings that do not go together. */
export interface Discord {
  names: readonly SettingName[];
  fault: SettingFault;
}

/** What does not go together among values each of which could be used. */
export const discordsAmong = (values: Pick<SettingValues, (typeof PAGE_SIZES)[number]>): Discord[] => {
  const { minPageSize, pageSize, maxPageSize } = values;
  return minPageSize <= pageSize && pageSize <= maxPageSize
    ? []
    : [{ names: PAGE_SIZES, fault: { code: 'page-sizes', values: { minPageSize, pageSize, maxPageSize } } }];
};
