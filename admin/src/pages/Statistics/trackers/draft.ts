import type { StatisticPeriod } from '../../../../../contracts/statistics';
import type { Aggregate, SourceField, Tracker, TrackerFilters, TrackerSource } from '../../../../../contracts/trackers';
import { type FilterRow, filterRows, filtersOf } from '../../../format/trackerFilters';

/** A tracker as its form has it: texts are empty where nothing is chosen. */
export interface TrackerInputs {
  name: string;
  ref: string;
  description: string;
  metric: string;
  uid: string;
  aggregate: Aggregate;
  field: string;
  dateField: string;
  groupBy: string;
  /** Null while the filters say more than conditions can: they stay as they are. */
  conditions: FilterRow[] | null;
  filters: TrackerFilters;
  periods: StatisticPeriod[];
  since: string;
  status: 'published' | 'draft';
}

const CREATED = 'createdAt';

export const inputsOf = (tracker: Tracker | undefined): TrackerInputs => ({
  name: tracker?.name ?? '',
  ref: tracker?.ref ?? '',
  description: '',
  metric: tracker?.metric ?? '',
  uid: tracker?.uid ?? '',
  aggregate: tracker?.aggregate ?? 'count',
  field: tracker?.field ?? '',
  dateField: tracker?.dateField ?? CREATED,
  groupBy: tracker?.groupBy ?? '',
  conditions: filterRows(tracker?.filters ?? {}),
  filters: tracker?.filters ?? {},
  periods: tracker?.periods ?? ['day'],
  since: tracker?.since ?? '',
  status: tracker?.status ?? 'published',
});

/** The fields that an aggregate is made of; none for a count. */
export const fieldsFor = (source: TrackerSource | undefined, aggregate: Aggregate): SourceField[] => {
  if (!source || aggregate === 'count') {
    return [];
  }
  return aggregate === 'distinct' ? source.distinctFields : source.numberFields;
};

/** What works values out: all but how it is called. */
export const ruleOf = (inputs: TrackerInputs, source: TrackerSource | undefined) => {
  const { uid, aggregate, field, dateField, groupBy, conditions, filters, status } = inputs;
  const typeOf = (name: string) => source?.filterFields.find((one) => one.name === name)?.type;
  return {
    uid,
    aggregate,
    field: aggregate === 'count' ? null : field,
    dateField,
    groupBy: groupBy || null,
    filters: conditions ? filtersOf(conditions, typeOf) : filters,
    ...(source?.hasDraftAndPublish && { status }),
  };
};

/** What else becomes of a form when another content type is chosen: what the type does not have is gone. */
export const withSource = (source: TrackerSource): Partial<TrackerInputs> => ({
  uid: source.uid,
  field: '',
  groupBy: '',
  conditions: [],
  filters: {},
  dateField: source.dateFields.find(({ name }) => name === CREATED)?.name ?? source.dateFields[0]?.name ?? CREATED,
});
