import { Field, Grid, TextInput } from '@strapi/design-system';
import { useText } from '../../../translations/useText';
import { type Pair, pairFault, withNext } from './pairs';

interface DimensionInputsProps {
  pairs: readonly Pair[];
  /** Whether what is wrong is said. */
  isChecked: boolean;
  onChange: (pairs: Pair[]) => void;
}

/** The inputs of dimensions and their values; of one more than was typed. */
export const DimensionInputs = ({ pairs, isChecked, onChange }: DimensionInputsProps) => {
  const text = useText();
  const shown = withNext(pairs);
  const change = (index: number, changed: Partial<Pair>) =>
    onChange(
      shown
        .map((pair, at) => (at === index ? { ...pair, ...changed } : pair))
        .filter(({ name, value }, at) => at === 0 || name !== '' || value !== ''),
    );
  return shown.map((pair, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: what is typed is all that tells them apart
    <Grid.Root key={index} gap={4}>
      <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
        <Field.Root
          name={`dimension-${index}`}
          error={isChecked && pairFault(pairs, index) ? text('statistics.dimension.wrong') : undefined}
        >
          <Field.Label>{text('statistics.dimension')}</Field.Label>
          <TextInput
            value={pair.name}
            placeholder="country"
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => change(index, { name: event.target.value })}
          />
          <Field.Error />
        </Field.Root>
      </Grid.Item>
      <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
        <Field.Root name={`dimension-value-${index}`}>
          <Field.Label>{text('statistics.value')}</Field.Label>
          <TextInput
            value={pair.value}
            placeholder="AT"
            autoComplete="off"
            onChange={(event) => change(index, { value: event.target.value })}
          />
        </Field.Root>
      </Grid.Item>
    </Grid.Root>
  ));
};
