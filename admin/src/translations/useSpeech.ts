import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Speech } from '../format/settingWords';
import { useText } from './useText';

/** How values are said in the administrator's language. */
export const useSpeech = (): Speech => {
  const { formatNumber, formatList } = useIntl();
  const text = useText();
  return useMemo(() => ({ text, formatNumber, formatList }), [text, formatNumber, formatList]);
};
