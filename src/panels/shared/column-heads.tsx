/** The headings of a table's columns, to stand in its head row. */
export function ColumnHeads({ columns }: { readonly columns: ReadonlyArray<string> }) {
  return (
    <>
      {columns.map((column) => (
        <th key={column} scope="col">
          {column}
        </th>
      ))}
    </>
  );
}

/** What the column of a cell is called, for the eye, where a phone shows rows without columns. */
export function ColumnWord({ column }: { readonly column: string | undefined }) {
  return (
    <span class="column-word" aria-hidden="true">
      {column}:{' '}
    </span>
  );
}
