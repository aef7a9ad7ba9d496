import type { StripChart, StripRow } from '../../view';

/** A place in hundredths of the width, as SVG takes it. */
const at = (place: number): string => `${place.toFixed(2)}%`;

interface StripProps {
  readonly chart: StripChart;
  readonly row: StripRow;
}

/** One row of a chart of rows. Its figures stand in the cells beside it. */
export function Strip({ chart, row }: StripProps) {
  return (
    <svg class="strip" aria-hidden="true" focusable="false">
      {chart.zero !== undefined && <line class="strip-zero" x1={at(chart.zero)} x2={at(chart.zero)} y1="0" y2="100%" />}
      {row.bars.map(({ from, to, hollow }) => (
        <rect
          key={`${from}-${to}`}
          class={hollow ? 'strip-bar strip-hollow' : 'strip-bar'}
          x={at(from)}
          width={at(to - from)}
          y="20%"
          height="60%"
        />
      ))}
      {row.span && <line class="strip-span" x1={at(row.span.from)} x2={at(row.span.to)} y1="50%" y2="50%" />}
      {row.half && <line class="strip-half" x1={at(row.half.from)} x2={at(row.half.to)} y1="50%" y2="50%" />}
      {row.dots.map((dot, index) => (
        <circle key={index} class="strip-dot" cx={at(dot)} cy="50%" r="5.5" />
      ))}
    </svg>
  );
}

/** The axis over or under the rows. */
export function StripAxis({ chart }: { readonly chart: StripChart }) {
  return (
    <svg class="strip-axis" aria-hidden="true" focusable="false">
      {chart.ticks.map(({ at: place, label }, index) => (
        <text
          key={label}
          x={at(place)}
          y="14"
          text-anchor={index === 0 ? 'start' : index === chart.ticks.length - 1 ? 'end' : 'middle'}
        >
          {label}
        </text>
      ))}
    </svg>
  );
}
