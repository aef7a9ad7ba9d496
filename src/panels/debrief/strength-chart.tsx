import { useId } from 'preact/hooks';
import { type ChartFrame, type DebriefScreenView, type LineChart, lineChart, type MonthMark } from '../../view';
import { KindShape, useApp } from '../shared';

const FRAME: ChartFrame = { width: 920, height: 250, left: 36, right: 122, top: 34, bottom: 14 };
/** More months than this, and the words under them are shown at every other month. */
const CROWDED = 8;

interface LinesProps {
  readonly chart: LineChart;
  readonly view: DebriefScreenView;
}

function Lines({ chart, view }: LinesProps) {
  const { words } = useApp();
  const { left, right, width, height, bottom, top } = FRAME;
  const end = width - right;
  return (
    <>
      {chart.ticks.map(({ y, label }) => (
        <g key={label} class="chart-tick">
          <line x1={left} x2={end} y1={y} y2={y} />
          <text x={left - 8} y={y + 5}>
            {label}
          </text>
        </g>
      ))}
      <line class="chart-gate" x1={left} x2={end} y1={chart.gateY} y2={chart.gateY} />
      <path class="chart-gap" d={chart.gap} />
      <path class="chart-twin" d={chart.twin} />
      <path class="chart-yours" d={chart.yours} />
      {chart.months.map(({ to }) => (
        <line key={to} class="chart-mark" x1={to} x2={to} y1={height - bottom} y2={height - bottom + 6} />
      ))}
      <Turning chart={chart} view={view} top={top} />
      <text class="chart-name" x={end + 10} y={chart.gateLabelY + 5}>
        {words.debrief.chart.gate}
      </text>
      {view.strength.parted && (
        <text class="chart-name" x={end + 10} y={chart.twinLabelY + 5}>
          {words.debrief.chart.twin}
        </text>
      )}
      <text class="chart-name chart-name-yours" x={end + 10} y={chart.yoursLabelY + 5}>
        {words.debrief.chart.yours}
      </text>
    </>
  );
}

function Turning({ chart, view, top }: LinesProps & { readonly top: number }) {
  const { words } = useApp();
  const place = view.turning ? chart.months[view.turning.month - 1] : undefined;
  if (!place) return null;
  const late = place.x > FRAME.width * 0.25;
  return (
    <g class="chart-turning">
      <line x1={place.x} x2={place.x} y1={top - 26} y2={FRAME.height - FRAME.bottom} />
      <text x={late ? place.x - 8 : place.x + 8} y={top - 14} text-anchor={late ? 'end' : 'start'}>
        {words.debrief.chart.turning}
      </text>
    </g>
  );
}

function Events({ chart, months }: { readonly chart: LineChart; readonly months: ReadonlyArray<MonthMark> }) {
  const crowded = months.length > CROWDED;
  return (
    <ol class={`chart-events${crowded ? ' chart-events-crowded' : ''}`} aria-hidden="true">
      {months.map((mark, index) => (
        <li
          key={mark.month}
          class={mark.turning ? 'chart-event chart-event-turning' : 'chart-event'}
          style={{
            '--from': `${(((chart.months[index]?.from ?? 0) / FRAME.width) * 100).toFixed(2)}%`,
            '--span': `${((((chart.months[index]?.to ?? 0) - (chart.months[index]?.from ?? 0)) / FRAME.width) * 100).toFixed(2)}%`,
          }}
        >
          <KindShape kind={mark.kind} size={13} />
          <span class="chart-decision">{mark.decision}</span>
          <span class="chart-month">{mark.short}</span>
        </li>
      ))}
    </ol>
  );
}

function Figures({ view }: { readonly view: DebriefScreenView }) {
  const { words } = useApp();
  const { columns, table } = words.debrief.chart;
  return (
    <details class="chart-figures">
      <summary>{table}</summary>
      <div class="table-scroll" role="region" aria-label={table} tabIndex={0}>
        <table class="table">
          <caption class="visually-hidden">{words.debrief.chart.title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.months.map(({ month, full, yours, twin, all }) => (
              <tr key={month}>
                <th scope="row">{full}</th>
                <td>{yours}</td>
                <td>{twin}</td>
                <td>{all}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** Strength to talk from, month by month, beside the same game without talks. */
export function StrengthChart({ view }: { readonly view: DebriefScreenView }) {
  const { words } = useApp();
  const id = useId();
  const { yours, twin, gate, lead, describe, parted } = view.strength;
  const chart = lineChart(yours, twin, gate, FRAME);
  return (
    <section class="chart" aria-label={words.debrief.chart.title}>
      <p class="chart-lead">
        {words.debrief.chart.title}. {lead} {!parted && words.debrief.chart.noTalks}
      </p>
      <div class="chart-box">
        <svg
          viewBox={`0 0 ${FRAME.width} ${FRAME.height}`}
          role="img"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-text`}
        >
          <title id={`${id}-title`}>{words.debrief.chart.title}</title>
          <desc id={`${id}-text`}>
            {lead} {describe}
          </desc>
          <Lines chart={chart} view={view} />
        </svg>
        <Events chart={chart} months={view.months} />
      </div>
      <Figures view={view} />
    </section>
  );
}
