import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { COMPARISONS } from '../../../../../contracts/dashboard';
import { DEFAULT_COMPARISON } from '../../../format/dashboardQuestion';
import { useText } from '../../../translations/useText';
import { useDashboardQuestion } from '../address/useDashboardQuestion';
import { COMPARISON_TEXTS } from './rangeTexts';

/** What the range is compared with. */
export const CompareSelect = () => {
  const text = useText();
  const { question, ask } = useDashboardQuestion();
  return (
    <SingleSelect
      aria-label={text('compare')}
      size="S"
      value={question.compare}
      onChange={(chosen) => {
        const compare = COMPARISONS.find((name) => name === chosen);
        if (compare && compare !== question.compare) {
          ask({ compare: compare === DEFAULT_COMPARISON ? null : compare });
        }
      }}
    >
      {COMPARISONS.map((name) => (
        <SingleSelectOption key={name} value={name}>
          {text(COMPARISON_TEXTS[name])}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};
