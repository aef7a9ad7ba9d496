import { useState } from 'preact/hooks';
import type { IndicatorTable } from '../../view';
import { Strip } from '../charts';
import { Button, Scroll, useApp } from '../shared';

interface TableProps {
  readonly view: IndicatorTable;
  /** Place of the column of pictures. */
  readonly picture: number;
}

/** Rows of figures with a strip in each: where the games lie to the line of no difference. */
export function StripTable({ view, picture }: TableProps) {
  return (
    <section class="strip-section">
      <h2 class="panel-title">{view.heading}</h2>
      <p class="aside-note">{view.lead}</p>
      <Scroll class="table-scroll">
        <table class="table strip-table">
          <caption class="visually-hidden">{view.heading}</caption>
          <thead>
            <tr>
              {view.columns.map((column, index) => (
                <th key={column} scope="col" class={index === picture ? 'strip-cell' : undefined}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.rows.map(({ id, name, unit, strip, cells }) => {
              const [row] = strip.rows;
              const before = cells.slice(0, picture - 1);
              const after = cells.slice(picture - 1);
              return (
                <tr key={id}>
                  <th scope="row">
                    {name} <small>{unit}</small>
                  </th>
                  {before.map((cell, index) => (
                    <td key={view.columns[index + 1]} data-label={view.columns[index + 1]}>
                      {cell}
                    </td>
                  ))}
                  <td class="strip-cell">{row && <Strip chart={strip} row={row} />}</td>
                  {after.map((cell, index) => (
                    <td key={view.columns[index + picture + 1]} data-label={view.columns[index + picture + 1]}>
                      {cell}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

/** The same, with a few rows first and the rest on request. */
export function LongStripTable({
  draw,
  picture,
}: {
  readonly draw: (all: boolean) => IndicatorTable;
  readonly picture: number;
}) {
  const { words } = useApp();
  const [all, setAll] = useState(false);
  return (
    <div>
      <StripTable view={draw(all)} picture={picture} />
      <Button rank="quiet" onPress={() => setAll(!all)}>
        {all ? words.lab.table.few : words.lab.table.all}
      </Button>
    </div>
  );
}
