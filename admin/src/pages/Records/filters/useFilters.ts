import { type Filters, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { FieldKind, RecordType } from '../../../../../contracts/records';
import { useContentTypes } from '../../../api/contentTypes';
import { useText } from '../../../translations/useText';
import { useFieldText } from '../cells/useFieldText';
import { fieldsOf } from '../columns';
import { FIELD_TEXTS, type FieldName, VALUE_TEXTS } from '../texts';
import { ChoiceInput } from './ChoiceInput';
import { entriesIn } from './entriesIn';
import { LengthInput } from './LengthInput';
import { REGIONS } from './regions';
import { valuesFor } from './valuesFor';

const NUMERIC = ['$eq', '$ne', '$gt', '$gte', '$lt', '$lte'];

/** The operators of each kind of field. Metadata has names of its own, which only the API can ask for. */
const OPERATORS: Record<FieldKind, string[]> = {
  text: ['$eq', '$ne', '$containsi', '$notContainsi', '$startsWith', '$endsWith'],
  number: NUMERIC,
  time: NUMERIC,
  boolean: ['$eq'],
  entry: ['$eq', '$ne'],
  json: [],
};

const CHOICE = ['$eq', '$ne'];
const LENGTHS: readonly FieldName[] = ['duration', 'engagedMs'];

/** What a list can be filtered by, as Strapi's filters take it. */
export const useFilters = (type: RecordType): Filters.Filter[] => {
  const text = useText();
  const { formatMessage, locale } = useIntl();
  const fieldText = useFieldText();
  const types = useContentTypes();
  const [{ query }] = useQueryParams<Filters.Query>();
  const operatorsOf = (operators: string[]) =>
    operators.map((value) => ({ value, label: formatMessage({ id: `components.FilterOptions.FILTER_TYPES.${value}` }) }));
  const filterFor = (name: FieldName, kind: FieldKind): Filters.Filter => {
    const filter = { name, label: text(FIELD_TEXTS[name]), operators: operatorsOf(OPERATORS[kind]) };
    const labelled = (values: string[]) => values.map((value) => ({ value, label: fieldText.value(name, value) }));
    if (kind === 'entry') {
      const isOneEntry = (uid: string) => entriesIn(query.filters?.$and).includes(uid);
      const options = types
        .filter(({ isDisplayed }) => isDisplayed)
        .map(({ uid, info }) => ({
          value: uid,
          label: isOneEntry(uid) ? text('records.filter.entry', { type: info.displayName }) : info.displayName,
        }));
      const label = text('records.field.target.type');
      return { ...filter, label, type: 'relation', mainField: { name: 'uid', type: 'custom' }, input: ChoiceInput, options };
    }
    if (LENGTHS.includes(name)) {
      // What stands on the tag of a filter is looked up among the options.
      const options = valuesFor(query.filters?.$and, name).map((value) => ({ value, label: fieldText.length(Number(value)) }));
      return { ...filter, type: 'custom', input: LengthInput, options };
    }
    const known = VALUE_TEXTS[name];
    if (name === 'country' || known) {
      // Events may have names of the site's own.
      const others = name === 'eventType' ? valuesFor(query.filters?.$and, name) : [];
      const options = labelled([...new Set([...(name === 'country' ? REGIONS : Object.keys(known ?? {})), ...others])]);
      const isFree = name === 'eventType';
      return {
        ...filter,
        type: isFree ? 'string' : 'custom',
        operators: operatorsOf(kind === 'boolean' ? OPERATORS.boolean : isFree ? OPERATORS.text : CHOICE),
        input: ChoiceInput,
        options: name === 'country' ? options.sort((a, b) => a.label.localeCompare(b.label, locale)) : options,
      };
    }
    return { ...filter, type: kind === 'number' ? 'integer' : kind === 'time' ? 'datetime' : 'string' };
  };
  return fieldsOf(type)
    .filter(({ kind }) => kind !== 'json')
    .map(({ name, kind }) => filterFor(name, kind))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
};
