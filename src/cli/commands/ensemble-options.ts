import { LENSES, type LensId } from '../../engine';
import { type Io, type Options, text, UsageError, wholeNumber, wordOf } from '../command';

/** Options that every command that plays many games shares. */
export const ENSEMBLE_OPTIONS = {
  lens: { type: 'string' },
  runs: { type: 'string' },
  seed: { type: 'string' },
  turns: { type: 'string' },
} as const;

export const ENSEMBLE_HELP = [
  '--lens L       papers (standard), channel, record or mixed',
  '--runs N       number of games, 200 if left out',
  '--seed S       any text, 1 if left out; run i is played with the seed S.i',
  '--turns T      months of a game, 1 to 36, 12 if left out',
] as const;

const MOST_RUNS = 1_000_000;

export function readEnsemble(given: Options, io: Io) {
  const runs = wholeNumber(given, 'runs', 200, 1, MOST_RUNS);
  return {
    lens: readLens(given),
    runs,
    seed: readSeed(given),
    turns: wholeNumber(given, 'turns', 12, 1, 36),
    progress(done: number) {
      if (done % PROGRESS_EVERY === 0) io.err(`${done} of ${runs} games`);
    },
  };
}

const PROGRESS_EVERY = 2000;

export function readSeed(given: Options): string {
  const seed = text(given, 'seed') ?? '1';
  if (seed.length === 0 || seed.length > 60) throw new UsageError('--seed must have 1 to 60 characters.');
  return seed;
}

export function readLens(given: Options): LensId {
  return wordOf(given, 'lens', LENSES) ?? 'papers';
}
