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
import { stockOf } from './stocks';
import { ACTS, type DerivedId, ENDINGS, STOCKS } from './vocabulary';

/**
 * A game as flat named numbers, for the conditions of strategies, cards, advice and questions: every stock and derived
 * value by its id, the talks, what lies on the table, what was done and what happened this month.
 */
export function facts(rules: Rules, state: WorldState, seat?: SeatId): Facts {
  const { signals, council } = state;
  const known: Record<string, number> = { ...derived(rules, state), ...state.stocks };
  for (const [id, read] of PLAIN) known[id] = read({ rules, state, seat });
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
  if (stock) return ({ state }) => stockOf(state.stocks, stock);
  const known = PLAIN.get(id) ?? COMPUTED[id as DerivedId];
  if (known) return known;
  const dot = id.indexOf('.');
  const about = ABOUT[id.slice(0, dot)];
  const name = id.slice(dot + 1);
  return about === undefined ? () => 0 : ({ state }) => Number(about(state, name));
}

const PLAIN: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['month', ({ state: { month } }) => month],
  ['turnsLeft', ({ state: { turns, month } }) => turns - month],
  ['talks', ({ state: { talks } }) => levelIndex(talks.level)],
  ['coordinated', ({ state: { talks } }) => Number(talks.coordinated)],
  ['quiet', ({ state: { talks } }) => Number(talks.quiet)],
  ['talksMonths', ({ state: { talks } }) => talks.months],
  ['armsControl', ({ state: { talks } }) => Number(talks.armsControl)],
  ['envoy', ({ state: { envoy } }) => Number(envoy.kind !== 'none')],
  ['informal', ({ state: { talks } }) => Number(talks.by === 'informal')],
  ['incidents', ({ state: { signals } }) => signals.incidents.length],
  ['attributed', ({ state: { signals } }) => Number(signals.attributed && !signals.answered)],
  ['hostages', ({ state: { members } }) => members.reduce((sum, { hostage }) => sum + Number(hostage), 0)],
  ['ceasefire', ({ state: { ceasefire } }) => Number(ceasefire.inForce)],
  ['usMove', ({ state: { memory } }) => memory.usMove],
  ['renewalDue', ({ state: { signals } }) => Number(signals.renewals.length > 0)],
  ['capital', ({ state: { capital }, seat }) => (seat === undefined ? 0 : (capital[seat] ?? 0))],
  ['breaches', ({ state: { ceasefire } }) => ceasefire.breaches],
]);

/** Facts that are there in every game, besides stocks and derived values. */
export const PLAIN_FACTS: ReadonlyArray<string> = [...PLAIN.keys()];

const COMPUTED: Readonly<Record<DerivedId, Reader>> = {
  coordination: ({ rules, state }) => coordination(rules, state),
  deterrence: ({ rules, state }) => deterrence(rules, state),
  pressure: ({ rules, state }) => pressure(rules, state),
  strength: ({ rules, state }) => strength(rules, state),
  gate: ({ rules, state }) => gate(rules, state),
  margin: ({ state }) => margin(state),
  fatigue: ({ state: { members } }) => mean(members, 'fatigue'),
  fear: ({ state: { members } }) => mean(members, 'fear'),
  gap: ({ state }) => gap(state),
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
