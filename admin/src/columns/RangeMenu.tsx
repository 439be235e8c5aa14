import { Box, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { ChartPie } from '@strapi/icons';
import { LIST_RANGES, type ListRange } from '../../../contracts/list-columns';
import { RANGE_NAMES } from '../components/range/rangeTexts';
import { parseListRange } from '../format/listRange';
import type { TranslationKey } from '../translations/getTranslation';
import { useText } from '../translations/useText';
import { useChangeableListRange } from './useListRange';

const NAMES: Record<ListRange, TranslationKey> = { ...RANGE_NAMES, all: 'panel.all' };

/** Beside the settings of a list: the range of its columns. */
const RangeMenu = () => {
  const text = useText();
  const [range, choose] = useChangeableListRange();
  return (
    <Box minWidth="15rem">
      <SingleSelect
        size="S"
        aria-label={text('list.range')}
        startIcon={<ChartPie />}
        value={range}
        onChange={(value) => choose(parseListRange(value) ?? range)}
      >
        {LIST_RANGES.map((name) => (
          <SingleSelectOption key={name} value={name}>
            {text(NAMES[name])}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Box>
  );
};

export default RangeMenu;
