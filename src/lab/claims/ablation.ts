import type { LensId, LinkId, Scenario } from '../../engine';
import type { ClaimFile, ClaimPart, ClaimsFile } from '../../scenario';
import { type Chunk, type Job, mergeAll, splitRuns } from '../jobs/job';
import { effectsOf } from './effects';
import { type Loss, nameOfLoss } from './losses';
import { planOf } from './plan';
import { type Finding, findingOf, leastOf } from './verdict';

export interface AblationRequest {
  readonly claims: ClaimsFile;
  readonly losses: ReadonlyArray<Loss>;
  /** Pairs of games for each claim and loss. */
  readonly runs: number;
  readonly seed: string;
}

/** What is left of claims without some parts, each under the first lens that it must hold under. */
export interface LossFinding {
  readonly off: ReadonlyArray<ClaimPart>;
  /** By claim; a claim that does not hang on what is off at all is left out. */
  readonly claims: Readonly<Record<string, Finding>>;
}

/** Some pairs of one loss. */
export interface AblationChunk extends Chunk {
  /** Place in `losses`. */
  readonly loss: number;
}

export interface AblationPart {
  /** Effects pair by pair, for each claim that hangs on what is off. */
  readonly effects: Readonly<Record<string, Float64Array>>;
}

/** Pairs by which it shows whether a claim hangs on a part at all: if it does not, not a bit of them changes. */
const PROBES = 3;
/** Pairs in a chunk: half a second for all claims. */
const PAIRS_PER_CHUNK = 50;

/** Claims with parts of the model switched off, in the same pairs of games as the whole model plays. */
export const ablationJob: Job<AblationRequest, AblationChunk, AblationPart, ReadonlyArray<LossFinding>> = {
  split: ({ losses, runs }) =>
    losses.flatMap((_, loss) => splitRuns(runs, PAIRS_PER_CHUNK).map((chunk) => ({ ...chunk, loss }))),

  run(scenario, { claims: file, losses, seed }, { loss, ...pairs }) {
    const { off, claims } = losses[loss] ?? { off: [], claims: [] };
    const effects: Record<string, Float64Array> = {};
    for (const [lens, group] of byLens(file.claims.filter(({ id }) => claims.includes(id)))) {
      const touched = touchedBy(scenario, file, group, lens, off, seed);
      if (touched.length === 0) continue;
      const columns = columnsOf(scenario, file, touched, lens, off, seed, pairs);
      for (const [place, { id }] of touched.entries()) effects[id] = columns[place] ?? new Float64Array(0);
    }
    return { effects };
  },

  merge(_scenario, request) {
    const chunks = ablationJob.split(request);
    const { claims: file, losses } = request;
    return mergeAll((parts) =>
      losses.map(({ off }, loss) => {
        const own = parts.filter((_, at) => chunks[at]?.loss === loss);
        const found = file.claims.flatMap((claim) => {
          const effects = own.flatMap((part) => [...(part.effects[claim.id] ?? [])]);
          if (effects.length === 0) return [];
          return [[claim.id, findingOf(claim.direction, leastOf(file, claim), Float64Array.from(effects))] as const];
        });
        return { off, claims: Object.fromEntries(found) };
      }),
    );
  },
};

function byLens(claims: ReadonlyArray<ClaimFile>): ReadonlyMap<LensId, ReadonlyArray<ClaimFile>> {
  const groups = new Map<LensId, ClaimFile[]>();
  for (const claim of claims) {
    const [lens] = claim.lenses;
    groups.set(lens, [...(groups.get(lens) ?? []), claim]);
  }
  return groups;
}

function touchedBy(
  scenario: Scenario,
  file: ClaimsFile,
  claims: ReadonlyArray<ClaimFile>,
  lens: LensId,
  off: ReadonlyArray<ClaimPart>,
  seed: string,
): ReadonlyArray<ClaimFile> {
  const probes = { from: 0, runs: PROBES };
  const whole = columnsOf(scenario, file, claims, lens, [], seed, probes);
  const lacking = columnsOf(scenario, file, claims, lens, off, seed, probes);
  return claims.filter((_, place) => whole[place]?.some((effect, pair) => effect !== lacking[place]?.[pair]));
}

