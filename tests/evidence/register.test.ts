import { expect, test } from 'vitest';
import { runCite } from '../../src/cli/commands/cite';
import { createRegister, type EvidenceData, evidenceIdSchema } from '../../src/evidence';
import { shippedEvidence } from './support';

const { register } = shippedEvidence();

const kindCounts = {
  claim: 91,
  historical_example: 50,
  causal: 35,
  person: 20,
  condition: 19,
  actor: 17,
  instrument: 14,
  position: 12,
  document: 11,
  number: 10,
  hybrid_category: 9,
  prediction: 8,
  context: 8,
  meta: 7,
  consequence: 7,
  recommendation: 5,
};

test('the register holds the 323 entries of the two papers, by kind', () => {
  const counts: Record<string, number> = {};
  for (const { kind } of register.all()) counts[kind] = (counts[kind] ?? 0) + 1;
  expect(counts).toEqual(kindCounts);
  expect(register.all()).toHaveLength(323);
  expect(register.all().filter((entry) => entry.source === 'RUSI')).toHaveLength(42);
});

test.each([
  ['OSW-K2', 'July 2022', '11 September 2022', 'medium'],
  ['OSW-K3', 'November 2025', '15 November 2024', 'high'],
])('%s keeps the date in the paper beside the checked date', (id, valueInPaper, valueChecked, confidence) => {
  const note = register.cite(id)?.note;
  expect(note).toMatchObject({ kind: 'slip', valueInPaper, valueChecked, confidence });
  expect(register.cite(id)?.paraphrase).toContain(valueInPaper);
});

test.each(['OSW-F2', 'OSW-F4'])('%s says that the text of the footnote is missing', (id) => {
  expect(register.cite(id)?.note?.kind).toBe('missing');
});

test('a consequence and each of its parts come with what the record says', () => {
  const whole = register.cite('OSW-C5');
  expect(whole?.speaksFor?.length).toBeGreaterThan(0);
  expect(whole?.speaksAgainst?.length).toBeGreaterThan(0);
  expect(register.cite('OSW-C5c2')?.speaksAgainst).toEqual(whole?.speaksAgainst);
  expect(register.cite('OSW-C7')?.speaksAgainst).toEqual([]);
  expect(register.cite('OSW-C0')?.speaksFor).toBeUndefined();
  for (const part of [1, 2, 3, 4, 5, 6, 7]) expect(register.cite(`RECORD-C${part}`)?.speaksFor).toBeDefined();
});

test('facts and stances on record may be cited; unverified ones say so', () => {
  expect(register.cite('RECORD-12')).toMatchObject({ source: 'RECORD', kind: 'record' });
  expect(register.cite('RECORD-12')?.paper).toContain('Kiel Institute');
  expect(register.stances()).toHaveLength(34);
  expect(register.cite('STANCE-PT')?.stance?.unverified).toEqual(['talk', 'sanctions', 'aid', 'assets']);
  expect(register.cite('OSW-F4')?.note?.unverified).toBe(true);
});

test('every paragraph lies within its paper, and every id is an evidence id', () => {
  const last = { OSW: 24, RUSI: 4 };
  for (const entry of register.all()) {
    for (const paragraph of entry.paragraph.numbers) expect(paragraph).toBeLessThanOrEqual(last[entry.source]);
  }
  for (const id of register.ids()) expect(evidenceIdSchema.safeParse(id).success, id).toBe(true);
});

test('the examples of the hybrid campaign carry place and time', () => {
  const examples = register.all().filter((entry) => /^OSW-H\d[a-z]$/.test(entry.id) && entry.id !== 'OSW-H9a');
  expect(examples).toHaveLength(34);
  for (const { id, example } of examples) expect(example, id).toBeDefined();
  expect(register.get('OSW-H2f')?.example).toEqual({ places: ['Greece', 'North Macedonia'], when: '2018' });
});

test('positions are told by office: only the list of persons and candidates names anyone', () => {
  const names = /Putin|Macron|Meloni|Kallas|Trump|Scholz|Orb[aá]n|Fico|Merz|Peskov|Lavrov/;
  const naming = register.all().filter((entry) => names.test(entry.paraphrase));
  expect(naming.every((entry) => entry.kind === 'person')).toBe(true);
  expect(register.facts().some((fact) => names.test(fact.text))).toBe(false);
  expect(register.stances().some((stance) => names.test(stance.text))).toBe(false);
});

test('the register built from a JSON copy of its data gives the same citations', () => {
  const data: EvidenceData = {
    entries: [{ title: 'Sample', source: 'OSW', entries: [sample('OSW-C1a'), sample('OSW-C2')] }],
    papers: {
      papers: [
        {
          source: 'OSW',
          title: 'Title',
          institution: 'OSW',
          series: 'Commentary',
          date: '2026-02-23',
          dateFrom: 'site',
          read: 'all',
        },
      ],
    },
    record: {
      consequences: [{ id: 'RECORD-C1', about: 'OSW-C1', speaksFor: [], speaksAgainst: [] }],
      facts: [{ id: 'RECORD-1', topic: 'war', text: 'A fact.', source: 'CSIS', confidence: 'high' }],
    },
    stances: { asOf: 'February 2026', stances: [] },
  };
  const copy: EvidenceData = JSON.parse(JSON.stringify(data));
  const ids = [...createRegister(data).ids()];
  expect(ids.toSorted()).toEqual(['OSW-C1a', 'OSW-C2', 'RECORD-1', 'RECORD-C1']);
  for (const id of ids) expect(createRegister(copy).cite(id)).toEqual(createRegister(data).cite(id));
  expect(createRegister(data).cite('OSW-C1a')?.paper).toBe('Commentary: Title (23 February 2026)');
});

test('what the register gives out is JSON', () => {
  for (const id of register.ids()) expect(JSON.parse(JSON.stringify(register.cite(id)))).toEqual(register.cite(id));
});

test('cite tells claim, paper, paragraph and uses; a mistyped id gets a hint', () => {
  const uses = [
    { id: 'OSW-C5a', where: 'link', name: 'c5Pays' },
    { id: 'OSW-C5b', where: 'link', name: 'c5Tempo' },
    { id: 'OSW-C5a', where: 'advice', name: 'hawk' },
  ] as const;
  const found = runCite('OSW-C5a', register, uses);
  expect(found).toMatchObject({
    ok: true,
    report: {
      id: 'OSW-C5a',
      paragraph: 'paragraph 21',
      uses: [
        { where: 'link', name: 'c5Pays' },
        { where: 'advice', name: 'hawk' },
      ],
    },
  });
  expect(runCite('OSW-C5aa', register, uses)).toEqual({
    ok: false,
    message: 'no evidence with the id "OSW-C5aa"; did you mean "OSW-C5a"?',
  });
});

function sample(id: string) {
  return {
    id,
    paragraph: { label: 'paragraph 1', numbers: [1] },
    kind: 'causal' as const,
    paraphrase: `What ${id} says.`,
  };
}
