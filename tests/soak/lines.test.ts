import { expect, test } from 'vitest';
import { PURE_LENSES } from '../../src/engine';
import { playHere, searchThresholds, seatLinesOf } from '../../src/lab';
import { bundle, scenario } from '../lab/support';

test('for every seat one line is better under one lens and another under another, beyond luck', () => {
  const { seats } = seatLinesOf(bundle, { runs: 600, seed: 'soak', turns: 12 });
  expect(seats.filter(({ lensDecides }) => !lensDecides).map(({ seat, pairs }) => ({ seat, pairs }))).toEqual([]);
});

test.each(PURE_LENSES)(
  'under %s a search over thresholds gets beyond all that ships, under papers by five points',
  async (lens) => {
    const options = { lens, turns: 12, seed: 'soak', steps: 100, runs: 1000 };
    const { gain } = await searchThresholds(bundle.strategies, options, playHere(scenario));
    expect(gain.low).toBeGreaterThan(0);
    if (lens === 'papers') expect(gain.mean).toBeGreaterThan(5);
  },
);
