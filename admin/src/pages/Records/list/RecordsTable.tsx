import { Button } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { Table } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import type { AnyRecord, RecordType } from '../../../../../contracts/records';
import { useContentTypes } from '../../../api/contentTypes';
import { useText } from '../../../translations/useText';
import { Cell } from '../cells/Cell';
import { COLUMNS, fieldsOf } from '../columns';
import { sessionPath } from '../paths';
import { FIELD_TEXTS, type FieldName } from '../texts';
import type { RecordRights } from '../useRecordRights';
import { RowMenu } from './RowMenu';

interface RecordsTableProps {
  type: RecordType;
  records: AnyRecord[RecordType][];
  columns: FieldName[];
  rights: RecordRights;
  isLoading: boolean;
  selected: string[];
  onSelect: (documentIds: string[]) => void;
  onFilter: (visitor: string) => void;
  onDelete: (documentIds: string[]) => void;
  onErase: (visitor: string) => void;
}

export const RecordsTable = (props: RecordsTableProps) => {
  const { type, records, columns, rights, isLoading, selected, onSelect, onFilter, onDelete, onErase } = props;
  const text = useText();
  const navigate = useNavigate();
  const types = useContentTypes();
  const kinds = Object.fromEntries(fieldsOf(type).map(({ name, kind }) => [name, kind]));
  const headers = columns.map((name) => ({
    name,
    label: text(FIELD_TEXTS[name]),
    sortable: COLUMNS[type].sortable.includes(name),
  }));
  // Strapi's table tells its rows apart by this name.
  const rows = records.map((record) => ({ ...record, id: record.documentId ?? '' }));
  return (
    <Table.Root
      rows={rows}
      headers={headers}
      isLoading={isLoading}
      selectedRows={rows.filter(({ id }) => selected.includes(id))}
      onSelectedRowsChange={(chosen) => onSelect(chosen.map(({ id }) => String(id)))}
    >
      <Table.ActionBar>
        <Button size="S" variant="danger-light" startIcon={<Trash />} onClick={() => onDelete(selected)}>
          {text('records.delete')}
        </Button>
      </Table.ActionBar>
      <Table.Content>
        <Table.Head>
          {rights.mayDelete && <Table.HeaderCheckboxCell />}
          {headers.map((header) => (
            <Table.HeaderCell key={header.name} {...header} />
          ))}
        </Table.Head>
        <Table.Loading>{text('loading')}</Table.Loading>
        <Table.Body>
          {rows.map((row) => {
            const leadsToSession = rights.maySeeSessions && Boolean(row.sessionId);
            return (
              <Table.Row
                key={row.id}
                cursor={leadsToSession ? 'pointer' : 'default'}
                onClick={() => leadsToSession && navigate(sessionPath(row.sessionId ?? ''))}
              >
                {rights.mayDelete && <Table.CheckboxCell id={row.id} />}
                {columns.map((field) => (
                  <Table.Cell key={field} maxWidth="24rem" style={{ whiteSpace: kinds[field] === 'time' ? 'nowrap' : undefined }}>
                    <Cell
                      record={row}
                      field={field}
                      kind={kinds[field] ?? 'text'}
                      types={types}
                      leadsToSession={leadsToSession}
                    />
                  </Table.Cell>
                ))}
                <Table.Cell onClick={(event) => event.stopPropagation()}>
                  <RowMenu
                    record={row}
                    rights={rights}
                    onFilter={onFilter}
                    onDelete={() => onDelete([row.id])}
                    onErase={onErase}
                  />
                </Table.Cell>
              </Table.Row>
            );
          })}
        </Table.Body>
      </Table.Content>
    </Table.Root>
  );
};
