import { Flex, LinkButton } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { ALL_LOCALES, type ReportedEntry } from '../../../../contracts/reports';
import { LocalePicker } from '../../components/LocalePicker';
import { editorPath } from '../../format/editorPath';
import { useText } from '../../translations/useText';

interface EntryActionsProps {
  entry: ReportedEntry;
  onChoose: (locale: string) => void;
}

/** The locale of the report, and the way to the entry's editor. */
export const EntryActions = ({ entry, onChoose }: EntryActionsProps) => {
  const text = useText();
  const { locale, locales, existsIn, title } = entry;
  const edited = locale === ALL_LOCALES ? existsIn[0] : existsIn.find((one) => one === locale);
  return (
    <Flex gap={2} wrap="wrap">
      {locale !== '' && <LocalePicker locale={locale} locales={locales} onChoose={onChoose} />}
      {title !== null && edited !== undefined && (
        <LinkButton
          tag={NavLink}
          to={editorPath({ ...entry, locale: edited })}
          size="S"
          variant="tertiary"
          startIcon={<Pencil />}
        >
          {text('entry.edit')}
        </LinkButton>
      )}
    </Flex>
  );
};
