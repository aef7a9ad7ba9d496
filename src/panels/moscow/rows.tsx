import { citeMarks, type MoscowScreenView, type ReadRow } from '../../view';
import { Cites, KindShape, Unseen, useApp } from '../shared';

type Axis = MoscowScreenView['axis'];

function at({ low, high }: Axis, value: number): string {
  return `${(((value - low) / (high - low)) * 100).toFixed(2)}%`;
}

/** A change drawn from where belief stood to where it went: full for a gain, hollow for a loss. */
function Step({ row, axis }: { readonly row: ReadRow; readonly axis: Axis }) {
  const [left, right] = [Math.min(row.from, row.to), Math.max(row.from, row.to)];
  const still = row.amount === '0';
  const look = still ? 'still' : row.change > 0 ? 'gain' : 'loss';
  return (
    <div class="fall" aria-hidden="true">
      <i class="fall-in" style={{ left: at(axis, row.from) }} />
      <i class="fall-out" style={{ left: at(axis, row.to) }} />
      <i
        class={`fall-bar fall-${look}`}
        style={{ left: at(axis, left), width: `calc(${at(axis, right)} - ${at(axis, left)})` }}
      />
      <b
        class={`fall-amount numbers fall-amount-${look}`}
        style={{ '--at': at(axis, row.change < 0 && !still ? left : right) }}
      >
        {row.amount}
      </b>
    </div>
  );
}

function AxisHead({ view }: { readonly view: MoscowScreenView }) {
  return (
    <div class="fall-axis numbers" aria-hidden="true">
      {view.axis.ticks.map((tick) => (
        <span key={tick} style={{ left: at(view.axis, tick) }}>
          {tick}
        </span>
      ))}
      <i class="fall-start" style={{ left: at(view.axis, view.beforeAt) }} />
    </div>
  );
}

interface RowProps {
  readonly row: ReadRow;
  readonly axis: Axis;
  /** Said in place of a reading that is not told. */
  readonly keptBack: string;
}

function Row({ row, axis, keptBack }: RowProps) {
  const { words } = useApp();
  return (
    <li class="moscow-row" data-row={row.id}>
      <div class="moscow-slip paper" data-slip>
        <span class="moscow-kind">
          <KindShape kind={row.kind} size={13} />
        </span>
        <div>
          <h3>{row.title}</h3>
          <p>{row.sub}</p>
        </div>
      </div>
      <div class="moscow-reading" data-reading>
        {row.reading !== '' && <p class="moscow-said">{row.reading}</p>}
        {row.reading === '' && keptBack !== '' && <p class="aside-note">{keptBack}</p>}
        <Cites marks={citeMarks(row.evidence)} {...(row.assumed === undefined ? {} : { assumed: row.assumed })} />
        <p class="moscow-amount numbers">
          <b>{row.amount}</b> {words.moscow.runningAt(row.total)}
        </p>
      </div>
      <Step row={row} axis={axis} />
    </li>
  );
}

/** Where the verdict would run out of the picture it stands on the other side of its mark. */
function isFarRight({ axis, afterAt }: MoscowScreenView): boolean {
  return (afterAt - axis.low) / (axis.high - axis.low) > 0.7;
}

/** Acts and their readings, one line each, with what each does to belief. */
export function Rows({ view }: { readonly view: MoscowScreenView }) {
  const { words } = useApp();
  return (
    <div class="moscow-board">
      <AxisHead view={view} />
      <ol class="moscow-rows">
        {view.rows.map((row) => (
          <Row key={row.id} row={row} axis={view.axis} keptBack={view.keptBack} />
        ))}
      </ol>
      <p class="moscow-verdict numbers">
        <Unseen>{words.moscow.belief}: </Unseen>
        <span
          class={`fall-end${isFarRight(view) ? ' fall-end-left' : ''}`}
          style={{ '--at': at(view.axis, view.afterAt) }}
        >
          <i aria-hidden="true" />
          <b>{view.verdict}</b>
        </span>
      </p>
    </div>
  );
}
