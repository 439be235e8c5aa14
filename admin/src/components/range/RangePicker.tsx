import { Button, Flex } from '@strapi/design-system';
import { RANGES, type RangeName } from '../../../../contracts/reports';
import { useText } from '../../translations/useText';
import { RANGE_NAMES } from './rangeTexts';

interface RangePickerProps {
  range: RangeName;
  onChoose: (range: RangeName) => void;
}

export const RangePicker = ({ range, onChoose }: RangePickerProps) => {
  const text = useText();
  return (
    <Flex role="group" aria-label={text('range')} gap={1} wrap="wrap">
      {RANGES.map((name) => (
        <Button
          key={name}
          size="S"
          variant={name === range ? 'secondary' : 'ghost'}
          aria-pressed={name === range}
          onClick={() => onChoose(name)}
        >
          {text(RANGE_NAMES[name])}
        </Button>
      ))}
    </Flex>
  );
};
