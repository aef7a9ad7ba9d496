import { expect, test } from 'vitest';
import {
  CARRIED_KINDS,
  CARRYING_PLACES,
  coverage,
  coverageGaps,
  createRegister,
  ENTRY_KINDS,
  USE_PLACES,
  type Use,
} from '../../src/evidence';
import { shippedEvidence } from './support';

const entry = (id: string, kind: (typeof ENTRY_KINDS)[number]) => ({
  id,
  paragraph: { label: 'paragraph 1', numbers: [1] },
  kind,
  paraphrase: `What ${id} says.`,
});

const register = createRegister({
  entries: [
    {
      title: 'Sample',
      source: 'OSW',
      entries: [
        entry('OSW-C1', 'consequence'),
        entry('OSW-C1a', 'causal'),
        entry('OSW-R1', 'claim'),
        entry('OSW-K1', 'historical_example'),
        entry('OSW-D1', 'meta'),
      ],
    },
  ],
  papers: { papers: [] },
  record: {
    consequences: [],
    facts: [{ id: 'RECORD-1', topic: 'war', text: 'A fact.', source: 'CSIS', confidence: 'high' }],
  },
  stances: { asOf: '', stances: [] },
});

const uses: ReadonlyArray<Use> = [
  { id: 'OSW-C1', where: 'link', name: 'c1Leg' },
  { id: 'OSW-C1a', where: 'brief', name: 'FR' },
  { id: 'OSW-K1', where: 'codex', name: 'freeze' },
  { id: 'RECORD-1', where: 'start', name: 'losses' },
];
const why = 'It cannot be carried by anything in this sample.';

test('a brief does not carry a claim, a link does, and a reason excuses', () => {
  const status = (reasons: ReadonlyArray<{ id: string; reason: string }>) =>
    coverage(register, uses, reasons).map((row) => row.status);
  expect(status([])).toEqual(['carried', 'missing', 'missing', 'cited', 'unused']);
  expect(status([{ id: 'OSW-R1', reason: why }])).toEqual(['carried', 'missing', 'reason', 'cited', 'unused']);
});

test('rows carry their uses and their reason', () => {
  const [first, , third] = coverage(register, uses, [{ id: 'OSW-R1', reason: why }]);
  expect(first).toEqual({ id: 'OSW-C1', kind: 'consequence', status: 'carried', uses: [uses[0]] });
  expect(third).toEqual({ id: 'OSW-R1', kind: 'claim', status: 'reason', uses: [], reason: why });
});

test('gaps: what is missing, reasons that no longer hold, ids that nobody knows', () => {
  expect(
    coverageGaps(
      register,
      [...uses, { id: 'OSW-Z9', where: 'event', name: 'x' }],
      [
        { id: 'OSW-C1', reason: why },
        { id: 'OSW-R1', reason: why },
        { id: 'OSW-Z8', reason: why },
      ],
    ),
  ).toEqual({ missing: ['OSW-C1a'], staleReasons: ['OSW-C1'], unknown: ['OSW-Z9', 'OSW-Z8'] });
});

test.each(USE_PLACES)('a use in a %s counts as carrying only where it moves the game', (where) => {
  const carried = coverageGaps(register, [{ id: 'OSW-R1', where, name: 'x' }]).missing.includes('OSW-R1') === false;
  expect(carried).toBe(CARRYING_PLACES.has(where));
});

test('people, places and documents need not be carried', () => {
  const free = ENTRY_KINDS.filter((kind) => !CARRIED_KINDS.has(kind));
  expect(free).toEqual(['historical_example', 'person', 'actor', 'position', 'document', 'number', 'context', 'meta']);
});

test('the shipped reasons are about entries that would have to be carried', () => {
  const { register: shipped, reasons } = shippedEvidence();
  expect(reasons.length).toBeGreaterThan(0);
  for (const { id } of reasons) expect(CARRIED_KINDS.has(shipped.get(id)?.kind ?? 'meta'), id).toBe(true);
});
