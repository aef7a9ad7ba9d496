import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Chances, VoteChances } from '../../src/engine/council';
import {
  adoptionProbability,
  councilPower,
  decide,
  forEachMember,
  MEMBER_CODES,
  VOTING_RULES,
} from '../../src/engine/council';
import { streams } from '../../src/engine/random';
import { population } from './tables';

const persons = population('2025');
const council = population('council-2025');
const hesitant: Chances = forEachMember((code) => ({ for: { HU: 0.3, SK: 0.5 }[code as string] ?? 0.97 }));

test('two doubtful members cost unanimity far more than a qualified majority', () => {
  expect(adoptionProbability('qmv', hesitant, council)).toBeCloseTo(0.9988, 4);
  expect(adoptionProbability('unanimity', hesitant, council)).toBeCloseTo(0.07, 3);
});

test('with even chances adoption is as likely as the share of winning coalitions', () => {
  const even: Chances = forEachMember(() => ({ for: 0.5 }));
  for (const rule of ['qmv', 'qmv-72', 'simple-majority'] as const) {
    expect(adoptionProbability(rule, even, persons)).toBeCloseTo(councilPower(rule, persons).passage, 12);
  }
});

const oneVote = fc.constantFrom<VoteChances>(
  { for: 1 },
  { for: 1 },
  { for: 0 },
  { for: 0, abstain: 1 },
  { for: 0, constructive: 1 },
);

test('certain votes have the outcome that the rule gives them', () => {
  fc.assert(
    fc.property(
      fc.array(oneVote, { minLength: 27, maxLength: 27 }),
      fc.constantFrom(...VOTING_RULES),
      fc.boolean(),
      (list, rule, proposed) => {
        const chances: Chances = forEachMember((code) => list[MEMBER_CODES.indexOf(code)] ?? { for: 1 });
        const votes = forEachMember((code) => {
          const { for: yes, abstain, constructive } = chances[code];
          if (yes === 1) return 'for';
          if (abstain === 1) return 'abstain';
          return constructive === 1 ? 'constructive' : 'against';
        });
        const options = { proposal: proposed ? 'high-representative' : 'member-state' } as const;
        const { adopted } = decide(rule, votes, persons, options);
        expect(adoptionProbability(rule, chances, persons, options)).toBeCloseTo(adopted ? 1 : 0, 12);
      },
    ),
  );
});

test('nine large and small constructive abstainers can sink unanimity', () => {
  const declared = ['DE', 'FR', 'IT', 'LU', 'MT', 'CY', 'EE', 'LV', 'SI'];
  const chances: Chances = forEachMember((code) =>
    declared.includes(code) ? { for: 0.5, constructive: 0.5 } : { for: 1 },
  );
  expect(adoptionProbability('unanimity', chances, persons)).toBeCloseTo(1 - 1 / 512, 12);
  expect(adoptionProbability('consensus', chances, persons)).toBe(1);
});

test('exact probabilities agree with drawing the votes', () => {
  const draw = streams('forecast', 1);
  const setup = draw(0, 'setup');
  const chances: Chances = forEachMember(() => ({ for: 0.45 + 0.5 * setup.uniform(), constructive: 0.04 }));
  const runs = 4000;
  for (const rule of ['qmv', 'qmv-72', 'simple-majority'] as const) {
    let adopted = 0;
    for (let run = 0; run < runs; run += 1) {
      const rng = draw(run, rule);
      const votes = forEachMember((code) => (rng.chance(chances[code].for) ? 'for' : 'against'));
      if (decide(rule, votes, persons).adopted) adopted += 1;
    }
    const exact = adoptionProbability(rule, chances, persons);
    expect(exact).toBeGreaterThan(0.01);
    expect(Math.abs(adopted / runs - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / runs));
  }
});

test('no rule is helped by a member that grows less ready', () => {
  for (const rule of VOTING_RULES) {
    const options = { proposal: 'high-representative' } as const;
    const before = adoptionProbability(rule, hesitant, persons, options);
    const after = adoptionProbability(rule, { ...hesitant, PL: { for: 0.2 } }, persons, options);
    expect(after).toBeLessThan(before);
  }
});
