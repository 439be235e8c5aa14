import { useIntl } from 'react-intl';
import type { Dimension } from '../../../../../contracts/dashboard';
import type { TranslationKey } from '../../../translations/getTranslation';
import { useText } from '../../../translations/useText';
import { useFieldText } from '../../Records/cells/useFieldText';
import type { FieldName } from '../../Records/texts';
import { useStepName } from '../steps/useStepName';

/** The fields of records that say the same as a dimension, and have words for it. */
const FIELD_OF: { [Name in Dimension]?: FieldName } = {
  source: 'source',
  country: 'country',
  language: 'language',
  device: 'device',
  screen: 'screen',
  'event-type': 'eventType',
};

/** What it means that there is no value, where that is not only that it is not known. */
const NONE: { [Name in Dimension]?: TranslationKey } = {
  referrer: 'share.noReferrer',
  campaign: 'value.noCampaign',
  'utm-source': 'value.noCampaign',
  'utm-medium': 'value.noCampaign',
  'utm-term': 'value.notSaid',
  'utm-content': 'value.notSaid',
};

/** How the values are called by which readers, and what they do, are split up. */
export const useValueName = (): ((dimension: Dimension, value: string) => string) => {
  const text = useText();
  const { value: fieldValue } = useFieldText();
  const { formatList } = useIntl();
  const stepName = useStepName();
  return (dimension, value) => {
    if (value === '') {
      return text(NONE[dimension] ?? 'share.unknown');
    }
    if (dimension === 'duration' || dimension === 'depth' || dimension === 'scroll') {
      return stepName(dimension, value);
    }
    if (dimension === 'element') {
      const [eventType = '', ...element] = value.split(' ');
      return formatList(
        [fieldValue('eventType', eventType), element.join(' ')].filter((part) => part !== ''),
        { type: 'unit' },
      );
    }
    const field = FIELD_OF[dimension];
    return field ? fieldValue(field, value) : value;
  };
};
