import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { citeMarks, type MoscowScreenView, moscowView, type SessionView, signalRows } from '../../view';
import { Button, bringTo, Icon, KindShape, ScreenHeading, StageHost, useApp } from '../shared';
import { Answer } from './answer';
import { Others } from './others';
import { Rows } from './rows';

interface MoscowScreenProps {
  readonly session: Extract<SessionView, { readonly at: 'play' }>;
}

/** Where the page put slips, border and readings, for the picture behind them. */
interface Places {
  readonly heights: Readonly<Record<string, number>>;
  readonly from: number;
  readonly border: number;
  readonly to: number;
}

function measure(board: HTMLElement): Places | undefined {
  const frame = board.getBoundingClientRect();
  const border = board.querySelector('[data-border]')?.getBoundingClientRect();
  const rows = [...board.querySelectorAll<HTMLElement>('[data-row]')];
  const first = rows[0]?.querySelector('[data-slip]')?.getBoundingClientRect();
  const reading = rows[0]?.querySelector('[data-reading]')?.getBoundingClientRect();
  if (!border || !first || !reading || border.width === 0) return undefined;
  const heights: Record<string, number> = {};
  for (const row of rows) {
    const slip = row.querySelector('[data-slip]')?.getBoundingClientRect();
    const id = row.dataset.row;
    if (slip && id !== undefined) heights[id] = Math.round(slip.top + slip.height / 2 - frame.top);
  }
  return {
    heights,
    from: Math.round(first.right - frame.left),
    border: Math.round(border.left + border.width / 2 - frame.left),
    to: Math.round(reading.left - frame.left - 8),
  };
}

/** Measures again whenever the board changes its size. */
function usePlaces() {
  const board = useRef<HTMLDivElement>(null);
  const [places, setPlaces] = useState<Places | undefined>(undefined);
  useLayoutEffect(() => {
    const element = board.current;
    if (!element) return undefined;
    const again = () => setPlaces(measure(element));
    const observer = new ResizeObserver(again);
    observer.observe(element);
    again();
    return () => observer.disconnect();
  }, []);
  return { board, places };
}

function Legend() {
  const { words } = useApp();
  const { talk, pressure, neutral, thickness } = words.moscow.legend;
  return (
    <p class="moscow-legend">
      <span>
        <KindShape kind="talk" size={12} /> {talk}
      </span>
      <span>
        <KindShape kind="pressure" size={12} /> {pressure}
      </span>
      <span>
        <KindShape kind="neutral" size={12} /> {neutral}
      </span>
      <span class="moscow-thicker">{thickness}</span>
    </p>
  );
}

/** Ways down to what lies below the first view. */
function Jumps({ otherwise }: Pick<MoscowScreenView, 'otherwise'>) {
  const { words } = useApp();
  const jump = (id: string, label: string) => (
    <button type="button" class="link" onClick={() => bringTo(id)}>
      <span>{label}</span> <Icon name="caret-down" size={14} />
    </button>
  );
  return (
    <div class="moscow-jumps">
      {otherwise !== '' && jump('read-otherwise', otherwise)}
      <span class="moscow-to-answer">{jump('answer', words.moscow.answer)}</span>
    </div>
  );
}

function Heads({ view }: { readonly view: MoscowScreenView }) {
  const { words } = useApp();
  return (
    <div class="moscow-heads">
      <div>
        <ScreenHeading screen="moscow">{view.did}</ScreenHeading>
        <Legend />
      </div>
      <div class="moscow-head-reads">
        <h2 class="screen-title">{words.moscow.reads}</h2>
        <p class="aside-note">{view.lens}</p>
      </div>
      <div class="moscow-head-belief">
        <h2 class="panel-title">{words.moscow.belief}</h2>
        <p class="aside-note">
          <b class="moscow-total numbers">{view.verdict}</b> {words.moscow.beliefUnit}
        </p>
        <Jumps otherwise={view.otherwise} />
      </div>
    </div>
  );
}

/** The month from the other side: acts cross the border and become readings, and belief in Europe moves. */
export function MoscowScreen({ session }: MoscowScreenProps) {
  const { library, words, emit, stage } = useApp();
  const view = moscowView(library, session);
  const { board, places } = usePlaces();
  const rows = places ? signalRows(view.rows, places.heights) : [];
  return (
    <div class="moscow" ref={board}>
      <div class="moscow-border" data-border aria-hidden="true" />
      {stage && places && (
        <StageHost view={{ scene: 'moscow', rows, from: places.from, border: places.border, to: places.to }} />
      )}
      <div class="moscow-content">
        <Heads view={view} />
        <Rows view={view} />
        <Others others={view.others} />
      </div>
      <div class="moscow-foot">
        <Answer answer={view.answer} marks={citeMarks(view.answer.evidence)} />
        <footer class="moscow-actions">
          <Button rank="primary" icon="arrow-right" onPress={() => emit({ type: 'next' })}>
            {words.moscow.onward}
          </Button>
        </footer>
      </div>
    </div>
  );
}
