import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { StatisticObject } from '../../../../../contracts/statistics';
import { useInsightObjectsQuery } from '../../../api/statistics';
import { objectKey, objectName } from '../../../format/objectText';
import { useText } from '../../../translations/useText';
import { useDashboardAddress } from '../../Dashboard/address/useDashboardAddress';
import { NewObject } from './NewObject';

interface ObjectInputProps {
  metric: string;
  object: StatisticObject | null;
  mayAdd: boolean;
}

const TOGETHER = 'together';

/** Whose values are shown: of everything together, or of one object. */
export const ObjectInput = ({ metric, object, mayAdd }: ObjectInputProps) => {
  const text = useText();
  const { change } = useDashboardAddress();
  const { data } = useInsightObjectsQuery(metric, { refetchOnMountOrArgChange: true });
  const known = (data?.objects ?? []).map((one, index) => ({
    key: objectKey(one),
    name: objectName(one, data?.titles[index] ?? null),
  }));
  const chosen = object && objectKey(object);
  const objects =
    chosen && !known.some(({ key }) => key === chosen) ? [...known, { key: chosen, name: objectName(object, null) }] : known;
  const value = chosen ?? TOGETHER;
  return (
    <Field.Root name="object">
      <Field.Label>{text('statistics.of')}</Field.Label>
      <Flex gap={2} alignItems="center">
        <SingleSelect
          size="S"
          value={value}
          onChange={(next) => next !== value && change({ object: next === TOGETHER ? null : String(next) })}
        >
          <SingleSelectOption value={TOGETHER}>{text('statistics.of.together')}</SingleSelectOption>
          {objects.map(({ key, name }) => (
            <SingleSelectOption key={key} value={key}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        {mayAdd && <NewObject types={data?.types ?? []} onMade={(made) => change({ object: objectKey(made) })} />}
      </Flex>
    </Field.Root>
  );
};
