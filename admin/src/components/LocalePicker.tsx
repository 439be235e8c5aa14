import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { ALL_LOCALES } from '../../../contracts/reports';
import { useLocaleName } from '../translations/useLocaleName';
import { useText } from '../translations/useText';

interface LocalePickerProps {
  /** The one that is shown, `*` for all. */
  locale: string;
  /** Those that there are to choose from, beside all. */
  locales: readonly string[];
  onChoose: (locale: string) => void;
}

/** One locale of an entry, or all together. */
export const LocalePicker = ({ locale, locales, onChoose }: LocalePickerProps) => {
  const text = useText();
  const nameOf = useLocaleName();
  return (
    <SingleSelect aria-label={text('entry.locale')} size="S" value={locale} onChange={(chosen) => onChoose(String(chosen))}>
      {[...new Set([...locales, locale, ALL_LOCALES])].map((one) => (
        <SingleSelectOption key={one} value={one}>
          {nameOf(one)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};
