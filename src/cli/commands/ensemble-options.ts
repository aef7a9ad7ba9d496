import { LENSES, type LensId } from '../../engine';
import type { Series } from '../../lab';
import { type Options, text, UsageError, wholeNumber, wordOf } from '../command';
import { FILE_HELP, FILE_OPTIONS } from '../jobs/files';
import { JOB_HELP, JOB_OPTIONS } from '../jobs/run';

/** Options that every command that plays many games shares. */
export const ENSEMBLE_OPTIONS = {
  lens: { type: 'string' },
  runs: { type: 'string' },
  seed: { type: 'string' },
  turns: { type: 'string' },
  ...JOB_OPTIONS,
  ...FILE_OPTIONS,
} as const;

export const ENSEMBLE_HELP = [
  '--lens L       papers (standard), channel, record or mixed',
  '--runs N       number of games, 200 if left out',
  '--seed S       any text, 1 if left out; run i is played with the seed S.i',
  '--turns T      months of a game, 1 to 36, 12 if left out',
  ...JOB_HELP,
  ...FILE_HELP,
  'Percentiles are exact up to 10,000 games and within 0.001 of that beyond; means and shares are always exact.',
] as const;

const MOST_RUNS = 1_000_000;

export function readSeries(given: Options): Series {
  return {
    lens: readLens(given),
    runs: wholeNumber(given, 'runs', 200, 1, MOST_RUNS),
    seed: readSeed(given),
    turns: wholeNumber(given, 'turns', 12, 1, 36),
  };
}

export function readSeed(given: Options): string {
  const seed = text(given, 'seed') ?? '1';
  if (seed.length === 0 || seed.length > 60) throw new UsageError('--seed must have 1 to 60 characters.');
  return seed;
}

export function readLens(given: Options): LensId {
  return wordOf(given, 'lens', LENSES) ?? 'papers';
}
