import { type MemberState, type Scenario, streams, type WorldState } from '../../src/engine';
import type { Turn } from '../../src/engine/ledger';

/** The same turn in a scenario with parts of the test's own. */
export function inScenario<T extends Turn>(turn: T, more: Partial<Scenario>): T {
  return { ...turn, rules: { ...turn.rules, scenario: { ...turn.rules.scenario, ...more } } };
}

export function everyMember(state: WorldState, stocks: Partial<Pick<MemberState, 'fatigue' | 'fear'>>): void {
  for (const member of state.members) Object.assign(member, stocks);
}

/** Mean of what a mechanism leaves behind, over games that differ by their seed alone. */
export function overSeeds(turn: Turn, games: number, outcome: (turn: Turn) => number): number {
  let sum = 0;
  for (let seed = 0; seed < games; seed += 1) {
    const rules = { ...turn.rules, rng: streams('seeds', seed) };
    sum += outcome({ rules, state: structuredClone(turn.state), book: undefined });
  }
  return sum / games;
}

/** Four standard errors of a share found in so many games. */
export function tolerance(share: number, games: number): number {
  return 4 * Math.sqrt((share * (1 - share)) / games);
}

/** Puts talks of the test's own in place. */
export function talking(talks: Partial<WorldState['talks']>): (state: WorldState) => void {
  return (state) => {
    Object.assign(state.talks, talks);
  };
}
