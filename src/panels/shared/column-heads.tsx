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
