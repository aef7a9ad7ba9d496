import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  CHECKS,
  collectFaults,
  formatFault,
  readDocuments,
  readEvidence,
  readScenario,
  SCHEMAS,
} from '../../src/scenario';
import { collectFiles } from '../../src/scenario/files';

const FILE = 'scenarios/february-2026/claims.yaml';
const { files } = collectFiles(['scenarios/february-2026', 'scenarios/evidence']);
const { bundle } = readScenario(files);
const { evidence } = readEvidence(files);
const claims = bundle?.claims;
const list = claims?.claims ?? [];

/** Entries that say what is so or what would follow, and so can be put to the test. */
const TESTABLE = new Set(['claim', 'causal', 'consequence', 'condition', 'prediction', 'recommendation']);

test('every testable claim of the register is an experiment or has a reason', () => {
  const entries = evidence?.data.entries.flatMap(({ entries: each }) => each) ?? [];
  const tested = new Set(list.flatMap(({ evidence: ids }) => ids));
  const reasons = new Set(claims?.unexpressed.flatMap(({ ids }) => ids));
  const testable = entries.filter(({ kind }) => TESTABLE.has(kind)).map(({ id }) => id);
  expect(testable.length).toBeGreaterThan(100);
  expect(testable.filter((id) => !tested.has(id) && !reasons.has(id))).toEqual([]);
});

test('what the design asks for is an experiment, never a reason', () => {
  const ids = (evidence?.data.entries.flatMap(({ entries }) => entries) ?? []).map(({ id }) => id);
  const wanted = ids.filter((id) => /^OSW-(C[0-7]|T[1-7]|X[1-9]|P[1-8]|R12[ab]|R15[cd]|R16)/.test(id));
  const tested = new Set(list.flatMap(({ evidence: cited }) => cited));
  expect(wanted.length).toBeGreaterThan(75);
  expect(wanted.filter((id) => !tested.has(id))).toEqual([]);
  for (const id of ['OSW-P1', 'OSW-P2', 'OSW-P3', 'OSW-P4', 'OSW-P5a', 'OSW-P6', 'OSW-P7', 'OSW-P8']) {
    expect(
      list.some(({ evidence: cited, lenses }) => cited.includes(id) && lenses.includes('channel')),
      id,
    ).toBe(true);
  }
  expect(list.length).toBeGreaterThanOrEqual(100);
});

test('every claim says how large an effect counts, and what carries it', () => {
  for (const { id, needs, paths, untraced } of list) {
    const ways = [needs, paths, untraced].filter((way) => way !== undefined);
    expect(ways.length, id).toBe(1);
  }
});

/** The faults of the shipped file with one text in place of another. */
function faultsAfter(from: string, to: string): ReadonlyArray<string> {
  const text = readFileSync(FILE, 'utf8');
  if (!text.includes(from)) throw new Error(`${FILE} does not say ${from}`);
  const needed = [...files].filter(([path]) => path.includes('/evidence/') || path.endsWith('/scenario.yaml'));
  const documents = readDocuments(SCHEMAS, new Map([...needed, [FILE, text.replace(from, to)]]));
  return collectFaults(documents, CHECKS).map(formatFault);
}

const FIRST = list[0]?.id ?? '';
const SECOND = list[1]?.id ?? '';

test.each([
  ['a claim twice', `id: ${SECOND}\n`, `id: ${FIRST}\n`, 'duplicate-id'],
  ['an entry that is not there', 'evidence: [OSW-C1a]', 'evidence: [OSW-C99]', 'unknown-evidence'],
  ['an act that is not there', '{act: technical, months: [2]}', '{act: picnic, months: [2]}', 'bad-value'],
  [
    'an option that the act has not',
    '{act: technical, months: [2]}',
    '{act: technical, months: [2], options: {leader: true}}',
    'bad-option',
  ],
  ['an act without a month', '{act: technical, months: [2]}', '{act: technical}', 'give either the months'],
  ['a schedule that is not there', 'play: [buildUp]', 'play: [buildDown]', 'unknown-schedule'],
  ['a link that is not there', /needs: \[(\w+)/.exec(readFileSync(FILE, 'utf8'))?.[0] ?? '', 'needs: [magic', 'magic'],
  ['a claim under no lens', 'lenses: [papers]', 'lenses: []', 'must have at least 1 item'],
  ['an earlier month that is later', 'earlier: 2', 'earlier: 9', 'is not before'],
  ['a reason for what has an experiment', 'ids: [RUSI-1a]', 'ids: [RUSI-1a, OSW-C1a]', 'stale-reason'],
  [
    'an indicator without a smallest effect',
    /^ {2}legitimacy: .*\n/m.exec(readFileSync(FILE, 'utf8'))?.[0] ?? '',
    '',
    'unknown-indicator',
  ],
] as const)('%s is a fault with its place', (_what, from, to, said) => {
  const faults = faultsAfter(from, to);
  expect(faults.length).toBeGreaterThan(0);
  expect(faults[0]).toMatch(/^scenarios\/february-2026\/claims\.yaml:\d+:\d+ /);
  expect(faults.join('\n')).toContain(said);
});
