import { citeMarks, type DebriefScreenView, type TwinRow } from '../../view';
import { Cites, useApp } from '../shared';

const place = (value: number) => `${(50 + value * 47).toFixed(2)}%`;

/** Yours full, the twin's hollow, on one line from a shared zero. */
function Pair({ row }: { readonly row: TwinRow }) {
  const [left, right] = [Math.min(row.yours, row.twin), Math.max(row.yours, row.twin)];
  return (
    <div class="pair" aria-hidden="true">
      <i class="pair-zero" />
      <i class="pair-span" style={{ left: place(left), width: `calc(${place(right)} - ${place(left)})` }} />
      <i class="pair-twin" style={{ left: place(row.twin) }} />
      <i class="pair-yours" style={{ left: place(row.yours) }} />
    </div>
  );
}

function Arrow({ difference }: { readonly difference: TwinRow['difference'] }) {
  const shape = difference === 0 ? 'M2 8H14' : difference > 0 ? 'M8 3 14 13H2Z' : 'M8 13 2 3H14Z';
  return (
    <svg class={`arrow arrow-${difference}`} width="13" height="13" viewBox="0 0 16 16" aria-hidden="true">
      <path d={shape} />
    </svg>
  );
}

/** The seven tracks of the game beside those of the same game without talks. */
export function TwinTable({ view }: { readonly view: DebriefScreenView }) {
  const { words } = useApp();
  const { heading, explain, yours, twin, costs, serves, difference } = words.debrief.twin;
  return (
    <section class="twin" aria-labelledby="twin">
      <h2 id="twin" class="panel-title">
        {heading}
      </h2>
      <p class="aside-note">{explain}</p>
      <table class="twin-table">
        <caption class="visually-hidden">{heading}</caption>
        <thead>
          <tr>
            <td>
              <span class="twin-key">
                <i class="pair-yours" aria-hidden="true" /> {yours}
              </span>
              <span class="twin-key">
                <i class="pair-twin" aria-hidden="true" /> {twin}
              </span>
            </td>
            <th scope="col">
              <span class="twin-ends">
                <span>{costs}</span>
                <span>{serves}</span>
              </span>
            </th>
            <th scope="col">{yours}</th>
            <th scope="col">{twin}</th>
            <th scope="col">{difference}</th>
          </tr>
        </thead>
        <tbody>
          {view.tracks.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.name}
                <Cites marks={citeMarks(row.evidence)} />
              </th>
              <td>
                <Pair row={row} />
              </td>
              <td>{row.yoursWord}</td>
              <td class="twin-other">{row.twinWord}</td>
              <td class={row.difference === 0 ? 'twin-same' : row.difference > 0 ? 'otherwise' : undefined}>
                <Arrow difference={row.difference} /> {row.differenceWord}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
