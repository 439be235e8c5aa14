import { Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { AnyRecord, FieldKind, RecordType } from '../../../../../contracts/records';
import type { ContentType } from '../../../api/contentTypes';
import { shortId } from '../../../format/shortId';
import { sessionPath } from '../paths';
import type { FieldName } from '../texts';
import { EntryLink } from './EntryLink';
import { Id } from './Id';
import { useFieldText } from './useFieldText';

const IDS: readonly FieldName[] = ['visitor', 'sessionId', 'documentId'];

interface CellProps {
  record: AnyRecord[RecordType];
  field: FieldName;
  kind: FieldKind;
  types: ContentType[];
  /** Whether the session can be opened from here. */
  leadsToSession: boolean;
}

/** One value of a record. */
export const Cell = ({ record, field, kind, types, leadsToSession }: CellProps) => {
  const texts = useFieldText();
  const value: unknown = Reflect.get(record, field);
  if (kind === 'entry' && 'target' in record && record.target) {
    return <EntryLink entry={record.target} types={types} />;
  }
  if (kind === 'time' && typeof value === 'string') {
    const when = texts.when(value);
    return (
      <Typography textColor="neutral800" tag="time" dateTime={value} title={texts.when(value, true)}>
        {leadsToSession && (field === 'startTime' || field === 'timestamp') ? (
          <Link tag={NavLink} to={sessionPath(record.sessionId ?? '')} onClick={(event) => event.stopPropagation()}>
            {when}
          </Link>
        ) : (
          when
        )}
      </Typography>
    );
  }
  if (IDS.includes(field) && typeof value === 'string' && value !== '') {
    return field === 'sessionId' && leadsToSession ? (
      <Id id={value}>
        <Link tag={NavLink} to={sessionPath(value)} title={value} onClick={(event) => event.stopPropagation()}>
          {shortId(value)}
        </Link>
      </Id>
    ) : (
      <Id id={value} />
    );
  }
  const words = texts.value(field, value);
  return (
    <Typography textColor="neutral800" ellipsis title={words || undefined}>
      {words || '–'}
    </Typography>
  );
};
