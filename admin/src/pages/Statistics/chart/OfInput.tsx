import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { ChartQuestion } from '../../../../../contracts/charts';
import { OWN_DOMAIN } from '../../../../../contracts/statistics';
import { useContentTypes } from '../../../api/contentTypes';
import { useInsightObjectsQuery } from '../../../api/statistics';
import { objectKey, objectName } from '../../../format/objectText';
import { useText } from '../../../translations/useText';
import { useDashboardAddress } from '../../Dashboard/address/useDashboardAddress';
import { useMetrics } from '../useMetrics';
import { useTypeName } from './useTypeName';

const TOGETHER = 'together';

/** What the values are of: everything together, one object, or each object of a type; and of several dimensions, which ones. */
export const OfInput = ({ question: { metrics, object, by, groupBy = 'object' } }: { question: ChartQuestion }) => {
  const text = useText();
  const { change } = useDashboardAddress();
  const { metricOf } = useMetrics();
  const typeName = useTypeName();
  const contentTypes = useContentTypes();
  const [first = ''] = metrics;
  const { data } = useInsightObjectsQuery(first, { refetchOnMountOrArgChange: true });
  const isOwn = metricOf(first).metric.domain === OWN_DOMAIN;
  const known = isOwn ? contentTypes.filter(({ isDisplayed }) => isDisplayed).map(({ uid }) => uid) : (data?.types ?? []);
  const chosenType = by?.join(',');
  const types = chosenType && !known.includes(chosenType) ? [...known, chosenType] : known;
  const objects = (data?.objects ?? []).map((one, index) => ({
    key: objectKey(one),
    name: objectName(one, data?.titles[index] ?? null),
  }));
  const chosenObject = object && objectKey(object);
  if (chosenObject && !objects.some(({ key }) => key === chosenObject)) {
    objects.push({ key: chosenObject, name: objectName(object, null) });
  }
  const value = chosenObject ? `object ${chosenObject}` : chosenType ? `each ${chosenType}` : TOGETHER;
  const choose = (chosen: string) => {
    const [how, what = ''] = [chosen.split(' ')[0], chosen.slice(chosen.indexOf(' ') + 1)];
    change({ object: how === 'object' ? what : null, by: how === 'each' ? what : null, groupBy: null });
  };
  return (
    <>
      <Field.Root name="of">
        <Field.Label>{text('statistics.of')}</Field.Label>
        <SingleSelect size="S" value={value} onChange={(chosen) => chosen !== value && choose(String(chosen))}>
          <SingleSelectOption value={TOGETHER}>{text('statistics.of.together')}</SingleSelectOption>
          {types.map((type) => (
            <SingleSelectOption key={type} value={`each ${type}`}>
              {text('statistics.of.each', { type: typeName(type) })}
            </SingleSelectOption>
          ))}
          {objects.map(({ key, name }) => (
            <SingleSelectOption key={key} value={`object ${key}`}>
              {text('statistics.of.one', { name })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      {by && by.length > 1 && (
        <Field.Root name="groupBy">
          <Field.Label>{text('statistics.groupBy')}</Field.Label>
          <SingleSelect
            size="S"
            value={groupBy}
            onChange={(chosen) => chosen !== groupBy && change({ groupBy: chosen === 'object' ? null : String(chosen) })}
          >
            <SingleSelectOption value="object">{text('statistics.groupBy.object')}</SingleSelectOption>
            {by.map((dimension) => (
              <SingleSelectOption key={dimension} value={dimension}>
                {dimension}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      )}
    </>
  );
};
