import { expect, test } from 'vitest';
import { PURE_LENSES } from '../../src/engine';
import { readingView } from '../../src/view';
import { RETURNS, TOLD } from '../../src/view/causes';
import { pointsOf, sourceTold, weightOf } from '../../src/view/ledger';
import { lensMonthView } from '../../src/view/lens-month';
import { lensSigns } from '../../src/view/lens-signs';
import { textsOf } from '../../src/view/wording';
import { loadLibrary, type Play, playMonth, playView, startMatch } from './played';

const library = loadLibrary();

function months(lens: 'papers' | 'channel' | 'record'): Play[] {
  const match = startMatch({ seed: `month ${lens}`, lens, turns: 8 });
  const read: Play[] = [];
  while (!match.ended()) {
    playMonth(match, 'director', (open) => open.map(({ act }) => act).slice(0, 4));
    read.push({ ...playView(match), shadows: match.shadows() });
  }
  return read;
}

const PLAYED = PURE_LENSES.flatMap(months);

test('every month is shown under three readings, the playing one first', () => {
  for (const session of PLAYED) {
    const view = lensMonthView(library, session);
    expect(view?.columns).toHaveLength(3);
    expect(view?.columns[0]).toContain('played');
    for (const { cells } of view?.rows ?? []) {
      expect(cells.map(({ lens }) => lens)).toEqual(session.shadows?.map(({ lens }) => lens));
      expect(cells.map(({ played }) => played)).toEqual([true, false, false]);
      for (const { at } of cells) expect(Math.abs(at)).toBeLessThanOrEqual(1);
    }
  }
});

test('marks in one lane of a picture lie apart by more than their width, and no lane stands empty', () => {
  let close = 0;
  for (const session of PLAYED) {
    for (const { cells, lanes } of lensMonthView(library, session)?.rows ?? []) {
      expect(new Set(cells.map(({ lane }) => lane)).size).toBe(lanes);
      expect(Math.max(...cells.map(({ lane }) => lane))).toBe(lanes - 1);
      for (const [index, { at, lane }] of cells.entries()) {
        for (const other of cells.slice(index + 1)) {
          const near = Math.abs(at - other.at) < 0.28;
          close += Number(near);
          if (near) expect(lane).not.toBe(other.lane);
        }
      }
    }
  }
  expect(close).toBeGreaterThan(20);
});

test('a number said to point opposite ways does: one reading has it rise and another fall', () => {
  let opposite = 0;
  for (const session of PLAYED) {
    for (const row of lensMonthView(library, session)?.rows ?? []) {
      const signs = new Set(row.cells.map(({ at }) => Math.sign(at)));
      if (row.opposite) expect(signs.has(1) && signs.has(-1)).toBe(true);
      opposite += Number(row.opposite);
    }
  }
  expect(opposite).toBeGreaterThan(3);
});

test('each parting tells a number, both sides of it and a reason that is cited or a plain one', () => {
  let cited = 0;
  for (const session of PLAYED) {
    for (const { points } of lensMonthView(library, session)?.partings ?? []) {
      for (const { sentence, evidence } of points) {
        expect(sentence).toMatch(/: .+; under (Papers|Channel|Record): .+\./);
        for (const id of evidence) expect(library.register.cite(id), id).toBeDefined();
        cited += evidence.length;
      }
    }
  }
  expect(cited).toBeGreaterThan(40);
});

/** What a sentence says of a number that went up, and of one that went down. */
const SAYS_LESS = /asked for less|fewer|sank|slowed|eased|milder|terms came closer/;
const SAYS_MORE = /asked for more|more (incidents|followed|units)|rose|grew back|harder terms/;

test('with more or less weight on it a sentence reads as the number goes: each tells a direction, and the right one', () => {
  const { links, told } = textsOf(library).links;
  const effects = PLAYED.flatMap(({ shadows = [] }) =>
    shadows.flatMap(({ lens, lines }) =>
      lines
        .filter(({ variable, source }) => TOLD.has(variable) && !RETURNS.has(source))
        .map((line) => ({ ...line, lens, points: pointsOf(line), failure: undefined })),
    ),
  );
  for (const effect of effects.filter(({ variable, points }) => weightOf(variable, points) >= 0.1)) {
    const { sentence } = sourceTold(library, effect.lens, effect);
    expect(Object.values(links), `${effect.source} ${effect.variable}`).not.toContain(sentence);
  }
  expect(new Set(effects.map(({ source }) => source)).size).toBeGreaterThan(30);
  for (const [id, { rise = '', fall = '' }] of Object.entries(told)) {
    expect(rise, id).not.toMatch(SAYS_LESS);
    expect(fall, id).not.toMatch(SAYS_MORE);
  }
});

/** A month in which a mandate for the European Council President is tabled, under every other reading too. */
function mandateTabled(seed: string): Play {
  const match = startMatch({ seed, turns: 6 });
  playMonth(match, 'director', () => ['presidentMandate']);
  return { ...playView(match), shadows: match.shadows() };
}

test('where a mandate fell no second voice speaks and nobody was named, in the ledger and under other readings', () => {
  const texts = Array.from({ length: 12 }, (_, index) => mandateTabled(`mandate ${index}`))
    .filter(({ months: [report] }) =>
      report?.resolutions.some(({ act, outcome }) => act === 'presidentMandate' && outcome === 'failed'),
    )
    .flatMap((session) => [
      ...(lensMonthView(library, session)?.partings ?? []).flatMap(({ points }) => points.map(({ reason }) => reason)),
      ...readingView(library, session).causes.flatMap(({ parts }) => parts.map(({ sentence }) => sentence)),
    ]);
  for (const text of texts) expect(text).not.toMatch(/second voice speaks|nomination|named/);
  expect(texts.filter((text) => text.includes('No new voice to Moscow was agreed')).length).toBeGreaterThan(2);
  expect(texts.some((text) => /^(Less|More) .*No new voice/.test(text))).toBe(true);
});

test('the reading of a month has no other readings while the lens is hidden', () => {
  const match = startMatch({ lens: 'mixed', hidden: true });
  playMonth(match, 'director', (open) => open.map(({ act }) => act).slice(0, 3));
  expect(match.phase()).toBe('reading');
  expect(readingView(library, { ...playView(match), shadows: match.shadows() }).lenses).toBeUndefined();
});

test('links with opposite signs are listed with both signs, a sentence and what they rest on', () => {
  const rows = lensSigns(library);
  expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(['c2Dem', 'c4Sta', 'bDet']));
  for (const { signs, sentence } of rows) {
    const found = signs.map(({ sign }) => sign);
    expect(found).toContain(1);
    expect(found).toContain(-1);
    expect(sentence).toMatch(/\.$/);
    for (const { word } of signs) expect(word).not.toBe('');
    expect(new Set(signs.map(({ word }) => word)).size).toBeGreaterThan(1);
  }
});
