import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import {
  adviceView,
  openOffer,
  partnerLine,
  type SessionView,
  signalsView,
  type TableView,
  tableView,
} from '../../view';
import { RolloutButton } from '../adviser';
import { AdviceList, Button, Scroll, Slip, Term, Undo, useApp } from '../shared';
import { Composer } from './composer';
import { SignalSlips } from './signal-slips';
import { TextSheet } from './text-sheet';

type Play = Extract<SessionView, { readonly at: 'play' }>;
interface PanelProps {
  readonly session: Play;
}

/** What others did this month. */
export function SignalsPart({ session }: PanelProps) {
  const { library, words } = useApp();
  const { months } = session;
  const report = months[months.length - 1];
  const offer = openOffer(library, session);
  return (
    <section class="panel-part" aria-labelledby="signals-title">
      <h2 id="signals-title" class="panel-title">
        {words.desk.signals.title}
      </h2>
      {report && <SignalSlips groups={signalsView(library, months, report.month)} />}
      {offer !== undefined && <p class="aside-note">{offer}</p>}
    </section>
  );
}

function OwnMatter({ view }: { readonly view: TableView }) {
  const { words, emit } = useApp();
  return (
    <>
      {view.hostage && (
        <section class="own-matter">
          <h3>{words.desk.hostage.title}</h3>
          <p class="aside-note">{view.hostage.note}</p>
          <div class="own-acts">
            {view.hostage.acts.map(({ label, move }) => (
              <Button key={label} icon="hand-palm" onPress={() => emit({ type: 'move', move })}>
                {label}
              </Button>
            ))}
          </div>
        </section>
      )}
      {view.stanceActs.length > 0 && (
        <section class="own-matter">
          <h3>{words.desk.signals.posture}</h3>
          <div class="own-acts">
            {view.stanceActs.map(({ label, move, current }) => (
              <button
                key={label}
                type="button"
                class="button button-secondary"
                aria-pressed={current}
                onClick={() => emit({ type: 'move', move })}
              >
                {label}
              </button>
            ))}
          </div>
        </section>
      )}
    </>
  );
}

type SeatId = Play['seat'];

/** What the seat that is spoken with has said of a text. */
function PartnerLine({ session, text, seat }: PanelProps & { readonly text: string; readonly seat: SeatId }) {
  const { library } = useApp();
  const line = partnerLine(library, session, text, seat);
  return line === undefined ? null : <p class="slip-note">{line}</p>;
}

/** Texts as slips, with the partner's own line where one is spoken with; a press opens one. */
export function TableSlips({ session, partner }: PanelProps & { readonly partner?: SeatId }) {
  const { library, words } = useApp();
  const [open, setOpen] = useState<string | undefined>(undefined);
  const { texts } = tableView(library, session);
  return (
    <>
      {texts.length === 0 && <p class="aside-note">{words.desk.table.empty}</p>}
      {texts.map(({ id, kind, title, rule, counts, agreed, act, note }) => (
        <Slip key={id} title={title} kind={kind} act={act} onPress={() => setOpen(id)}>
          <p>{rule}</p>
          {note !== undefined && <p class="slip-note">{note}</p>}
          {partner !== undefined && <PartnerLine session={session} text={id} seat={partner} />}
          {counts !== '' && <p class="slip-counts numbers">{counts}</p>}
          {agreed !== undefined && <p class="slip-counts numbers">{agreed}</p>}
        </Slip>
      ))}
      {open !== undefined && <TextSheet session={session} id={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

/** The texts of the month with their rule and declared lines. */
export function TablePart({ session }: PanelProps) {
  const { library, words } = useApp();
  const view = tableView(library, session);
  return (
    <section class="panel-part" aria-labelledby="table-title">
      <div class="row-split table-head">
        <h2 id="table-title" class="panel-title">
          {words.desk.table.title}
        </h2>
        {view.capital !== undefined && (
          <p class="aside-note">
            <Term id="capital">{words.desk.table.capital}</Term> <strong class="numbers">{view.capital}</strong>
          </p>
        )}
      </div>
      <TableSlips session={session} />
      <OwnMatter view={view} />
      <Undo session={session} />
    </section>
  );
}

export function AdvisersPart({ session }: PanelProps) {
  const { library, words } = useApp();
  return (
    <section class="panel-part" aria-labelledby="advisers-title">
      <h2 id="advisers-title" class="panel-title">
        {words.desk.advisers.title}
      </h2>
      <AdviceList advice={adviceView(library, session)} />
      <RolloutButton session={session} />
    </section>
  );
}

/** What the seat does next. */
export function PanelActions({ session }: PanelProps) {
  const { library, words, emit } = useApp();
  const [composing, compose] = useState(false);
  const agenda = session.observation.state.phase === 'agenda';
  const view = tableView(library, session);
  return (
    <footer class="panel-actions">
      {agenda && view.canTable && <Button onPress={() => compose(true)}>{words.desk.table.tableText}</Button>}
      <Button rank="primary" icon="arrow-right" onPress={() => emit({ type: 'next' })}>
        {agenda ? words.desk.table.toCorridor : words.desk.signals.toAgenda}
      </Button>
      {composing && <Composer session={session} onClose={() => compose(false)} />}
    </footer>
  );
}

/** The side panel: what happened, or what lies on the table and what advisers say of it. */
export function Panel({ session, children }: PanelProps & { readonly children?: ComponentChildren }) {
  const agenda = session.observation.state.phase === 'agenda';
  return (
    <aside class="panel">
      {children}
      <Scroll class="panel-scroll">
        {agenda ? <TablePart session={session} /> : <SignalsPart session={session} />}
        {agenda && <AdvisersPart session={session} />}
      </Scroll>
      <PanelActions session={session} />
    </aside>
  );
}
