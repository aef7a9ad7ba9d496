import type { ClaimArm, ClaimFile, ClaimIndicator, ClaimPart, ClaimsFile } from '../../scenario';
import { type Play, playOf, without } from './arms';

/** What one play shows of one indicator in one month; `at` is its place among all readings. */
interface Reading {
  readonly at: number;
  readonly indicator: ClaimIndicator;
  readonly month: number;
}

/** An effect is a sum of readings with signs: the forms of experiment differ in nothing else. */
interface Term {
  readonly reading: number;
  readonly sign: 1 | -1;
}

export interface Plan {
  /** Different plays of all claims: one that several claims share is played once. */
  readonly plays: ReadonlyArray<Play & { readonly last: number; readonly readings: ReadonlyArray<Reading> }>;
  /** Number of all readings. */
  readonly readings: number;
  /** For each claim in the order given. */
  readonly effects: ReadonlyArray<ReadonlyArray<Term>>;
}

const NOTHING: ClaimArm = { text: 'nothing more' };

/** Lays out what has to be played and read for some claims, with parts of the model taken out where asked. */
export function planOf(file: ClaimsFile, claims: ReadonlyArray<ClaimFile>, lost: ReadonlyArray<ClaimPart> = []): Plan {
  const plays = new Keyed<Play>();
  const readings = new Keyed<Reading & { readonly play: number }>();
  const effects = claims.map((claim) =>
    termsOf(claim).map(({ arms, month, sign }): Term => {
      const key = JSON.stringify(arms.map(({ text: _text, ...rest }) => rest));
      const play = plays.add(key, () => {
        const { steps, trial } = playOf(file, arms);
        return { steps, trial: without(trial, lost) };
      });
      const { indicator } = claim;
      const reading = readings.add(`${play} ${indicator} ${month}`, (at) => ({ at, play, indicator, month }));
      return { reading, sign };
    }),
  );
  return {
    plays: plays.list.map((each, index) => {
      const own = readings.list.filter(({ play }) => play === index);
      return { ...each, readings: own, last: Math.max(...own.map(({ month }) => month)) };
    }),
    readings: readings.list.length,
    effects,
  };
}

interface Wanted {
  /** The arm, over the world that it is played in. */
  readonly arms: ReadonlyArray<ClaimArm>;
  readonly month: number;
  readonly sign: 1 | -1;
}

function termsOf(claim: ClaimFile): ReadonlyArray<Wanted> {
  const { b, horizon } = claim;
  switch (claim.experiment) {
    case 'level':
      return [...only([b], horizon, 1), ...(claim.earlier === undefined ? [] : only([b], claim.earlier, -1))];
    case 'two horizons':
      return [...pair(claim.a, b, [], horizon, 1), ...pair(claim.a, b, [], claim.earlier, -1)];
    case 'difference of differences':
      return [...pair(claim.a, b, [claim.high], horizon, 1), ...pair(claim.a, b, [claim.low], horizon, -1)];
    default:
      return pair(claim.a, b, [], horizon, 1);
  }
}

function only(arms: ReadonlyArray<ClaimArm>, month: number, sign: 1 | -1): ReadonlyArray<Wanted> {
  return [{ arms, month, sign }];
}

function pair(
  a: ClaimArm = NOTHING,
  b: ClaimArm,
  world: ReadonlyArray<ClaimArm>,
  month: number,
  sign: 1 | -1,
): ReadonlyArray<Wanted> {
  return [...only([...world, b], month, sign), ...only([...world, a], month, sign === 1 ? -1 : 1)];
}

/** Things by key, each made once. */
class Keyed<T> {
  readonly list: T[] = [];
  readonly #places = new Map<string, number>();

  add(key: string, make: (place: number) => T): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.list.length;
    this.#places.set(key, place);
    this.list.push(make(place));
    return place;
  }
}
