import { AGGREGATES, type SourceField, type TrackerSource } from '../../../../../contracts/trackers';
import { useText } from '../../../translations/useText';
import { Choice } from '../forms/Choice';
import type { useForm } from '../forms/useForm';
import { Conditions } from './Conditions';
import { fieldsFor, type TrackerInputs } from './draft';
import { AGGREGATE_TEXTS } from './trackerTexts';

interface RuleFieldsProps {
  form: ReturnType<typeof useForm<TrackerInputs>>;
  /** The content type that is chosen. */
  source: TrackerSource;
}

const named = (fields: readonly SourceField[]) => fields.map(({ name }) => ({ value: name, label: name }));

/** What a tracker works out of the entries of its content type, and of which. */
export const RuleFields = ({ form: { draft, change, errorOf }, source }: RuleFieldsProps) => {
  const text = useText();
  return (
    <>
      <Choice
        name="aggregate"
        label={text('statistics.aggregate')}
        error={errorOf('aggregate')}
        value={draft.aggregate}
        options={AGGREGATES.map((one) => ({ value: one, label: text(AGGREGATE_TEXTS[one]) }))}
        onChange={(chosen) => change({ aggregate: AGGREGATES.find((one) => one === chosen) ?? 'count', field: '' })}
      />
      {draft.aggregate !== 'count' && (
        <Choice
          name="field"
          label={text('statistics.tracker.field')}
          error={errorOf('field')}
          value={draft.field}
          options={named(fieldsFor(source, draft.aggregate))}
          onChange={(field) => change({ field })}
        />
      )}
      <Choice
        name="dateField"
        label={text('statistics.tracker.dateField')}
        error={errorOf('dateField')}
        value={draft.dateField}
        options={named(source.dateFields)}
        onChange={(dateField) => change({ dateField })}
      />
      <Choice
        name="groupBy"
        label={text('statistics.tracker.groupBy')}
        hint={text('statistics.tracker.groupBy.hint')}
        error={errorOf('groupBy')}
        value={draft.groupBy}
        none={text('statistics.tracker.groupBy.none')}
        options={named(source.groupFields)}
        onChange={(groupBy) => change({ groupBy })}
      />
      <Conditions
        rows={draft.conditions}
        fields={source.filterFields}
        error={errorOf('filters')}
        onChange={(conditions) => change({ conditions, filters: {} })}
      />
      {source.hasDraftAndPublish && (
        <Choice
          name="status"
          label={text('statistics.tracker.status')}
          error={errorOf('status')}
          value={draft.status}
          options={[
            { value: 'published', label: text('statistics.tracker.published') },
            { value: 'draft', label: text('statistics.tracker.draft') },
          ]}
          onChange={(status) => change({ status: status === 'draft' ? 'draft' : 'published' })}
        />
      )}
    </>
  );
};
