import { type Clause, type Condition, condition, type Facts } from './conditions';
import {
  coordination,
  derived,
  deterrence,
  gap,
  gate,
  levelIndex,
  margin,
  mean,
  pressure,
  strength,
} from './model/derived';
import type { Rules } from './rules';
import type { Resolution, SeatId, WorldState } from './state';
import { ACTS, type DerivedId, ENDINGS, STOCKS } from './vocabulary';

/**
 * A game as flat named numbers, for the conditions of strategies, cards, advice and questions: every stock and derived
 * value by its id, the talks, what lies on the table, what was done and what happened this month.
 */
export function facts(rules: Rules, state: WorldState, seat?: SeatId): Facts {
  const { signals, council } = state;
  const known: Record<string, number> = { ...derived(rules, state), ...state.stocks };
  for (const [id, read] of PLAIN) known[id] = read(state, seat);
  for (const act of ACTS) {
    const done = council.done[act];
    if (done !== undefined) known[`done.${act}`] = done;
    const failed = council.failed[act];
    if (failed !== undefined) known[`failures.${act}`] = failed;
  }
  for (const proposal of council.proposals) if (!proposal.withdrawn) known[`tabled.${proposal.act}`] = 1;
  for (const resolution of council.resolutions) {
    if (hasPassed(resolution)) known[`adopted.${resolution.act}`] = 1;
    else if (hasFailed(resolution)) known[`failed.${resolution.act}`] = 1;
  }
  for (const { family } of signals.incidents) known[`incident.${family}`] = 1;
  for (const inject of signals.injects) known[`inject.${inject}`] = 1;
  for (const ending of ENDINGS) if (state.ending === ending) known[`ending.${ending}`] = 1;
  return known;
}

/** What facts are read from. */
export interface Scene {
  readonly rules: Rules;
  readonly state: WorldState;
  readonly seat?: SeatId | undefined;
}

/** Clauses made ready to be asked of a game, with each fact looked up only when a clause asks for it. */
export function conditionIn(clauses: ReadonlyArray<Clause>): Condition<Scene> {
  return condition(clauses, readerOf);
}

const conditions = new WeakMap<ReadonlyArray<Clause>, Condition<Scene>>();

/** Whether every clause holds in a game. */
export function holdsIn(clauses: ReadonlyArray<Clause>, scene: Scene): boolean {
  let ready = conditions.get(clauses);
  if (!ready) {
    ready = conditionIn(clauses);
    conditions.set(clauses, ready);
  }
  return ready(scene);
}

/** One of the facts, without the work for the others; 0 when it is not there. */
export function fact(rules: Rules, state: WorldState, id: string, seat?: SeatId): number {
  return readerOf(id)({ rules, state, seat });
}

type Reader = (scene: Scene) => number;

/** How each fact that was asked for is read: conditions ask for the same few again and again. */
const readers = new Map<string, Reader>();

function readerOf(id: string): Reader {
  let read = readers.get(id);
  if (!read) {
    read = newReader(id);
    readers.set(id, read);
  }
  return read;
}

function newReader(id: string): Reader {
  const stock = STOCKS.find((each) => each === id);
  if (stock) return ({ state }) => state.stocks[stock];
  const plain = PLAIN.get(id);
  if (plain) return ({ state, seat }) => plain(state, seat);
  const computed = COMPUTED[id as DerivedId];
  if (computed) return ({ rules, state }) => computed(rules, state);
  const dot = id.indexOf('.');
  const about = ABOUT[id.slice(0, dot)];
  const name = id.slice(dot + 1);
  return about === undefined ? () => 0 : ({ state }) => Number(about(state, name));
}

type Plain = (state: WorldState, seat: SeatId | undefined) => number;

const PLAIN: ReadonlyMap<string, Plain> = new Map<string, Plain>([
  ['month', ({ month }) => month],
  ['turnsLeft', ({ turns, month }) => turns - month],
  ['talks', ({ talks }) => levelIndex(talks.level)],
  ['coordinated', ({ talks }) => Number(talks.coordinated)],
  ['quiet', ({ talks }) => Number(talks.quiet)],
  ['talksMonths', ({ talks }) => talks.months],
  ['armsControl', ({ talks }) => Number(talks.armsControl)],
  ['envoy', ({ envoy }) => Number(envoy.kind !== 'none')],
  ['informal', ({ talks }) => Number(talks.by === 'informal')],
  ['incidents', ({ signals }) => signals.incidents.length],
  ['attributed', ({ signals }) => Number(signals.attributed && !signals.answered)],
  ['hostages', ({ members }) => members.reduce((sum, { hostage }) => sum + Number(hostage), 0)],
  ['ceasefire', ({ ceasefire }) => Number(ceasefire.inForce)],
  ['usMove', ({ memory }) => memory.usMove],
  ['renewalDue', ({ signals }) => Number(signals.renewals.length > 0)],
  ['capital', ({ capital }, seat) => (seat === undefined ? 0 : (capital[seat] ?? 0))],
  ['breaches', ({ ceasefire }) => ceasefire.breaches],
]);

const COMPUTED: Readonly<Record<DerivedId, (rules: Rules, state: WorldState) => number>> = {
  coordination,
  deterrence,
  pressure,
  strength,
  gate,
  margin: (_rules, state) => margin(state),
  fatigue: (_rules, { members }) => mean(members, 'fatigue'),
  fear: (_rules, { members }) => mean(members, 'fear'),
  gap: (_rules, state) => gap(state),
};

/** Facts of the form `what.name`. */
const ABOUT: Readonly<Record<string, (state: WorldState, name: string) => number | boolean>> = {
  done: ({ council }, act) => council.done[act as (typeof ACTS)[number]] ?? 0,
  failures: ({ council }, act) => council.failed[act as (typeof ACTS)[number]] ?? 0,
  tabled: ({ council }, name) => council.proposals.some(({ act, withdrawn }) => act === name && !withdrawn),
  adopted: ({ council }, name) => council.resolutions.some((each) => each.act === name && hasPassed(each)),
  failed: ({ council }, name) => council.resolutions.some((each) => each.act === name && hasFailed(each)),
  incident: ({ signals }, name) => signals.incidents.some(({ family }) => family === name),
  inject: ({ signals }, name) => signals.injects.includes(name),
  ending: ({ ending }, name) => ending === name,
};

/** Stopped by Europeans; a condition that Moscow did not meet is another matter. */
function hasFailed(resolution: Resolution): boolean {
  return !hasPassed(resolution) && resolution.outcome !== 'noConcession' && resolution.outcome !== 'overtaken';
}

function hasPassed({ outcome }: Resolution): boolean {
  return outcome === 'adopted' || outcome === 'enacted';
}
