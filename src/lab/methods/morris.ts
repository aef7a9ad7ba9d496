import type { Rng } from '../../engine';
import { meanOf } from '../measure';
import { asDrawn, bootstrap } from './bootstrap';
import type { Interval } from './intervals';

/**
 * Elementary effects (M. D. Morris, 1991): one input is moved at a time along random paths through the cube. Cheap enough
 * for a hundred inputs; mu* (F. Campolongo and others, 2007) orders them by weight, sigma tells how far the effect of
 * one depends on the others.
 */

/** Levels that an input takes: 0, 1/3, 2/3, 1; each step goes over two of the three gaps. */
const LEVELS = 4;
const STEP = LEVELS / (2 * (LEVELS - 1));

export interface Trajectory {
  /** factors + 1 points in [0, 1]; each differs from the one before in one factor. */
  readonly points: ReadonlyArray<Float64Array>;
  /** The factor that moved on the way to point 1, 2 … */
  readonly moved: ReadonlyArray<number>;
}

/** A random path in which every factor moves once, up or down, in random order. */
export function trajectory(factors: number, rng: Rng): Trajectory {
  const moved = Array.from({ length: factors }, (_, factor) => factor);
  for (let at = factors - 1; at > 0; at -= 1) {
    const other = rng.integer(at + 1);
    const here = moved[at] ?? 0;
    moved[at] = moved[other] ?? 0;
    moved[other] = here;
  }
  const start = Float64Array.from({ length: factors }, () => rng.integer(LEVELS) / (LEVELS - 1));
  const points = [start];
  let now = start;
  for (const factor of moved) {
    const next = now.slice();
    const value = now[factor] ?? 0;
    next[factor] = value + (value < 0.5 ? STEP : -STEP);
    points.push(next);
    now = next;
  }
  return { points, moved };
}

/** What one trajectory says of each factor, by factor: the effect for the whole range, and both outputs. */
export interface Effects {
  readonly effect: Float64Array;
  /** Output where the factor lay in its lower half, and where it lay in its upper half, all else alike. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** `outputs`: what the function gives at the points of the trajectory, in their order. */
export function effectsOf({ points, moved }: Trajectory, outputs: ArrayLike<number>): Effects {
  const effect = new Float64Array(moved.length);
  const low = new Float64Array(moved.length);
  const high = new Float64Array(moved.length);
  for (const [step, factor] of moved.entries()) {
    const before = outputs[step] ?? 0;
    const after = outputs[step + 1] ?? 0;
    const up = (points[step + 1]?.[factor] ?? 0) > (points[step]?.[factor] ?? 0);
    low[factor] = up ? before : after;
    high[factor] = up ? after : before;
    effect[factor] = ((high[factor] ?? 0) - (low[factor] ?? 0)) / STEP;
  }
  return { effect, low, high };
}

export interface ElementaryEffect {
  readonly mu: number;
  readonly muStar: number;
  readonly sigma: number;
  readonly muStarInterval: Interval;
  /** Mean outputs at the low and at the high end of the factor. */
  readonly low: number;
  readonly high: number;
}

/** Sums up the effects of several trajectories for each factor. */
export function elementaryEffects(
  trajectories: ReadonlyArray<Effects>,
  factors: number,
  rng: Pick<Rng, 'integer'>,
): ElementaryEffect[] {
  const intervals = bootstrap(trajectories.length, rng, (drawn) =>
    Float64Array.from({ length: factors }, (_, factor) => muStar(trajectories, factor, drawn)),
  );
  const all = asDrawn(trajectories.length);
  return Array.from({ length: factors }, (_, factor) => {
    const column = (name: keyof Effects) => trajectories.map((each) => each[name][factor] ?? 0);
    const effects = column('effect');
    const mu = meanOf(effects);
    const squares = effects.reduce((sum, each) => sum + (each - mu) * (each - mu), 0);
    return {
      mu,
      muStar: muStar(trajectories, factor, all),
      sigma: effects.length > 1 ? Math.sqrt(squares / (effects.length - 1)) : 0,
      muStarInterval: intervals[factor] ?? [0, 0],
      low: meanOf(column('low')),
      high: meanOf(column('high')),
    };
  });
}

function muStar(trajectories: ReadonlyArray<Effects>, factor: number, drawn: Int32Array): number {
  let sum = 0;
  for (const at of drawn) sum += Math.abs(trajectories[at]?.effect[factor] ?? 0);
  return sum / drawn.length;
}
