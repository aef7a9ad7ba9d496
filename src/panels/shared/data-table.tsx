import type { ComponentChildren } from 'preact';
import { ColumnHeads } from './column-heads';
import { Scroll } from './scroll';

interface DataTableProps {
  readonly caption: string;
  readonly columns: ReadonlyArray<string>;
  /** The first cell of a row is its heading. */
  readonly rows: ReadonlyArray<{ readonly key: string; readonly cells: ReadonlyArray<ComponentChildren> }>;
  readonly hideCaption?: boolean;
  readonly class?: string;
}

export function DataTable({ caption, columns, rows, hideCaption = false, class: more }: DataTableProps) {
  return (
    <Scroll class="table-scroll">
      <table class={more === undefined ? 'table' : `table ${more}`}>
        <caption class={hideCaption ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            <ColumnHeads columns={columns} />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={columns[index]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={columns[index]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
