import { expect, test } from 'vitest';
import { usesOf } from '../../src/cli/commands/uses';
import { coverage, coverageGaps, formatUse } from '../../src/evidence';
import { bundle } from '../lab/support';
import { shippedEvidence } from './support';

const { register, reasons } = shippedEvidence();
const uses = usesOf(bundle);

test('the game carries every claim of the papers, or a reason says why not', () => {
  expect(coverageGaps(register, uses, reasons)).toEqual({ missing: [], staleReasons: [], unknown: [] });
});

test('uses are found in links, fixed numbers, acts, cards, injects, start values, members, claims and texts', () => {
  const places = new Set(uses.map(({ where }) => where));
  expect([...places].toSorted()).toEqual([
    'advice',
    'brief',
    'candidate',
    'claim',
    'codex',
    'ending',
    'event',
    'link',
    'mechanism',
    'member',
    'offer',
    'start',
    'text',
  ]);
  expect(uses).toContainEqual({ id: 'OSW-C1a', where: 'link', name: 'c1Leg', under: ['papers'] });
  expect(uses).toContainEqual({ id: 'OSW-A16', where: 'offer', name: 'specialRepresentative' });
  expect(uses).toContainEqual({ id: 'OSW-C5e1', where: 'claim', name: 'c5e' });
});

test('a link uses a sentence under the lenses whose value rests on it, or only deals with it', () => {
  const linksOf = (id: string) => uses.filter((use) => use.id === id && use.where === 'link').map(formatUse);
  expect(linksOf('OSW-P4')).toEqual(expect.arrayContaining(['link c4Sta under channel', 'touched by link c7Weak']));
  expect(linksOf('OSW-C4')).toEqual(['link c4Sta under papers']);
  expect(linksOf('RECORD-3')).toEqual(['link restr under channel, record']);
  expect(linksOf('STANCE-HRVP')).toEqual(['link hrLean under record']);
});

test('no entry of the register is left without any use', () => {
  const unused = coverage(register, uses, reasons).filter(({ status }) => status === 'unused');
  expect(unused.map(({ id }) => id)).toEqual([]);
});
