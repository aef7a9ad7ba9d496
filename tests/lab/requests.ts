import { readFileSync } from 'node:fs';
import { recordSchema } from '../../src/engine';
import {
  adviceOptions,
  type JobKind,
  linesRequest,
  type RequestOf,
  robustnessRequest,
  statedLosses,
} from '../../src/lab';
import { createMatch } from '../../src/match';
import { bundle, scenario, shipped, shippedClaims } from './support';

const series = { lens: 'mixed', runs: 250, seed: 'jobs', turns: 4 } as const;

/** A game of many seats, broken off half-way. */
const { setup, moves } = recordSchema.parse(
  (JSON.parse(readFileSync('tests/goldens/FR.golden.json', 'utf8')) as { record: unknown }).record,
);

const claims = shippedClaims();
const some = claims.claims.slice(0, 3).map(({ id }) => id);

function advice(): RequestOf<'advice'> {
  const match = createMatch(scenario, { setup: { ...series, mode: 'seats' }, humans: ['FR'] });
  while (match.phase() !== 'agenda') match.next();
  const seen = match.observe('FR');
  return {
    seen: seen.state,
    declared: seen.declared,
    seat: 'FR',
    mode: 'seats',
    options: adviceOptions(seen, match.offers('FR')).slice(0, 3),
    lens: 'papers',
    strategy: shipped('hold'),
    objectives: [],
    by: 'outcome',
    games: 20,
    seed: 'a',
  };
}

/** A small request of every kind of job: what holds for jobs is held by each of them. */
export const REQUESTS: { readonly [K in JobKind]: RequestOf<K> } = {
  ablation: { claims, losses: statedLosses(claims, some).slice(0, 2), runs: 4, seed: 'jobs' },
  advice: advice(),
  claims: { claims, lenses: ['papers', 'channel'], runs: 6, seed: 'jobs', only: some },
  ensemble: { ...series, strategy: shipped('strength-then-talk') },
  compare: { ...series, a: shipped('hold'), b: shipped('random') },
  fan: { ...series, strategy: shipped('drift'), from: { record: { setup, moves: moves.slice(0, moves.length / 2) } } },
  lines: linesRequest(bundle, { runs: 6, seed: 'jobs', turns: 4, seats: ['FR'] }),
  outcomes: { ...series, strategies: [shipped('hold'), shipped('random')], from: 3, runs: 120 },
  robustness: {
    ...robustnessRequest(scenario, [shipped('hold'), shipped('random')], bundle.strategies, { ...series, runs: 8 }),
    only: ['games'],
  },
  sensitivity: { ...series, strategy: shipped('drift'), measure: 'unity', method: 'morris', samples: 4 },
  timing: { claims, lenses: ['papers'], runs: 2, seed: 'jobs' },
};
