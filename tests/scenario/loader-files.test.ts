import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { formatValidate, runValidate } from '../../src/cli/commands/validate';
import {
  createChecker,
  decodeText,
  emitSchemaFiles,
  formatFault,
  kindOf,
  nearest,
  pathMatches,
  readDocument,
  readEvidence,
  SCHEMAS,
} from '../../src/scenario';
import { checkIds, checkUnique } from '../../src/scenario/content';
import { collectFiles, contextOf } from '../../src/scenario/files';

const shipped = collectFiles(['scenarios/evidence']).files;

/** The shipped evidence with one file changed. */
function changed(name: string, from: string, to: string): ReadonlyMap<string, string> {
  const path = `scenarios/evidence/${name}`;
  const text = shipped.get(path) ?? '';
  expect(text).toContain(from);
  return new Map([...shipped, [path, text.replace(from, to)]]);
}

const faultsOf = (files: ReadonlyMap<string, string>): string[] =>
  readEvidence(files).faults.map((fault) => formatFault(fault).replace('scenarios/evidence/', ''));

test('the shipped evidence is without fault', () => {
  expect(faultsOf(shipped)).toEqual([]);
});

test.each([
  ['rusi.yaml', 'id: RUSI-1b', 'id: RUSI-1a', /^rusi\.yaml:\d+:9 duplicate-id "RUSI-1a" is already in /],
  ['rusi.yaml', 'id: RUSI-1a', 'id: OSW-Z1', /^rusi\.yaml:\d+:9 bad-value "OSW-Z1" does not belong to RUSI/],
  ['rusi.yaml', 'id: RUSI-1a', 'id: RUSSI-1a', /^rusi\.yaml:\d+:9 bad-value not the id of a register entry/],
  ['rusi.yaml', 'kind: claim', 'kind: clam', /^rusi\.yaml:\d+:11 bad-value .*did you mean "claim"\?$/],
  ['rusi.yaml', 'kind: claim', 'knid: claim', /^rusi\.yaml:\d+:5 (unknown|missing)-key /],
  [
    'record.yaml',
    'records: [RECORD-12,',
    'records: [RECORD-99,',
    /^record\.yaml:\d+:19 unknown-evidence .*"RECORD-99"/,
  ],
  ['record.yaml', 'about: OSW-C1', 'about: OSW-C9', /^record\.yaml:\d+:12 unknown-evidence .*"OSW-C9"/],
  ['record.yaml', 'confidence: high', 'confidence: sure', /^record\.yaml:\d+:21 bad-value must be one of high/],
  ['reasons.yaml', 'id: RUSI-1a', 'id: RUSI-9z', /^reasons\.yaml:\d+:9 unknown-evidence /],
  ['reasons.yaml', 'id: RUSI-1a', 'id: OSW-D1', /^reasons\.yaml:\d+:9 bad-value "OSW-D1" is of kind meta/],
  ['stances.yaml', 'talk: 1', 'talk: 3', /^stances\.yaml:\d+:24 out-of-range must be at most 2, is 3$/],
  ['papers.yaml', "date: '2026-02-23'", "date: '2026-02-30'", /^papers\.yaml:\d+:11 bad-value /],
])('%s with %s turned into %s is refused', (name, from, to, expected) => {
  expect(faultsOf(changed(name, from, to)).some((fault) => expected.test(fault))).toBe(true);
});

test('validate reports each file it was given, and only these', () => {
  const rusi = new Map([...shipped].filter(([path]) => path.endsWith('rusi.yaml')));
  expect(runValidate(rusi, { context: shipped })).toEqual({
    files: [{ file: 'scenarios/evidence/rusi.yaml', errors: [], warnings: [] }],
    ok: true,
  });
  const broken = new Map([...rusi].map(([path, text]) => [path, text.replace('source: RUSI', 'source: RAND')]));
  const report = runValidate(broken, { context: shipped });
  expect(report.ok).toBe(false);
  expect(report.files[0]?.errors).toEqual([
    { line: 3, col: 9, code: 'bad-value', message: 'must be one of OSW, RUSI, is "RAND"' },
  ]);
  expect(formatValidate(report)).toBe(
    'scenarios/evidence/rusi.yaml:3:9 bad-value must be one of OSW, RUSI, is "RAND"\n1 file checked: 1 error',
  );
});

test('a warning does not make a file invalid', () => {
  const report = runValidate(changed('reasons.yaml', 'id: RUSI-1a', 'id: OSW-D1'));
  expect(report.ok).toBe(true);
  expect(report.files.flatMap((file) => file.warnings)).toHaveLength(1);
});

test('a file of no known kind, and a path that leads nowhere, are errors', () => {
  expect(runValidate(new Map([['notes/x.yaml', 'a: 1\n']])).files[0]?.errors[0]).toMatchObject({
    line: 1,
    col: 1,
    code: 'unknown-file',
  });
  const { files, faults } = collectFiles(['scenarios/nowhere.yaml']);
  expect(runValidate(files, { faults })).toEqual({
    files: [
      {
        file: 'scenarios/nowhere.yaml',
        errors: [{ line: 1, col: 1, code: 'missing-file', message: 'no such file' }],
        warnings: [],
      },
    ],
    ok: false,
  });
});

