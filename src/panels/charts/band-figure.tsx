import type { BandChart, BandShape } from '../../view';
import { KindShape, useUniqueId } from '../shared';

/** Strokes that tell lines apart where they have the same colour. */
const DASHES = ['', '9 6', '2 5', '14 5 2 5'] as const;

function dashOf(order: number): { readonly 'stroke-dasharray'?: string } {
  const dash = DASHES[order % DASHES.length];
  return dash === undefined || dash === '' ? {} : { 'stroke-dasharray': dash };
}

/** Slanting lines over the bands of every second series, so that the bands differ without colour too. */
function Hatch({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line class="band-hatch" x1="0" x2="0" y1="0" y2="7" />
    </pattern>
  );
}

function Shape({ shape, hatch }: { readonly shape: BandShape; readonly hatch: string }) {
  return (
    <g class={`band band-${shape.meaning} band-order-${shape.order}`}>
      <path class="band-most" d={shape.most} />
      <path class="band-half" d={shape.half} />
      {shape.order % 2 === 1 && <path class="band-hatched" d={shape.half} fill={`url(#${hatch})`} />}
      <path class="band-mid" d={shape.mid} {...dashOf(shape.order)} />
    </g>
  );
}

/** The sign of a line before its name: a disc, a square, or a piece of the line itself. */
function Sign({ shape, x }: { readonly shape: BandShape; readonly x: number }) {
  const { meaning, order, nameY } = shape;
  if (meaning === 'neutral') {
    return (
      <g class={`band-neutral band-order-${order}`}>
        <line class="band-mid" x1={x} x2={x + 22} y1={nameY} y2={nameY} {...dashOf(order)} />
      </g>
    );
  }
  return (
    <g transform={`translate(${x + 5} ${nameY - 6})`} class={`kind-${meaning}`}>
      {meaning === 'talk' && <circle cx="6" cy="6" r="5.5" fill="currentColor" />}
      {meaning === 'pressure' && <rect x="1" y="1" width="10" height="10" fill="currentColor" />}
    </g>
  );
}

interface LinesProps {
  readonly chart: BandChart;
  /** Whether the names stand at the ends of the lines. */
  readonly named: boolean;
}

/** Axis, bands, lines and names, to be put into an SVG of the chart's size. */
export function BandLines({ chart, named }: LinesProps) {
  const hatch = useUniqueId();
  const { width, height, left, right, bottom } = chart.frame;
  const end = width - right;
  const foot = height - bottom;
  return (
    <>
      <defs>
        <Hatch id={hatch} />
      </defs>
      {chart.ticks.map(({ at, label }) => (
        <g key={label} class="axis-tick">
          <line x1={left} x2={end} y1={at} y2={at} />
          <text x={left - 10} y={at + 5} text-anchor="end">
            {label}
          </text>
        </g>
      ))}
      {chart.steps.map(({ at, label }) => (
        <g key={at} class="axis-step">
          <line x1={at} x2={at} y1={foot} y2={foot + 6} />
          <text x={at} y={foot + 24} text-anchor="middle">
            {label}
          </text>
        </g>
      ))}
      {chart.zero !== undefined && <line class="axis-zero" x1={left} x2={end} y1={chart.zero} y2={chart.zero} />}
      {chart.shapes.map((shape) => (
        <Shape key={shape.id} shape={shape} hatch={hatch} />
      ))}
      {named &&
        chart.shapes.map((shape) => (
          <g key={shape.id}>
            <Sign shape={shape} x={end + 10} />
            <text class="band-name" x={end + 40} y={shape.nameY + 5}>
              {shape.name}
            </text>
          </g>
        ))}
    </>
  );
}

/** The names of the lines under a chart that is too narrow for them. */
export function BandLegend({ chart }: { readonly chart: BandChart }) {
  return (
    <ul class="band-legend" aria-hidden="true">
      {chart.shapes.map(({ id, name, meaning, order }) => (
        <li key={id} class={`band-order-${order}`}>
          {meaning !== 'neutral' && <KindShape kind={meaning} size={12} />}
          <svg class={`band-${meaning}`} width="30" height="6" aria-hidden="true">
            <line class="band-mid" x1="0" x2="30" y1="3" y2="3" {...dashOf(order)} />
          </svg>
          <span>{name}</span>
        </li>
      ))}
    </ul>
  );
}
