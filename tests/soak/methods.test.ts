import { expect, test } from 'vitest';
import type { SeatId } from '../../src/engine';
import {
  type AdviceRequest,
  adviceJob,
  adviceOptions,
  type MorrisResult,
  runHere,
  type SensitivityRequest,
  type SobolResult,
  sensitivityJob,
} from '../../src/lab';
import { createMatch } from '../../src/match';
import { scenario, shipped } from '../lab/support';

test.each(['director', 'FR', 'HRVP'] as const)(
  'what a rollout puts first for %s is near the best in fresh worlds',
  (seat: SeatId) => {
    const mode = seat === 'director' ? 'director' : 'seats';
    for (const [seed, month] of [
      ['a', 2],
      ['b', 4],
    ] as const) {
      const match = createMatch(scenario, { setup: { seed, lens: 'papers', turns: 12, mode }, humans: [seat] });
      while (match.observe(seat).state.month < month || match.phase() !== 'agenda') match.next();
      const seen = match.observe(seat);
      const request: AdviceRequest = {
        seen: seen.state,
        declared: seen.declared,
        seat,
        mode,
        options: adviceOptions(seen, match.offers(seat)),
        lens: 'papers',
        strategy: shipped('build-only'),
        objectives: [],
        by: 'outcome',
        games: 1000,
        seed: 'first',
      };
      const { rows } = runHere(adviceJob, scenario, request);
      const fresh = rows.map(({ option }) => {
        const alone = { ...request, options: [option], games: 250, seed: 'fresh' };
        return runHere(adviceJob, scenario, alone).rows[0]?.outcome.mean ?? Number.NaN;
      });
      expect(Math.max(...fresh) - (fresh[0] ?? 0), `${seat} ${seed}`).toBeLessThan(1);
      // What it tells apart from the first is worse in fresh worlds too, in most cases.
      const apart = rows.flatMap((row, place) => (row.apart ? [fresh[place] ?? 0] : []));
      const worse = apart.filter((mean) => mean < (fresh[0] ?? 0) + 0.2).length;
      expect(worse / Math.max(1, apart.length), `${seat} ${seed}`).toBeGreaterThan(apart.length === 0 ? -1 : 0.8);
    }
  },
);

test('both methods name the same few numbers', () => {
  const base = { strategy: shipped('hold'), lens: 'papers', turns: 12, seed: 's', measure: 'support' } as const;
  const ask = (more: Pick<SensitivityRequest, 'method' | 'samples' | 'repeats'>) =>
    runHere(sensitivityJob, scenario, { ...base, ...more });
  const paths = ask({ method: 'morris', samples: 40 }) as MorrisResult;
  const rows = ask({ method: 'sobol', samples: 128, repeats: 2 }) as SobolResult;
  const weightiest = rows.parameters.slice(0, 4).map(({ id }) => id);
  const ordered = paths.parameters.slice(0, 12).map(({ id }) => id);
  expect(weightiest.filter((id) => ordered.includes(id)).length).toBeGreaterThanOrEqual(3);
});
