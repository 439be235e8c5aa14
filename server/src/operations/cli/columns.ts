/** Sets rows of cells in columns: the first to the left, the others, which are numbers, to the right. */
export const columns = (rows: string[][]): string => {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  return rows
    .map((row) =>
      row.map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0))).join('  '),
    )
    .join('\n');
};
