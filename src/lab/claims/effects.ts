import type { LensId, Scenario } from '../../engine';
import { playThrough, rulesOfPlay } from './arms';
import { readerOf } from './measures';
import type { Plan } from './plan';

/** The effect of every claim of a plan in one pair of worlds. */
export function effectsOf(scenario: Scenario, plan: Plan, lens: LensId, seed: string): Float64Array {
  const values = new Float64Array(plan.readings);
  for (const play of plan.plays) {
    const wanted = play.readings.map(({ at, month, indicator }) => ({ at, month, ...readerOf(indicator), total: 0 }));
    const rules = rulesOfPlay(scenario, lens, seed, play.trial, play.last);
    playThrough(rules, play, play.last, (state) => {
      for (const each of wanted) {
        if (state.month > each.month) continue;
        if (each.sums) each.total += each.read(rules, state);
        if (state.month === each.month) values[each.at] = each.sums ? each.total : each.read(rules, state);
      }
    });
  }
  return Float64Array.from(plan.effects, (terms) => {
    let effect = 0;
    for (const { reading, sign } of terms) effect += sign * (values[reading] ?? 0);
    return effect;
  });
}
