import { Badge, Flex, Typography } from '@strapi/design-system';
import { ALL_LOCALES, type ReportedEntry } from '../../../../contracts/reports';
import { useLocaleName } from '../../translations/useLocaleName';
import { useText } from '../../translations/useText';

/** What kind of entry it is, in which locale, and whether it is still there. */
export const EntrySubtitle = ({ entry }: { entry: ReportedEntry }) => {
  const text = useText();
  const nameOf = useLocaleName();
  const { typeName, locale, existsIn } = entry;
  const isElsewhere = locale !== ALL_LOCALES && existsIn.length > 0 && !existsIn.includes(locale);
  return (
    <Flex tag="span" gap={2} wrap="wrap">
      <Typography variant="epsilon" textColor="neutral600">
        {locale === '' ? typeName : `${typeName} · ${nameOf(locale)}`}
      </Typography>
      {existsIn.length === 0 && <Badge>{text('top.deleted')}</Badge>}
      {isElsewhere && <Badge>{text('entry.elsewhere')}</Badge>}
    </Flex>
  );
};
