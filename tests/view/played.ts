import { type Move, type Offer, rulesFor, type SeatId, type Setup } from '../../src/engine';
import { createMatch, type Match, twinWithoutTalks } from '../../src/match';
import { formatFault, readEvidence, readScenario } from '../../src/scenario';
import { collectFiles } from '../../src/scenario/files';
import type { Library, SessionView } from '../../src/view';

/** Real games for the tests of the views: the shipped scenario, a simple player, no browser. */

export type Play = Extract<SessionView, { readonly at: 'play' }>;
export type Debrief = Extract<SessionView, { readonly at: 'debrief' }>;

let shipped: Library | undefined;

export function loadLibrary(): Library {
  if (shipped) return shipped;
  const { files } = collectFiles(['scenarios/february-2026', 'scenarios/evidence']);
  const { bundle, faults } = readScenario(files);
  const { evidence, faults: others } = readEvidence(files);
  if (!bundle || !evidence) throw new Error([...faults, ...others].map(formatFault).join('\n'));
  shipped = { bundle, register: evidence.register, locale: 'en' };
  return shipped;
}

/** The library of a scenario that ships all strategies but some. */
export function libraryWithout(...ids: ReadonlyArray<string>): Library {
  const { bundle, ...others } = loadLibrary();
  return { ...others, bundle: { ...bundle, strategies: bundle.strategies.filter(({ id }) => !ids.includes(id)) } };
}

export function startMatch(setup: Partial<Setup> = {}, seat: SeatId = 'director'): Match {
  const whole: Setup = {
    seed: 'view',
    lens: 'papers',
    turns: 12,
    mode: seat === 'director' ? 'director' : 'seats',
    ...setup,
  };
  return createMatch(loadLibrary().bundle.scenario, { setup: whole, humans: [seat] });
}

export function playView(match: Match, seat: SeatId = 'director'): Play {
  return {
    at: 'play',
    setup: match.setup,
    seat,
    observation: match.observe(seat),
    offers: match.offers(seat),
    months: match.months(),
    canUndo: match.canUndo(seat),
  };
}

export function debriefView(match: Match, seat: SeatId = 'director'): Debrief {
  const record = match.record();
  const months = match.months();
  return {
    at: 'debrief',
    setup: match.setup,
    seat,
    observation: match.observe(seat),
    months,
    twin: twinWithoutTalks(match.scenario, record, match.ended()).game.months.slice(0, months.length),
    record,
  };
}

type Tabled = Extract<Offer, { readonly type: 'table' }>;

/** Plays one month: tables what `choose` picks, seals a prediction and a reason, and stops in the phase `until`. */
export function playMonth(
  match: Match,
  seat: SeatId,
  choose: (offers: ReadonlyArray<Tabled>, month: number) => ReadonlyArray<Tabled['act']>,
  until: 'commit' | 'reveal' | 'consequences' | 'reading' = 'reading',
): void {
  const month = match.observe(seat).state.month;
  if (match.phase() === 'reading') match.next();
  if (match.phase() === 'signals') match.next();
  const open = match.offers(seat).filter((offer): offer is Tabled => offer.type === 'table' && !offer.barred);
  for (const act of choose(open, month)) match.play(seat, { type: 'table', act, options: {} });
  while (match.phase() !== 'commit') match.next();
  if (until === 'commit') return;
  match.play(seat, {
    type: 'seal',
    commitment: { votes: {}, prediction: { indicator: 'demands', direction: 'up' }, reason: 'A test of the view.' },
  });
  while (match.phase() !== until && !match.ended()) match.next();
}

/** Plays to the end with a player that tables what is on offer in a fixed rotation. */
export function playOut(match: Match, seat: SeatId = 'director'): Match {
  const rules = rulesFor(match.scenario, match.setup);
  for (let month = 1; month <= rules.setup.turns && !match.ended(); month += 1) {
    playMonth(match, seat, (open) =>
      open
        .slice((month * 3) % Math.max(1, open.length))
        .map(({ act }) => act)
        .slice(0, 3),
    );
  }
  return match;
}

/** A game at its first agenda in which the seat has tabled what no other seat tabled before it. */
export function startTabling(seat: SeatId, moves: ReadonlyArray<Move>): Match {
  for (const seed of 'abcdefghij') {
    const match = startMatch({ seed }, seat);
    match.next();
    if (moves.every((move) => match.play(seat, move) === undefined)) return match;
  }
  throw new Error(`in none of these games can ${seat} table it`);
}