/** Effects of some claims over some pairs, by claim. */
function columnsOf(
  scenario: Scenario,
  file: ClaimsFile,
  claims: ReadonlyArray<ClaimFile>,
  lens: LensId,
  off: ReadonlyArray<ClaimPart>,
  seed: string,
  { from, runs }: Chunk,
): ReadonlyArray<Float64Array> {
  const plan = planOf(file, claims, off);
  const columns = claims.map(() => new Float64Array(runs));
  for (let pair = 0; pair < runs; pair += 1) {
    const effects = effectsOf(scenario, plan, lens, `${seed}.${from + pair}`);
    for (const [place, column] of columns.entries()) column[pair] = effects[place] ?? 0;
  }
  return columns;
}

/** How many links of a claim that survives every single loss are tried together: those that weaken it most. */
const TRIED_TOGETHER = 9;

/**
 * For every claim that no single loss breaks: pairs of links that may carry it together, and the weightiest three, four
 * and more at once.
 */
export function jointLosses(claims: ReadonlyArray<string>, singles: ReadonlyArray<LossFinding>): ReadonlyArray<Loss> {
  return claims.flatMap((id) => {
    const losses = lossesOf(id, singles);
    if (losses.some(({ finding }) => !finding.holds)) return [];
    const weightiest = losses
      .toSorted((a, b) => Math.abs(a.finding.median) - Math.abs(b.finding.median))
      .slice(0, TRIED_TOGETHER)
      .map(({ link }) => link);
    const pairs = weightiest.flatMap((one, at) => weightiest.slice(at + 1).map((other) => [one, other]));
    const more = weightiest.slice(2, MOST_TOGETHER).map((_, at) => weightiest.slice(0, at + 3));
    return [...pairs, ...more].map((off) => ({ off, claims: [id] }));
  });
}

/** Links that a claim may name as one set. */
const MOST_TOGETHER = 6;

function lossesOf(id: string, singles: ReadonlyArray<LossFinding>): ReadonlyArray<{ link: LinkId; finding: Finding }> {
  return singles.flatMap(({ off: [link], claims }) => {
    const finding = claims[id];
    return typeof link === 'string' && finding ? [{ link, finding }] : [];
  });
}

/** What carries a claim: links each of which it needs, or sets of links that carry it together. */
export interface Trace {
  readonly id: string;
  readonly needs: ReadonlyArray<{ readonly off: ReadonlyArray<ClaimPart>; readonly finding: Finding }>;
  readonly paths: ReadonlyArray<{ readonly off: ReadonlyArray<ClaimPart>; readonly finding: Finding }>;
}

export function tracesOf(
  claims: ReadonlyArray<string>,
  singles: ReadonlyArray<LossFinding>,
  joint: ReadonlyArray<LossFinding>,
): ReadonlyArray<Trace> {
  const breaking = (id: string, losses: ReadonlyArray<LossFinding>) =>
    losses
      .flatMap(({ off, claims: found }) => {
        const finding = found[id];
        return finding && !finding.holds ? [{ off, finding }] : [];
      })
      .toSorted((a, b) => a.finding.share - b.finding.share);
  return claims.map((id) => ({ id, needs: breaking(id, singles), paths: smallest(breaking(id, joint)) }));
}

/** Pairs where any breaks the claim; else the smallest of the larger sets. */
function smallest(paths: Trace['paths']): Trace['paths'] {
  const least = Math.min(...paths.map(({ off }) => off.length));
  return paths.filter(({ off }) => off.length === least);
}

/** Where what a claim names does not carry it as it says: one line each. */
export function unconfirmed(
  { claims }: ClaimsFile,
  ids: ReadonlyArray<string>,
  found: ReadonlyArray<LossFinding>,
): ReadonlyArray<string> {
  const shareWithout = (id: string, off: ReadonlyArray<ClaimPart>): Finding | undefined =>
    found.find((each) => nameOfLoss(each.off) === nameOfLoss(off) && id in each.claims)?.claims[id];
  return claims
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ id, needs = [], paths = [] }) => {
      const survives = (off: ReadonlyArray<ClaimPart>) =>
        shareWithout(id, off)?.holds === false
          ? []
          : [`${id} holds without ${nameOfLoss(off)}, which it is said to need.`];
      const breaks = (off: ReadonlyArray<ClaimPart>) =>
        shareWithout(id, off)?.holds === false
          ? [`${id} breaks without ${nameOfLoss(off)} alone: name it under needs.`]
          : [];
      return [
        ...needs.flatMap((part) => survives([part])),
        ...paths.flatMap((set) => [...survives(set), ...set.flatMap((part) => breaks([part]))]),
      ];
    });
}
