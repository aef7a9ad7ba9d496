import { type ChartFrame, type DebriefScreenView, type LineChart, lineChart, type MonthMark } from '../../view';
import { useWidth } from '../charts';
import { DataTable, KindShape, useApp, useUniqueId } from '../shared';

/** Until the page has been measured, and on paper. */
const DESIGN_WIDTH = 900;
/** Below this width the names of the lines stand under the chart. */
const NARROW = 560;
/** A decision needs this much room to be read. */
const ROOM = 112;

function frameFor(width: number): ChartFrame {
  const narrow = width < NARROW;
  return { width, height: 250, left: 34, right: narrow ? 8 : 118, top: 34, bottom: 12 };
}

interface LinesProps {
  readonly chart: LineChart;
  readonly view: DebriefScreenView;
  readonly frame: ChartFrame;
}

/** Names at the ends of the lines, kept apart. */
function Names({ chart, view, frame }: LinesProps) {
  const { words } = useApp();
  const x = frame.width - frame.right + 10;
  return (
    <>
      <text class="chart-name" x={x} y={chart.gateLabelY + 5}>
        {words.debrief.chart.gate}
      </text>
      {view.strength.parted && (
        <text class="chart-name" x={x} y={chart.twinLabelY + 5}>
          {words.debrief.chart.twin}
        </text>
      )}
      <text class="chart-name chart-name-yours" x={x} y={chart.yoursLabelY + 5}>
        {words.debrief.chart.yours}
      </text>
    </>
  );
}

function Legend() {
  const { words } = useApp();
  const { yours, twin, gate } = words.debrief.chart;
  return (
    <p class="chart-legend" aria-hidden="true">
      <span>
        <i /> {yours}
      </span>
      <span>
        <i class="chart-key-twin" /> {twin}
      </span>
      <span>
        <i class="chart-key-gate" /> {gate}
      </span>
    </p>
  );
}

function Lines({ chart, view, frame }: LinesProps) {
  const { left, right, width, height, bottom } = frame;
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
      <Turning chart={chart} view={view} frame={frame} />
    </>
  );
}

function Turning({ chart, view, frame }: LinesProps) {
  const { words } = useApp();
  const place = view.turning ? chart.months[view.turning.month - 1] : undefined;
  if (!place) return null;
  const late = place.x > frame.width * 0.35;
  return (
    <g class="chart-turning">
      <line x1={place.x} x2={place.x} y1={frame.top - 26} y2={frame.height - frame.bottom} />
      <text x={late ? place.x - 8 : place.x + 8} y={frame.top - 14} text-anchor={late ? 'end' : 'start'}>
        {words.debrief.chart.turning}
      </text>
    </g>
  );
}

interface EventsProps {
  readonly chart: LineChart;
  readonly months: ReadonlyArray<MonthMark>;
  readonly named: boolean;
}

/** Under each month its sign, and what was decided where every month has room for it. */
function Events({ chart, months, named }: EventsProps) {
  const share = (length: number) => `${((length / chart.width) * 100).toFixed(2)}%`;
  return (
    <ol class={named ? 'chart-events' : 'chart-events chart-events-bare'} aria-hidden="true">
      {months.map((mark, index) => {
        const { from = 0, to = 0 } = chart.months[index] ?? {};
        return (
          <li
            key={mark.month}
            class={mark.turning ? 'chart-event chart-event-turning' : 'chart-event'}
            style={{ left: share(from), width: share(to - from) }}
          >
            <KindShape kind={mark.kind} size={13} />
            <span class="chart-month">{mark.short}</span>
            {named && <span class="chart-decision">{mark.decision}</span>}
          </li>
        );
      })}
    </ol>
  );
}

/** The same month by month beside one another, where the chart is too narrow for words. */
function Decisions({ months }: { readonly months: ReadonlyArray<MonthMark> }) {
  const { words } = useApp();
  return (
    <ol class="chart-decisions" aria-label={words.debrief.chart.decisions}>
      {months.map((mark) => (
        <li key={mark.month} class={mark.turning ? 'chart-event-turning' : undefined}>
          <KindShape kind={mark.kind} size={12} />
          <span class="chart-month">{mark.short}</span>
          <span class="chart-decision">{mark.decision}</span>
        </li>
      ))}
    </ol>
  );
}

function Figures({ view }: { readonly view: DebriefScreenView }) {
  const { words } = useApp();
  const { columns, table } = words.debrief.chart;
  return (
    <details class="folded">
      <summary>{table}</summary>
      <DataTable
        caption={words.debrief.chart.title}
        hideCaption
        columns={columns}
        rows={view.months.map(({ month, full, yours, twin, all }) => ({
          key: String(month),
          cells: [full, yours, twin, all],
        }))}
      />
    </details>
  );
}

/** Strength to talk from, month by month, beside the same game without talks. */
export function StrengthChart({ view }: { readonly view: DebriefScreenView }) {
  const { words } = useApp();
  const id = useUniqueId();
  const { yours, twin, gate, lead, describe, parted } = view.strength;
  const { ref, width } = useWidth(DESIGN_WIDTH);
  const frame = frameFor(width);
  const narrow = width < NARROW;
  const chart = lineChart(yours, twin, gate, frame);
  const [first] = chart.months;
  const named = first !== undefined && first.to - first.from >= ROOM;
  return (
    <section class="chart" aria-label={words.debrief.chart.title}>
      <p class="chart-lead">
        {words.debrief.chart.title}. {lead} {parted ? words.debrief.chart.twinIs : words.debrief.chart.noTalks}
      </p>
      <div class="chart-box" ref={ref}>
        <svg
          viewBox={`0 0 ${frame.width} ${frame.height}`}
          role="img"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-text`}
        >
          <title id={`${id}-title`}>{words.debrief.chart.title}</title>
          <desc id={`${id}-text`}>
            {lead} {describe}
          </desc>
          <Lines chart={chart} view={view} frame={frame} />
          {!narrow && <Names chart={chart} view={view} frame={frame} />}
        </svg>
        <Events chart={chart} months={view.months} named={named} />
        {narrow && <Legend />}
        {!named && <Decisions months={view.months} />}
      </div>
      <Figures view={view} />
    </section>
  );
}
