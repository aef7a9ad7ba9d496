import { expect, test } from 'vitest';
import { readScenario } from '../../src/scenario';
import { files } from '../lab/support';

const FILE = 'scenarios/february-2026/lines/pl-test.yaml';
const line = (seat: string, rest: string) => `id: pl-test\nseat: ${seat}\ntitle: A test\ntext: Says nothing.\n${rest}`;

test('a line with all of its parts is read', () => {
  const text = line(
    'HU',
    `agenda:
  - {id: hold, all: true, do: [{hold: sanctions}, {hold: support}]}
  - {id: call, when: [{fact: talks, below: 4}], chance: 0.5, do: [{act: leaderCall, options: {coordinated: true}}, {release: true}]}
votes:
  - {id: no, on: [pressure, aid], vote: against}
  - {id: envoy, on: [specialRepresentative], coordinated: false, vote: abstain, brake: true}
corridor:
  - {id: sell, give: release, ask: payment, to: [COM, DE], most: 2}
`,
  );
  const { bundle, faults } = readScenario(new Map([...files, [FILE, text]]));
  expect(faults).toEqual([]);
  expect(bundle?.lines.find(({ id }) => id === 'pl-test')?.agenda).toHaveLength(2);
});

const FAULTY = [
  [
    'PL',
    'agenda:\n  - {id: a, do: [{act: aid, hold: sanctions}]}\n',
    '6 bad-step a step says one of act, hold and release',
  ],
  [
    'PL',
    'agenda:\n  - {id: a, do: [{release: true, options: {gift: true}}]}\n',
    '6 bad-option only an act has options',
  ],
  [
    'PL',
    'agenda:\n  - {id: a, do: [{act: renewSectoral}]}\n',
    '6 not-tabled renewSectoral falls due by itself and cannot be tabled',
  ],
  ['PL', 'agenda:\n  - {id: a, do: [{act: aid, options: {gift: true}}]}\n', '6 bad-option aid has no option gift'],
  ['PL', 'agenda:\n  - {id: a, when: [{fact: mood, below: 2}], do: [{act: aid}]}\n', '6 unknown-fact no fact "mood"'],
  ['PL', 'agenda:\n  - {id: a, do: [{act: aid}]}\n  - {id: a, do: [{act: aid}]}\n', '7 duplicate-id "a" occurs twice'],
  [
    'PL',
    'agenda: []\nvotes:\n  - {id: v, on: [talk], vote: for, brake: true}\n',
    '7 bad-option a brake goes with a vote that is not for',
  ],
  [
    'PL',
    'agenda: []\ncorridor:\n  - {id: c, give: payment, ask: payment}\n',
    '7 bad-option nobody trades a thing for itself',
  ],
  ['PL', 'agenda: []\nproposes: []\n', '6 not-in-powers only HRVP proposes a special representative, not PL'],
  [
    'COM',
    'agenda: []\nvotes:\n  - {id: v, on: [talk], vote: against}\n',
    '7 not-in-powers COM has no vote in the Council',
  ],
  [
    'PL',
    'agenda:\n  - id: a\n    do:\n      - act: aid\n      - act: tour\n',
    '9 not-in-powers tour is not in the powers of PL: leave it out; it is for HRVP, COM, EUCO',
  ],
  [
    'EUCO',
    'agenda:\n  - {id: a, do: [{act: package}]}\n',
    '6 not-in-powers package is not in the powers of EUCO: leave it out; it is for HRVP, every member',
  ],
  [
    'PL',
    'agenda:\n  - {id: a, do: [{act: informalMandate}]}\n',
    '6 not-in-powers informalMandate is not in the powers of PL: leave it out; it is for EUCO, DE, FR, IT, HU, AT, SK',
  ],
  ['PL', 'agenda: []\nevidence: [OSW-Z9]\n', '6 unknown-evidence no evidence "OSW-Z9"'],
] as const;

test('every fault of a line is told with its place', () => {
  const name = (index: number) => FILE.replace('pl-test', `faulty-${index}`);
  const faulty = FAULTY.map(([seat, rest], index) => [name(index), line(seat, rest)] as const);
  const { faults } = readScenario(new Map([...files, ...faulty]));
  const told = FAULTY.map((_, index) =>
    faults.filter(({ file }) => file === name(index)).map(({ line: at, code, message }) => `${at} ${code} ${message}`),
  );
  for (const [index, [, , fault]] of FAULTY.entries()) {
    expect(
      told[index]?.some((each) => each.startsWith(fault)),
      `${fault}, found: ${told[index]?.join('; ')}`,
    ).toBe(true);
  }
});
