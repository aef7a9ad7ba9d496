import { LENSES, type LensId } from '../../engine';
import type { ClaimDirection, ClaimFile, ClaimPart, ClaimsFile } from '../../scenario';
import { type Chunk, type Job, splitRuns } from '../jobs/job';
import { effectsOf } from './effects';
import { planOf } from './plan';
import { type Finding, findingOf, leastOf } from './verdict';

export interface ClaimsRequest {
  readonly claims: ClaimsFile;
  readonly lenses: ReadonlyArray<LensId>;
  /** Pairs of games for each claim and lens. */
  readonly runs: number;
  /** Pair i is played with the seed `<seed>.<i>`. */
  readonly seed: string;
  /** Ids of the claims that are put to the test; all when left out. */
  readonly only?: ReadonlyArray<string>;
  /** Links and fixed numbers that are switched off. */
  readonly off?: ReadonlyArray<ClaimPart>;
}

/** Pairs of all claims under one lens. */
export interface ClaimsChunk extends Chunk {
  readonly lens: LensId;
}

export interface ClaimsPart {
  readonly lens: LensId;
  readonly from: number;
  /** Effects pair by pair, claim after claim within a pair. */
  readonly effects: Float64Array;
}

/** One claim and what was found, lens by lens: a row of the table. */
export interface ClaimRow {
  readonly id: string;
  readonly statement: string;
  readonly evidence: ReadonlyArray<string>;
  readonly experiment: ClaimFile['experiment'];
  readonly indicator: ClaimFile['indicator'];
  /** Title and unit of the indicator, for readers. */
  readonly title: string;
  readonly unit: string;
  readonly horizon: number;
  readonly expected: ClaimDirection;
  readonly least: number;
  /** Lenses under which it must hold. */
  readonly lenses: ClaimFile['lenses'];
  readonly under: Readonly<Partial<Record<LensId, Finding>>>;
}

export interface ClaimsResult {
  readonly runs: number;
  readonly seed: string;
  readonly claims: ReadonlyArray<ClaimRow>;
}

/** Pairs in a chunk: a good tenth of a second for all claims. */
const PAIRS_PER_CHUNK = 10;

/** Every claim as an experiment on pairs of games that share their draws. */
export const claimsJob: Job<ClaimsRequest, ClaimsChunk, ClaimsPart, ClaimsResult> = {
  split(request) {
    chosen(request);
    for (const lens of request.lenses) {
      if (!LENSES.includes(lens)) throw new RangeError(`No lens "${lens}": choose from ${LENSES.join(', ')}.`);
    }
    const runs = splitRuns(request.runs, PAIRS_PER_CHUNK);
    return request.lenses.flatMap((lens) => runs.map((chunk) => ({ ...chunk, lens })));
  },

  run(scenario, request, { lens, from, runs }) {
    const claims = chosen(request);
    const plan = planOf(request.claims, claims, request.off);
    const effects = new Float64Array(runs * claims.length);
    for (let pair = 0; pair < runs; pair += 1) {
      const found = effectsOf(scenario, plan, lens, `${request.seed}.${from + pair}`);
      effects.set(found, pair * claims.length);
    }
    return { lens, from, effects };
  },

  merge(_scenario, request) {
    const { claims: file, runs, seed, lenses } = request;
    const claims = chosen(request);
    const columns = new Map(lenses.map((lens) => [lens, claims.map(() => new Float64Array(runs))]));
    return {
      add({ lens, from, effects }) {
        for (const [place, column] of (columns.get(lens) ?? []).entries()) {
          for (let at = place, pair = from; at < effects.length; at += claims.length, pair += 1) {
            column[pair] = effects[at] ?? 0;
          }
        }
      },
      result: () => ({
        runs,
        seed,
        claims: claims.map((claim, place) => {
          const least = leastOf(file, claim);
          const under = lenses.map((lens) => {
            const effects = columns.get(lens)?.[place] ?? new Float64Array(0);
            return [lens, findingOf(claim.direction, least, effects)] as const;
          });
          return { ...headOf(file, claim), least, under: Object.fromEntries(under) };
        }),
      }),
    };
  },
};

function headOf({ indicators }: ClaimsFile, claim: ClaimFile): Omit<ClaimRow, 'least' | 'under'> {
  const { id, statement, evidence, experiment, indicator, horizon, direction: expected, lenses } = claim;
  const { title = indicator, unit = '' } = indicators[indicator] ?? {};
  return { id, statement, evidence, experiment, indicator, title, unit, horizon, expected, lenses };
}

function chosen({ claims: { claims }, only }: ClaimsRequest): ReadonlyArray<ClaimFile> {
  if (only === undefined) return claims;
  for (const id of only) if (!claims.some((claim) => claim.id === id)) throw new RangeError(`No claim "${id}".`);
  return claims.filter(({ id }) => only.includes(id));
}
