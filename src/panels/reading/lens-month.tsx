import { citeMarks, type LensMonthView, type LensParting, type LensRow } from '../../view';
import { Cites, ColumnHeads, Scroll, useApp } from '../shared';

const place = (at: number) => `${(50 + at * 46).toFixed(2)}%`;

/** From the shared zero: a full mark for the reading that is played, initials for the others. */
function Marks({ row }: { readonly row: LensRow }) {
  return (
    <div class="lens-lanes" aria-hidden="true">
      <i class="lens-zero" />
      {Array.from({ length: row.lanes }, (_, lane) => (
        <div key={lane} class="lens-line">
          {row.cells
            .filter((cell) => cell.lane === lane)
            .map(({ lens, initial, at, played }) =>
              played ? (
                <i key={lens} class="lens-played" style={{ left: place(at) }} />
              ) : (
                <b key={lens} class="lens-initial" style={{ left: place(at) }}>
                  {initial}
                </b>
              ),
            )}
        </div>
      ))}
    </div>
  );
}

function Row({ row }: { readonly row: LensRow }) {
  const { words } = useApp();
  return (
    <tr>
      <th scope="row">
        {row.name}
        {row.opposite && <small>{words.lenses.month.opposite}</small>}
      </th>
      <td class="lens-picture">
        <Marks row={row} />
      </td>
      {row.cells.map(({ lens, word, measure, played }) => (
        <td key={lens} class={played ? 'lens-own' : undefined}>
          {word}
          <small class="numbers">{measure}</small>
        </td>
      ))}
    </tr>
  );
}

function Parting({ parting }: { readonly parting: LensParting }) {
  return (
    <div class="lens-parting">
      <h3>{parting.title}</h3>
      <ul>
        {parting.points.map(({ id, sentence, reason, evidence, assumed }) => (
          <li key={id}>
            {sentence} {reason}
            <Cites marks={citeMarks(evidence)} assumed={assumed} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The month under the reading that is played, beside what the others would have changed. */
export function LensMonth({ view }: { readonly view: LensMonthView }) {
  const { words } = useApp();
  const { heading, table, variable, same } = words.lenses.month;
  return (
    <section class="reading-lenses" aria-labelledby="month-lenses">
      <h2 id="month-lenses" class="panel-title">
        {heading}
      </h2>
      <p class="aside-note">{view.explain}</p>
      {view.rows.length === 0 ? (
        <p>{same}</p>
      ) : (
        <>
          <Scroll class="table-scroll">
            <table class="lens-table">
              <caption class="visually-hidden">{table}</caption>
              <thead>
                <tr>
                  <th scope="col">{variable}</th>
                  <td class="lens-picture" />
                  <ColumnHeads columns={view.columns} />
                </tr>
              </thead>
              <tbody>
                {view.rows.map((row) => (
                  <Row key={row.id} row={row} />
                ))}
              </tbody>
            </table>
          </Scroll>
          {view.partings
            .filter(({ points }) => points.length > 0)
            .map((parting) => (
              <Parting key={parting.lens} parting={parting} />
            ))}
        </>
      )}
    </section>
  );
}
