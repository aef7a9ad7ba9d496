import { expect, test } from 'vitest';
import { FIXED, type FixedGroup } from '../../src/engine';
import { numbersOf, readScenario } from '../../src/scenario';
import { collectFiles } from '../../src/scenario/files';

/** What the fixed numbers rest on: a group says it for all of its values, a value may say otherwise for itself. */

const { bundle } = readScenario(collectFiles(['scenarios/february-2026', 'scenarios/evidence']).files);
const groups = bundle?.content.model.fixed;

function basisOf(group: FixedGroup, name: string): string | undefined {
  const entry = groups?.[group];
  return entry && numbersOf(group, entry).find((each) => each.name === name)?.basis;
}

test.each([
  ['norm', 'strong', 'published number'],
  ['norm', 'weak', 'assumption'],
  ['vote', 'kappa', 'published number'],
  ['vote', 'abstain', 'assumption'],
  ['demand', 'riskyAt', 'published number'],
  ['demand', 'slip', 'assumption'],
  ['strength', 'military', 'evidence'],
  ['strength', 'economy', 'assumption'],
] as const)('%s.%s rests on %s', (group, name, basis) => {
  expect(basisOf(group, name)).toBe(basis);
});

test('the rules read a plain number where a value names its own basis', () => {
  for (const group of Object.keys(FIXED) as FixedGroup[]) {
    for (const value of Object.values(bundle?.scenario.fixed[group].values ?? {}))
      expect(value, group).toBeTypeOf('number');
  }
});

test('few fixed numbers are more than assumptions, and those are marked one by one or as a group', () => {
  const names = (Object.keys(FIXED) as FixedGroup[]).flatMap((group) => FIXED[group].map((name) => ({ group, name })));
  const better = names.filter(({ group, name }) => basisOf(group, name) !== 'assumption');
  expect(better.length / names.length).toBeLessThan(0.05);
  expect(better.length).toBeGreaterThan(5);
});
