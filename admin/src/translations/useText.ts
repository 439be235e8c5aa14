import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { getTranslation, type TranslationKey } from './getTranslation';

export type TextValues = Record<string, string | number>;

export type Text = (key: TranslationKey, values?: TextValues) => string;

/** The plugin's texts in the administrator's language. Strapi falls back to English by itself. */
export const useText = (): Text => {
  const { formatMessage } = useIntl();
  return useCallback((key, values) => formatMessage({ id: getTranslation(key) }, values), [formatMessage]);
};
