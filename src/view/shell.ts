import { PHASES, type Phase } from '../engine';
import { lensLabel } from './lenses';
import { seatShort } from './seats';
import type { Debrief, Library, Play, SessionView } from './session';
import { inWords, monthName } from './wording';
import { wordsOf } from './words';

export type PhaseState = 'past' | 'now' | 'ahead';

export interface BarView {
  readonly month: string;
  readonly turn: string;
  /** That the game goes another way than a first one, and from which month. */
  readonly fork?: string;
  /** None where no month is played. */
  readonly phases: ReadonlyArray<{ readonly id: Phase; readonly name: string; readonly state: PhaseState }>;
  /** The current phase, or what stands in its place. */
  readonly phase: string;
  readonly seat: string;
  readonly lens: string;
  readonly notice?: string;
  /** Why the last move was refused. */
  readonly refused?: string;
}

function phases(library: Library, current: Phase | undefined): BarView['phases'] {
  const { phases: names } = wordsOf(library).shell;
  const at = current === undefined ? -1 : PHASES.indexOf(current);
  return PHASES.map((id, index) => ({
    id,
    name: names[id],
    state: index < at ? 'past' : index === at ? 'now' : 'ahead',
  }));
}

/** The bar over a briefing, a month of play and a debrief. The title has none. */
export function barView(library: Library, session: SessionView): BarView | undefined {
  if (session.at === 'title') return undefined;
  const { shell, desk } = wordsOf(library);
  const notice = session.notice === undefined ? {} : { notice: session.notice };
  if (session.at === 'briefing') {
    const { seat, turns, lens, hidden } = session.choice;
    const { lenses } = wordsOf(library);
    return {
      month: monthName(library, 1, 'full'),
      turn: shell.turn(1, turns),
      phases: phases(library, undefined),
      phase: shell.briefing,
      seat: seatShort(library, seat),
      lens: hidden ? lenses.hidden : lenses.lens(lenses.names[lens]),
      ...notice,
    };
  }
  const { observation, setup, seat } = session;
  const common = {
    seat: seatShort(library, seat),
    lens: lensLabel(library, setup),
    ...(session.fork ? { fork: shell.fork(monthName(library, session.fork.from)) } : {}),
    ...notice,
  };
  if (session.at === 'debrief') return { ...debriefBar(library, session), ...common };
  const { state } = observation;
  return {
    month: monthName(library, state.month, 'full'),
    turn: shell.turn(state.month, setup.turns),
    phases: phases(library, state.phase),
    phase: shell.phases[state.phase],
    ...common,
    ...(session.refused ? { refused: desk.barred[session.refused.code] } : {}),
  };
}

/** A game that is over has no phase: the bar says which months it ran. */
function debriefBar(library: Library, { months }: Debrief): Pick<BarView, 'month' | 'turn' | 'phases' | 'phase'> {
  const { debrief, shell } = wordsOf(library);
  const last = months[months.length - 1]?.month ?? 1;
  const sameYear = monthName(library, 1, 'full').slice(-4) === monthName(library, last, 'full').slice(-4);
  const from = monthName(library, 1, sameYear ? 'long' : 'full');
  return {
    month: debrief.span(from, monthName(library, last, 'full')),
    turn: debrief.length(inWords(last)),
    phases: [],
    phase: shell.debrief,
  };
}

/** What is done in each step of a month. */
export function monthSteps(
  library: Library,
): ReadonlyArray<{ readonly id: Phase; readonly name: string; readonly text: string }> {
  const { phases: names, monthSteps: steps } = wordsOf(library).shell;
  return PHASES.map((id) => ({ id, name: names[id], text: steps[id] }));
}

/** Names the document, so that a tab or a screen reader says where the reader is. */
export function documentTitle(library: Library, session: SessionView): string {
  const bar = barView(library, session);
  const { name } = wordsOf(library).shell;
  return bar ? `${bar.month}: ${bar.phase} · ${name}` : name;
}

/** The month and phase that a screen of play stands for; focus moves when it changes. */
export function screenKey(session: SessionView): string {
  if (session.at !== 'play') return session.at;
  const { month, phase } = (session as Play).observation.state;
  return `${month}.${phase}`;
}
