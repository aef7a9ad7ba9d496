import type { TablePlace, TitleView } from '../../view';
import { DataTable, StanceOutline, StanceShape, useApp } from '../shared';

const WIDTH = 720;
const HEIGHT = 500;
const CENTRE = { x: WIDTH / 2, y: 372 };
const EDGE = 356;
const RING = 312;
const LABEL = 268;
const SHAPE = 26;

interface Spot {
  readonly x: number;
  readonly y: number;
}

function spot(degrees: number, radius: number): Spot {
  const turn = ((180 - degrees) / 180) * Math.PI;
  return { x: CENTRE.x + radius * Math.cos(turn), y: CENTRE.y - radius * Math.sin(turn) };
}

/** Where there is room for a third of the codes only, each stands further in than the one before, by turns of three. */
const INNER = [268, 220, 174];

function Place({ place, index }: { readonly place: TablePlace; readonly index: number }) {
  const shape = spot(place.degrees, RING);
  const label = spot(place.degrees, LABEL);
  const narrow = spot(place.degrees, INNER[index % INNER.length] ?? LABEL);
  return (
    <g>
      <g
        class={`stance-${place.stance}`}
        transform={`translate(${shape.x - SHAPE / 2} ${shape.y - SHAPE / 2}) scale(${SHAPE / 16})`}
      >
        <StanceOutline stance={place.stance} />
      </g>
      <text x={label.x} y={label.y} class="arc-code">
        {place.code}
      </text>
      <text x={narrow.x} y={narrow.y} class="arc-code arc-code-narrow">
        {place.code}
      </text>
    </g>
  );
}

/** Twenty-seven places in the Council's order, one opposite. The same stands in a table below it. */
export function TableArc({ view }: { readonly view: TitleView }) {
  const { words } = useApp();
  const text = words.title.table;
  const foot = { left: CENTRE.x - EDGE, right: CENTRE.x + EDGE };
  return (
    <figure class="arc">
      <div class="arc-picture">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
          <path class="arc-edge" d={`M${foot.left} ${CENTRE.y} A${EDGE} ${EDGE} 0 0 1 ${foot.right} ${CENTRE.y} Z`} />
          {view.table.map((place, index) => (
            <Place key={place.code} place={place} index={index} />
          ))}
          <path class="arc-other" d={`M${CENTRE.x} 408 l21 21 -21 21 -21 -21 Z`} />
          <text x={CENTRE.x} y="484" class="arc-caption">
            {text.other}
          </text>
        </svg>
        <div class="arc-legend">
          <p class="serif">{text.title}</p>
          <ul>
            {view.legend.map(({ stance, word }) => (
              <li key={stance}>
                <StanceShape stance={stance} /> {word}
              </li>
            ))}
          </ul>
        </div>
      </div>
      <details class="arc-words">
        <summary>{text.summary}</summary>
        <DataTable
          caption={text.caption}
          columns={[text.member, text.stance]}
          rows={view.table.map(({ code, name, stanceWord }) => ({ key: code, cells: [name, stanceWord] }))}
        />
      </details>
    </figure>
  );
}
