import { expect, test } from 'vitest';
import { LINKS, PURE_LENSES, type PureLensId } from '../../src/engine';
import { basisUnder, formatFault, readScenario } from '../../src/scenario';
import { bundle, files } from '../lab/support';

const PATH = 'scenarios/february-2026/model.yaml';
const { links, fixed } = bundle.content.model;

/** The shipped scenario with one line of its model written otherwise. */
function changed(from: string, to: string) {
  const text = files.get(PATH) ?? '';
  expect(text.split(from).length, from).toBe(2);
  return readScenario(new Map([...files, [PATH, text.replace(from, to)]]));
}

const wayUnder = (id: (typeof LINKS)[number], lens: PureLensId) => Math.sign(links[id].values[lens][1]);

/** OSW's thesis, its seven consequences, what it says against talks now, and Moscow's reading of caution as weakness. */
const AGAINST_TALKS = /^OSW-(T\d|C\d|X[12789]|R1[01]|R1[789]|R20)/;
/** The case for talks, what governments said, and what is on record. */
const FOR_TALKS_OR_FACT = /^(OSW-P|STANCE-|RECORD-)/;

test('what turns round or falls away where a channel helps rests on its supporters, on facts or on nothing', () => {
  const turned = LINKS.filter((id) => wayUnder(id, 'channel') !== wayUnder(id, 'papers'));
  expect(turned).toEqual(expect.arrayContaining(['c4Sta', 'c2Dem', 'c6Coord', 'bDet', 'x2Bld']));
  for (const id of turned) {
    for (const source of links[id].sources.channel) expect(source, id).toMatch(FOR_TALKS_OR_FACT);
  }
  expect(links.c4Sta.sources.channel).toEqual(['OSW-P4']);
});

test('no value of the case for talks rests on a sentence of the case against them', () => {
  for (const id of LINKS) {
    for (const source of links[id].sources.channel) expect(source, id).not.toMatch(AGAINST_TALKS);
  }
});

test('what counts and votes support rests on counts, votes and stances alone', () => {
  for (const id of LINKS) {
    for (const source of links[id].sources.record) expect(source, id).toMatch(/^(RECORD|STANCE)-/);
  }
});

test('numbers that are the same under every lens rest under each on what that lens has for them, or on nothing', () => {
  for (const [group, { sources }] of Object.entries(fixed)) {
    for (const source of sources.channel) expect(source, group).not.toMatch(AGAINST_TALKS);
    for (const source of sources.record) expect(source, group).toMatch(/^(RECORD|STANCE)-/);
  }
  expect(fixed.drive.sources).toEqual({ papers: fixed.drive.evidence, channel: [], record: [] });
  expect(fixed.target.sources.channel).toEqual(fixed.target.evidence);
  expect(fixed.target.sources.record).toEqual(['RECORD-7']);
});

test('an order of size is published only where a source of the lens counts something, and nothing without a source', () => {
  const under = (id: keyof typeof links) => PURE_LENSES.map((lens) => basisUnder(links[id], lens));
  expect(under('supDec')).toEqual(['published number', 'published number', 'published number']);
  expect(under('restr')).toEqual(['evidence', 'published number', 'published number']);
  expect(under('bFail')).toEqual(['evidence', 'evidence', 'assumption']);
  expect(under('gThr')).toEqual(['assumption', 'assumption', 'assumption']);
  expect(links.bFail.basis).toBe('published number');
});

test('a value without a list of its own rests under the papers on what the link carries', () => {
  expect(links.c1Leg.sources.papers).toEqual(links.c1Leg.evidence);
  expect(links.wAssTr.sources.papers).toEqual([]);
  for (const lens of PURE_LENSES) expect(LINKS.some((id) => links[id].sources[lens].length === 0)).toBe(true);
});

test('neither the hash of the scenario nor what the rules read hangs on a source or a note', () => {
  expect(changed('{channel: [OSW-P4], record: [RECORD-C4]}', '{channel: [], record: []}').bundle?.scenario).toEqual(
    bundle.scenario,
  );
  expect(
    changed('sources: {channel: [OSW-H2, OSW-R7d], record: [STANCE-CZ]}', 'sources: {record: [STANCE-CZ]}').bundle
      ?.scenario,
  ).toEqual(bundle.scenario);
  expect(changed('channel: the supporters name no threshold;', 'channel: another reason;').bundle?.scenario).toEqual(
    bundle.scenario,
  );
});

test('a source of fixed numbers that the register does not know is refused at its place', () => {
  const { faults } = changed(
    'sources: {channel: [OSW-H2, OSW-R7d], record: [STANCE-CZ]}',
    'sources: {channel: [OSW-Z9], record: []}',
  );
  const [first = ''] = faults.map(formatFault);
  const line = (files.get(PATH) ?? '').split('\n').findIndex((each) => each.includes('channel: [OSW-H2, OSW-R7d]')) + 1;
  expect(first).toContain(`model.yaml:${line}:`);
  expect(first).toContain('unknown-evidence no evidence "OSW-Z9"');
});

const C4STA = 'sources: {channel: [OSW-P4], record: [RECORD-C4]}';

test.each([
  ['channel: [OSW-C4a], record: [RECORD-C4]', 'papers and channel differ in direction, yet both rest on OSW-C4a'],
  ['channel: [OSW-P4], record: [OSW-P4]', 'channel and record differ in direction, yet both rest on OSW-P4'],
  ['channel: [OSW-Z9], record: [RECORD-C4]', 'unknown-evidence no evidence "OSW-Z9"'],
  ['channel: [OSW-P4, OSW-P4], record: []', '"OSW-P4" occurs twice'],
  ['record: [RECORD-C4]', 'missing key "channel"'],
])('{%s} is refused, with the line on which it stands', (sources, message) => {
  const { bundle: none, faults } = changed(C4STA, `sources: {${sources}}`);
  expect(none).toBeUndefined();
  const line = (files.get(PATH) ?? '').split('\n').findIndex((each) => each.includes(C4STA)) + 1;
  const [first = ''] = faults.map(formatFault);
  expect(first).toContain(`model.yaml:${line}:`);
  expect(first).toContain(message);
});
