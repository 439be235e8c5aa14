import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { RANGES, type RangeName } from '../../../../contracts/reports';
import { RANGE_NAMES } from '../../components/range/rangeTexts';
import { parseRange } from '../../format/range';
import { useText } from '../../translations/useText';

interface RangeSelectProps {
  range: RangeName;
  onChoose: (range: RangeName) => void;
}

/** The choice of a range where there is no room for buttons. */
export const RangeSelect = ({ range, onChoose }: RangeSelectProps) => {
  const text = useText();
  return (
    <SingleSelect aria-label={text('range')} size="S" value={range} onChange={(chosen) => onChoose(parseRange(chosen))}>
      {RANGES.map((name) => (
        <SingleSelectOption key={name} value={name}>
          {text(RANGE_NAMES[name])}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};