test('the kind of a file follows from its path, else from its first line', () => {
  const name = (path: string, text = '') => kindOf(SCHEMAS, path, text)?.name;
  expect(name('scenarios/evidence/papers.yaml')).toBe('evidence-papers');
  expect(name('scenarios/evidence/osw-hybrid.yaml')).toBe('evidence-entries');
  expect(name('copy.yaml')).toBeUndefined();
  expect(name('copy.yaml', shipped.get('scenarios/evidence/record.yaml'))).toBe('evidence-record');
});

test.each([
  ['evidence/*.yaml', '/a/b/evidence/x.yaml', true],
  ['evidence/*.yaml', 'evidence/x.yml', false],
  ['evidence/*.yaml', 'x.yaml', false],
  ['text/*/acts.yaml', 'scenarios/s/text/en/acts.yaml', true],
  ['text/*/acts.yaml', 'scenarios/s/text/acts.yaml', false],
  ['model.yaml', 'supermodel.yaml', false],
])('the pattern %s holds for %s: %s', (pattern, path, holds) => {
  expect(pathMatches(pattern, path)).toBe(holds);
});

test('bytes that are not UTF-8 are placed', () => {
  const bytes = new Uint8Array([...new TextEncoder().encode('a: 1\nbé: '), 0xff, 0x0a]);
  expect(decodeText('a.yaml', bytes)).toMatchObject({ fault: { line: 2, col: 5, code: 'not-utf8' } });
  expect(decodeText('a.yaml', new TextEncoder().encode('a: é\n'))).toEqual({ text: 'a: é\n' });
});

test('a copy of an evidence file is checked against the rest of the register, a scenario against its own folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-'));
  try {
    const copy = join(folder, 'rusi.yaml');
    writeFileSync(copy, shipped.get('scenarios/evidence/rusi.yaml') ?? '');
    const context = contextOf([copy], 'scenarios/evidence');
    expect(context.size).toBe(shipped.size);
    expect(runValidate(collectFiles([copy]).files, { context }).ok).toBe(true);

    mkdirSync(join(folder, 's', 'text'), { recursive: true });
    for (const name of ['scenario.yaml', 'model.yaml', 'text/a.yaml']) writeFileSync(join(folder, 's', name), 'a: 1\n');
    const own = contextOf([join(folder, 's', 'text', 'a.yaml')], 'scenarios/evidence');
    const names = [...own.keys()].filter((path) => path.includes('/s/')).map((path) => path.split('/s/')[1]);
    expect(names).toEqual(['model.yaml', 'scenario.yaml', 'text/a.yaml']);
    expect(own.size).toBe(shipped.size + 3);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a checker places what it finds', () => {
  const text = 'members: [FR, DE, XX, FR]\nrange: [1, 3, 2]\nevidence:\n  - OSW-C1\n  - OSW-C99\n';
  const schema = z.strictObject({
    members: z.array(z.string()),
    range: z.tuple([z.number(), z.number(), z.number()]),
    evidence: z.array(z.string()),
  });
  const document = readDocument('m.yaml', text, schema);
  const value = document.value ?? { members: [], evidence: [] };
  const checker = createChecker(document);
  checker.issues(checkIds(value.members, ['FR', 'DE'], 'member', ['members']));
  checker.issues(checkUnique(value.members, ['members']));
  checker.issues(checkIds(value.evidence, ['OSW-C1'], 'evidence', ['evidence']));
  checker.error(['range', 2], 'low', 'too low');
  checker.warning(['members'], 'few', 'few members');
  expect(checker.faults.map(formatFault)).toEqual([
    'm.yaml:1:19 unknown-member no member "XX"',
    'm.yaml:1:23 duplicate-id "FR" occurs twice',
    'm.yaml:5:5 unknown-evidence no evidence "OSW-C99"; did you mean "OSW-C1"?',
    'm.yaml:2:15 low too low',
    'm.yaml:1:10 few few members',
  ]);
  expect(checker.faults.at(-1)?.severity).toBe('warning');
});

test('a hint is given only when a word is near', () => {
  expect(nearest('paraphrse', ['paraphrase', 'paragraph'])).toBe('paraphrase');
  expect(nearest('xyz', ['paraphrase', 'paragraph'])).toBeUndefined();
});

test('the JSON Schemas for editors are those of the code', () => {
  for (const [name, text] of emitSchemaFiles(SCHEMAS)) {
    expect(readFileSync(`assets/schemas/${name}`, 'utf8'), `${name}: run validate --schemas`).toBe(text);
  }
});

test('every shipped evidence file names its schema in its first line', () => {
  for (const [path, text] of shipped) {
    const kind = kindOf(SCHEMAS, path, '');
    expect(text.split('\n')[0], path).toBe(
      `# yaml-language-server: $schema=../../assets/schemas/${kind?.name}.schema.json`,
    );
  }
});
