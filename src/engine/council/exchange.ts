/**
 * Linkage between two dossiers by equal-gain exchange (F. Stokman and R. van Oosten 1994). Two actors that stand on
 * opposite sides of the expected outcome on both dossiers trade: each moves on the dossier that matters less to it, so
 * far that both gain alike.
 */
import type { Stake } from './bargain';
import { compromise, stakeWeight } from './bargain';

export interface DossierStakes<Actor extends string = string> {
  readonly id: string;
  readonly stakes: Readonly<Record<Actor, Stake>>;
}

/** One side of an exchange: the actor gives way on the dossier that the other side demands. */
export interface Concession<Actor extends string = string> {
  readonly actor: Actor;
  /** The dossier on which the actor moves. */
  readonly dossier: string;
  /** How far it moves towards the other side, 0 to 100. */
  readonly move: number;
  /** Its position after the move. */
  readonly position: number;
  /** How far the expected outcome shifts, 0 to 100. */
  readonly shift: number;
}

export interface Exchange<Actor extends string = string> {
  /** Gain of each side: salience times shift won, less salience times shift given. */
  readonly gain: number;
  readonly concessions: readonly [Concession<Actor>, Concession<Actor>];
}

interface Issue<Actor extends string> {
  readonly id: string;
  readonly stakes: Readonly<Record<Actor, Stake>>;
  readonly outcome: number;
  readonly weight: number;
}

function readIssue<Actor extends string>({ id, stakes }: DossierStakes<Actor>): Issue<Actor> {
  const all = Object.values<Stake>(stakes);
  return { id, stakes, outcome: compromise(all), weight: all.reduce((sum, stake) => sum + stakeWeight(stake), 0) };
}

/** Gains below this are rounding. */
const NO_GAIN = 1e-9;

/** Whether both weigh on the outcome and it lies between them. */
function standOpposite<Actor extends string>(issue: Issue<Actor>, a: Actor, b: Actor): boolean {
  if (stakeWeight(issue.stakes[a]) <= 0 || stakeWeight(issue.stakes[b]) <= 0) return false;
  return (issue.stakes[a].position - issue.outcome) * (issue.stakes[b].position - issue.outcome) < 0;
}

/** The largest shift that the supplier can give: its whole way to the demander, and not past the demander. */
function largestShift<Actor extends string>(issue: Issue<Actor>, demander: Actor, supplier: Actor): number {
  const { position: goal } = issue.stakes[demander];
  const own = issue.stakes[supplier];
  const wholeWay = (stakeWeight(own) * Math.abs(goal - own.position)) / issue.weight;
  return Math.min(wholeWay, Math.abs(goal - issue.outcome));
}

function concession<Actor extends string>(
  issue: Issue<Actor>,
  demander: Actor,
  supplier: Actor,
  shift: number,
): Concession<Actor> {
  const own = issue.stakes[supplier];
  const move = (shift * issue.weight) / stakeWeight(own);
  const towards = issue.stakes[demander].position > own.position ? 1 : -1;
  return { actor: supplier, dossier: issue.id, move, position: own.position + towards * move, shift };
}

/** The exchange in which `i` demands `p` and `j` demands `q`. */
function trade<Actor extends string>(i: Actor, j: Actor, p: Issue<Actor>, q: Issue<Actor>): Exchange<Actor> {
  const ratio = (p.stakes[i].salience + p.stakes[j].salience) / (q.stakes[i].salience + q.stakes[j].salience);
  const shiftP = Math.min(largestShift(p, i, j), largestShift(q, j, i) / ratio);
  const shiftQ = shiftP * ratio;
  return {
    gain: p.stakes[i].salience * shiftP - q.stakes[i].salience * shiftQ,
    concessions: [concession(p, i, j, shiftP), concession(q, j, i, shiftQ)],
  };
}

function tradeBetween<Actor extends string>(
  a: Actor,
  b: Actor,
  p: Issue<Actor>,
  q: Issue<Actor>,
): Exchange<Actor> | undefined {
  if (!standOpposite(p, a, b) || !standOpposite(q, a, b)) return undefined;
  // Whoever cares relatively more for p demands it.
  const tilt = p.stakes[a].salience * q.stakes[b].salience - p.stakes[b].salience * q.stakes[a].salience;
  return tilt >= 0 ? trade(a, b, p, q) : trade(b, a, p, q);
}

function pairs<T>(list: ReadonlyArray<T>): Array<readonly [T, T]> {
  return list.flatMap((first, index) => list.slice(index + 1).map((second) => [first, second] as const));
}

function byGain(a: Exchange, b: Exchange): number {
  return b.gain - a.gain;
}

/** Every exchange between actors on opposite sides, the best first; the gain is zero where both weigh p and q alike. */
export function potentialExchanges<Actor extends string>(
  actors: ReadonlyArray<Actor>,
  dossiers: ReadonlyArray<DossierStakes<Actor>>,
): Array<Exchange<Actor>> {
  const issues = pairs(dossiers.map(readIssue<Actor>));
  const found = pairs(actors).flatMap(([a, b]) => issues.map(([p, q]) => tradeBetween(a, b, p, q)));
  return found.filter((exchange) => exchange !== undefined).sort(byGain);
}

/** The best exchange between two actors over all pairs of dossiers, `undefined` if both can gain from none. */
export function exchangeBetween<Actor extends string>(
  a: Actor,
  b: Actor,
  dossiers: ReadonlyArray<DossierStakes<Actor>>,
): Exchange<Actor> | undefined {
  const best = potentialExchanges([a, b], dossiers)[0];
  return best !== undefined && best.gain > NO_GAIN ? best : undefined;
}

/** The exchanges that are carried out, the best first: both sides gain and an actor gives way at most once on a dossier. */
export function carriedOut<Actor extends string>(exchanges: ReadonlyArray<Exchange<Actor>>): Array<Exchange<Actor>> {
  const given = new Set<string>();
  return exchanges.toSorted(byGain).filter(({ gain, concessions }) => {
    if (gain <= NO_GAIN) return false;
    const keys = concessions.map(({ actor, dossier }) => JSON.stringify([actor, dossier]));
    if (keys.some((key) => given.has(key))) return false;
    for (const key of keys) given.add(key);
    return true;
  });
}

/** Positions on the dossiers after exchanges have been carried out. */
export function afterExchanges<Actor extends string>(
  dossiers: ReadonlyArray<DossierStakes<Actor>>,
  exchanges: ReadonlyArray<Exchange<Actor>>,
): Array<DossierStakes<Actor>> {
  return dossiers.map((dossier) => {
    const stakes: Record<Actor, Stake> = { ...dossier.stakes };
    for (const { actor, dossier: id, position } of exchanges.flatMap(({ concessions }) => concessions)) {
      if (id === dossier.id) stakes[actor] = { ...stakes[actor], position };
    }
    return { ...dossier, stakes };
  });
}
