import { VisuallyHidden } from '@strapi/design-system';
import type { Sheet } from '../../format/sheet';
import { useSheetTexts } from './useSheetTexts';

/** The numbers of a chart for screen readers. */
export const SpokenTable = ({ caption, sheet: { columns, rows } }: { caption: string; sheet: Sheet }) => {
  const { headOf, cellOf } = useSheetTexts();
  return (
    <VisuallyHidden>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {headOf(column).join(' ')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, values }) => (
            <tr key={key}>
              {columns.map((column, index) => {
                const cell = cellOf(column, values[index] ?? null);
                return index === 0 ? (
                  <th key={column.key} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={column.key}>{cell}</td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  );
};
