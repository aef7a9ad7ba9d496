import { useMemo } from 'preact/hooks';
import { type CarriersView, type ClaimsFile, carriersRequest, carriersView, isStale, type LabPort } from '../../view';
import { Strip, StripGrid } from '../charts';
import { Cites, useApp } from '../shared';
import { JobNotes, RunButton } from './run-row';
import { SaveFigure } from './save-figure';
import { useWork } from './use-work';
import { VerdictSign } from './verdict-sign';

const KINDS = { whole: 'claims', without: 'ablation' } as const;

type Row = CarriersView['rows'][number];
type Left = NonNullable<Row['left']>;

/** What a row is about: a link with its mechanism and sources, or which links are taken out together. */
function Loss({ what, place, link }: Row) {
  return (
    <>
      {place !== undefined && <span class="numbers">{place}. </span>}
      {what}
      {link && (
        <small>
          {link.mechanism} <Cites marks={link.cites} />
        </small>
      )}
    </>
  );
}

function LeftCells({
  left,
  strip,
  columns,
}: { left: Left; strip: CarriersView['strip'] } & Pick<CarriersView, 'columns'>) {
  const [, , numbers, verdict] = columns;
  return (
    <>
      <td class="strip-cell">{strip && left.row && <Strip chart={strip} row={left.row} />}</td>
      <td data-label={numbers}>
        {left.effect} ({left.interval})
      </td>
      <td data-label={verdict}>
        <span class="claim-verdict">
          <VerdictSign holds={left.asSaid} weighs />
          <span>
            {left.word}, {left.share}
          </span>
        </span>
      </td>
    </>
  );
}

type TriedView = Pick<CarriersView, 'rows' | 'strip' | 'whole' | 'columns' | 'title'>;

/** What is left of a claim without each loss, below the whole. */
export function Tried({ view }: { readonly view: TriedView }) {
  const { words } = useApp();
  const { rows, strip, whole, columns, title } = view;
  if (!strip || !whole) return null;
  return (
    <StripGrid title={title} columns={columns} chart={strip} class="carriers-table">
      <tr>
        <th scope="row">{words.lab.carriers.whole}</th>
        <LeftCells left={whole} strip={strip} columns={columns} />
      </tr>
      {rows.map((row) => (
        <tr key={row.key}>
          <th scope="row">
            <Loss {...row} />
          </th>
          {row.left && <LeftCells left={row.left} strip={strip} columns={columns} />}
        </tr>
      ))}
    </StripGrid>
  );
}

/** Before it has been tried: the links, and what is said to follow without each. */
function Said({ rows }: Pick<CarriersView, 'rows'>) {
  return (
    <ul class="carriers-said">
      {rows.map((row) => (
        <li key={row.key}>
          <span>
            <Loss {...row} />
          </span>
          <span class="aside-note">{row.said}</span>
        </li>
      ))}
    </ul>
  );
}

interface CarriersProps {
  readonly port: LabPort;
  readonly claims: ClaimsFile;
  readonly claim: string;
  readonly runs: number;
  readonly seed: string;
}

/** What a claim rests on, and what is left of it without each of the links that it names. */
export function Carriers({ port, claims, claim, runs, seed }: CarriersProps) {
  const { library, words } = useApp();
  const text = words.lab.carriers;
  const work = useWork(port, `claims.without.${claim}`, KINDS);
  const { state } = work;
  const asked = { claim, runs, seed };
  const { whole, without } = state.found ?? {};
  const view = useMemo(
    () => carriersView(library, claims, claim, whole && without && { whole, without }),
    [library, claims, claim, whole, without],
  );
  if (!view) return null;
  const run = () => work.start(asked, carriersRequest(claims, claim, { runs, seed }), runs);
  return (
    <section class="carriers">
      <h3>{view.title}</h3>
      <p>{view.lead}</p>
      {view.rows.length > 0 && (
        <>
          <p class="aside-note">{view.note}</p>
          {view.whole ? <Tried view={view} /> : <Said rows={view.rows} />}
          {view.data && (
            <SaveFigure
              name={`parley-claim-${claim}`}
              data={view.data}
              about={{ scenario: library.bundle.scenario.id, ...state.answers }}
            />
          )}
          <div class="lab-run-alone">
            <RunButton state={state} label={view.run} rank="secondary" onRun={run} onStop={work.stop} />
          </div>
          <JobNotes what={text.what} state={state} stale={isStale(state, asked)} unit={words.lab.progressOf.pairs} />
        </>
      )}
    </section>
  );
}
