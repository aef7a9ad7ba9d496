import { citeMarks, type DebriefScreenView, type TwinRow } from '../../view';
import { Cites, useApp } from '../shared';
import { Arrow } from './arrow';

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

function Cell({ word, figures }: { readonly word: string; readonly figures: string }) {
  return (
    <>
      {word}
      <small class="numbers">{figures}</small>
    </>
  );
}

function Row({ row }: { readonly row: TwinRow }) {
  return (
    <tr>
      <th scope="row">
        {row.name}
        <Cites marks={citeMarks(row.evidence)} />
        <small>{row.sense}</small>
      </th>
      <td>
        <Pair row={row} />
      </td>
      <td>
        <Cell word={row.yoursWord} figures={row.yoursMove} />
      </td>
      <td class="twin-other">
        <Cell word={row.twinWord} figures={row.twinMove} />
      </td>
      <td class={row.difference === 0 ? 'twin-same' : row.difference > 0 ? 'otherwise' : undefined}>
        <span class="twin-difference">
          <Arrow difference={row.difference} /> {row.differenceWord}
        </span>
        <small class="numbers">{row.apart}</small>
      </td>
    </tr>
  );
}

function Heads() {
  const { words } = useApp();
  const { yours, twin, costs, serves, difference } = words.debrief.twin;
  return (
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
  );
}

/** The seven tracks of the game beside those of the same game without talks. */
export function TwinTable({ view }: { readonly view: DebriefScreenView }) {
  const { words } = useApp();
  const { heading, explain } = words.debrief.twin;
  return (
    <section class="twin" aria-labelledby="twin">
      <h2 id="twin" class="panel-title">
        {heading}
      </h2>
      <p class="aside-note">{explain}</p>
      <table class="twin-table">
        <caption class="visually-hidden">{heading}</caption>
        <Heads />
        <tbody>
          {view.tracks.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
