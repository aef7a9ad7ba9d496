import { expect, test } from 'vitest';
import {
  type ActId,
  FIXED,
  type FixedGroup,
  LINKS,
  type LinkId,
  PURE_LENSES,
  type PureLensId,
  rulesFor,
} from '../../src/engine';
import { citationView, monthAgain, moscowView, readingView, strengthView, trackDetail } from '../../src/view';
import { byVariable, type LedgerRow, ledgerRows, sourceTold } from '../../src/view/ledger';
import { lensMonthView } from '../../src/view/lens-month';
import { lensSigns } from '../../src/view/lens-signs';
import { LENS_EVIDENCE, lensShown } from '../../src/view/lenses';
import { loadLibrary, type Play, playMonth, playView, startMatch } from './played';

const library = loadLibrary();
const { links, fixed } = library.bundle.content.model;
const ASSUMED = 'designer’s assumption';
/** The seven consequences and the thesis: what OSW argues against talks. */
const AGAINST_TALKS = /^OSW-[CT]\d/;

const linkOf = ({ id }: Pick<LedgerRow, 'id'>) => LINKS.find((link) => link === id.split(' ')[1]);

const ACTS: ReadonlyArray<ActId> = ['leaderCall', 'freelance', 'technical', 'package', 'aid'];

/** Three months in which talks are opened, each as its screens show it. */
function talked(lens: PureLensId): Play[] {
  const match = startMatch({ seed: 'sources', lens, turns: 6 });
  return Array.from({ length: 3 }, () => {
    playMonth(match, 'director', (open) => ACTS.filter((act) => open.some((each) => each.act === act)));
    return { ...playView(match), shadows: match.shadows() };
  });
}

const PLAYED = Object.fromEntries(PURE_LENSES.map((lens) => [lens, talked(lens)])) as Record<PureLensId, Play[]>;

function lastOf(lens: PureLensId): Play {
  const last = PLAYED[lens].at(-1);
  if (!last) throw new Error('a game has a month');
  return last;
}

function rowsUnder(lens: PureLensId): LedgerRow[] {
  return ledgerRows(library, lens, lastOf(lens).months);
}

/** What rests on something else than the model: families of attack, cards and injects. */
const OTHERS = citedIn([library.bundle.content.families, library.bundle.content.decks, library.bundle.content.injects]);

test('talks that raise Europe’s standing where a channel helps cite its supporters, not the paper that argues otherwise', () => {
  const row = rowsUnder('channel').find((each) => linkOf(each) === 'c4Sta');
  expect(row?.points).toBeGreaterThan(0);
  expect(row?.sentence).toBe('Talks made Moscow deal with Europe itself.');
  expect(row?.evidence).toEqual(['OSW-P4']);
  expect(rowsUnder('papers').find((each) => linkOf(each) === 'c4Sta')?.evidence).toContain('OSW-C4');
  expect(rowsUnder('record').find((each) => linkOf(each) === 'c4Sta')?.evidence).toEqual(['RECORD-C4']);
});

test('every line of a link cites what its value rests on under the lens that is played, or says that it is assumed', () => {
  for (const lens of PURE_LENSES) {
    let assumed = 0;
    for (const row of rowsUnder(lens)) {
      const link = linkOf(row);
      if (!link) continue;
      const told = link === 'bScale' ? 'bLam' : link;
      expect(row.evidence, `${lens} ${row.id}`).toEqual(links[told].sources[lens]);
      expect(row.assumed, `${lens} ${row.id}`).toBe(row.evidence.length === 0 ? ASSUMED : '');
      if (row.evidence.length === 0) expect(row.basis).toBe('assumption');
      assumed += Number(row.evidence.length === 0);
    }
    expect(assumed, lens).toBeGreaterThan(2);
  }
});

/** Ids of all sources that a screen shows, wherever they stand in it. */
function citedIn(view: unknown): string[] {
  return [...new Set(JSON.stringify(view).match(/(OSW|RUSI|RECORD|STANCE)-[A-Za-z0-9]+/g) ?? [])];
}

test('no screen that tells what moved a game under the channel cites what OSW argues against talks', () => {
  const shown = PLAYED.channel.flatMap((session) => {
    const { causes, ledger } = readingView(library, session);
    const { answer } = moscowView(library, session);
    const again = monthAgain(library, session, session.months.length)?.changes;
    const detail = trackDetail(library, session, 'C4')?.causes;
    const { rows, others } = moscowView(library, session);
    const own = others.filter(({ id }) => id === 'channel');
    return [causes, ledger, answer, rows, own, again, detail, strengthView(library, session).sources];
  });
  for (const view of shown) {
    expect(citedIn(view).filter((id) => AGAINST_TALKS.test(id) && !OTHERS.includes(id))).toEqual([]);
  }
  expect(shown.filter((view) => citedIn(view).includes('OSW-P4')).length).toBeGreaterThan(3);
});

test('a line of numbers that are the same under every lens cites what supports them under the lens that is played', () => {
  const told = (lens: PureLensId, group: FixedGroup) => rowsUnder(lens).filter(({ id }) => id.split(' ')[1] === group);
  for (const lens of PURE_LENSES) {
    for (const group of Object.keys(FIXED) as FixedGroup[]) {
      for (const { evidence, assumed, id } of told(lens, group)) {
        expect(evidence, `${lens} ${id}`).toEqual(fixed[group].sources[lens]);
        expect(assumed, `${lens} ${id}`).toBe(evidence.length === 0 ? ASSUMED : '');
      }
    }
    expect(told(lens, 'drive').length, lens).toBeGreaterThan(0);
  }
  expect(told('papers', 'drive')[0]?.evidence).toContain('OSW-C5b');
  expect(told('channel', 'drive')[0]?.assumed).toBe(ASSUMED);
});

test('the size of an effect is told by what it rests on under the lens that is played', () => {
  const word = (lens: PureLensId | undefined, source: 'bFail' | 'c4Sta' | 'bDet' | 'supDec') =>
    ledgerRows(library, lens, [monthWith(source)])[0]?.basisWord;
  expect(PURE_LENSES.map((lens) => word(lens, 'supDec'))).toEqual(Array(3).fill('order of size published'));
  expect(PURE_LENSES.map((lens) => word(lens, 'bFail'))).toEqual([
    'direction sourced, size assumed',
    'direction sourced, size assumed',
    ASSUMED,
  ]);
  expect(PURE_LENSES.map((lens) => word(lens, 'bDet'))).toEqual(Array(3).fill(ASSUMED));
  const hidden = (['supDec', 'bFail', 'c4Sta', 'bDet'] as const).map((source) => word(undefined, source));
  expect(hidden).toEqual([
    'order of size published',
    'told in the debrief',
    'direction sourced, size assumed',
    ASSUMED,
  ]);
});

test('small changes told together say how their sizes are known only where that is the same for all of them', () => {
  const told = PURE_LENSES.flatMap((lens) => {
    const rows = ledgerRows(library, lens, lastOf(lens).months.slice(-1));
    return byVariable(library, rows).flatMap((group) => {
      const small = group.rows.find(({ id }) => id.endsWith(' small'));
      if (!small) return [];
      const folded = rows.filter(({ variable, weight }) => variable === group.id && weight < 0.1);
      const words = [...new Set(folded.map(({ basisWord }) => basisWord))];
      expect(small.basisWord, `${lens} ${group.id}`).toBe(words.length === 1 ? words[0] : '');
      return [words.length];
    });
  });
  expect(new Set(told).size).toBeGreaterThan(1);
});

/** A month in which one source moved one number. */
function monthWith(source: LinkId): Play['months'][number] {
  const [month] = lastOf('papers').months;
  if (!month) throw new Error('a game has a month');
  return { ...month, lines: [{ variable: 'resolve', amount: 0.1, source }] };
}

test('a part of a change without a source says that all of it is assumed, one with a source that its size may be', () => {
  const words = PURE_LENSES.flatMap((lens) =>
    PLAYED[lens].flatMap((session) => readingView(library, session).causes.flatMap(({ parts }) => parts)),
  );
  for (const { evidence, assumed } of words) {
    if (evidence.length === 0) expect(['', ASSUMED]).toContain(assumed);
    else expect(['', 'size: designer’s assumption']).toContain(assumed);
  }
  expect(new Set(words.map(({ assumed }) => assumed)).size).toBe(3);
});

test('beside the month under another lens stand the sources of the lens in whose numbers the effect is told', () => {
  const told = PURE_LENSES.flatMap((played) =>
    PLAYED[played].flatMap((session) =>
      (lensMonthView(library, session)?.partings ?? []).flatMap(({ lens, points }) =>
        points.map((point) => ({ ...point, from: /^(Instead|More)/.test(point.reason) ? lens : played })),
      ),
    ),
  );
  const allowed = (lens: PureLensId) =>
    new Set(Object.values({ ...links, ...fixed }).flatMap(({ sources }) => sources[lens]));
  for (const { reason, evidence, from, assumed } of told) {
    for (const id of evidence)
      expect(allowed(from).has(id) || OTHERS.includes(id), `${from}: ${reason} ${id}`).toBe(true);
    expect(evidence.length > 0 && assumed !== '').toBe(false);
  }
  expect(told.filter(({ assumed }) => assumed === ASSUMED).length).toBeGreaterThan(0);
  expect(told.filter(({ from, evidence }) => from !== 'papers' && evidence.length > 0).length).toBeGreaterThan(0);
});

test('how much of a signal arrives is told beside other lenses as in the ledger: by what the signal did', () => {
  const effect = { source: 'bScale', variable: 'resolve', points: 3, failure: undefined } as const;
  const told = sourceTold(library, 'papers', effect);
  expect(told.sentence).toBe('Europe did what a hesitant one would not have paid for.');
  expect(told.evidence).toEqual(links.bLam.sources.papers);
  expect(sourceTold(library, 'channel', effect).evidence).toEqual([]);
});

/** What the belief of Moscow moved by under a lens rests on there, whatever its direction. */
function beliefRestsOn(session: Play, lens: PureLensId): string[] {
  const lines = session.shadows?.find((shadow) => shadow.lens === lens)?.lines ?? [];
  const moved = lines.flatMap(({ variable, source }) => (variable === 'resolve' ? [source] : []));
  const told = moved.map((source) => (source === 'bScale' ? 'bLam' : source));
  return Object.entries({ ...links, ...fixed }).flatMap(([id, { sources }]) =>
    told.some((source) => source === id) ? sources[lens] : [],
  );
}

test('what another reading makes of the month cites what its own effects on belief rest on, or calls them assumed', () => {
  const told = PURE_LENSES.flatMap((played) =>
    PLAYED[played].flatMap((session) =>
      moscowView(library, session).others.map((other) => ({ ...other, session, lens: other.id as PureLensId })),
    ),
  );
  for (const { session, lens, text, evidence, assumed } of told) {
    const own = beliefRestsOn(session, lens);
    for (const id of evidence) expect(own.includes(id) || OTHERS.includes(id), `${text} ${id}`).toBe(true);
    if (evidence.length === 0) expect(text.includes('leaves belief as it was') ? '' : ASSUMED, text).toBe(assumed);
  }
  expect(told.filter(({ evidence }) => evidence.length > 0).length).toBeGreaterThan(3);
  expect(told.filter(({ assumed }) => assumed === ASSUMED).length).toBeGreaterThan(0);
});

test('a sentence about a paper itself, such as its title or its headings, stands for no effect and no reading', () => {
  const sources = [
    ...LINKS.flatMap((id) => PURE_LENSES.flatMap((lens) => links[id].sources[lens])),
    ...Object.values(LENS_EVIDENCE).flat(),
  ];
  for (const id of sources) expect(library.register.cite(id)?.kind, id).not.toBe('meta');
});

test('where readings point opposite ways each stands with its own sources', () => {
  const row = lensSigns(library).find(({ id }) => id === 'c4Sta');
  expect(row?.signs.map(({ lens, evidence }) => [lens, evidence])).toEqual([
    ['papers', ['OSW-C4', 'OSW-C4a']],
    ['channel', ['OSW-P4']],
    ['record', ['RECORD-C4']],
  ]);
  const spiral = lensSigns(library).find(({ id }) => id === 'bDet')?.signs[1];
  expect([spiral?.lens, spiral?.evidence, spiral?.assumed]).toEqual(['channel', [], ASSUMED]);
});

test('a lens that was drawn and told is cited like one that was chosen', () => {
  const match = startMatch({ seed: 'drawn', lens: 'mixed', turns: 6 });
  playMonth(match, 'director', (open) => ACTS.filter((act) => open.some((each) => each.act === act)));
  const { lens } = match.reveal().rules;
  const rows = readingView(library, playView(match)).ledger.flatMap((group) => group.rows);
  const cited = rows.flatMap((row) => {
    const link = linkOf(row);
    return link && link !== 'bScale' && !row.id.endsWith(' small') ? [{ link, evidence: row.evidence }] : [];
  });
  expect(cited.length).toBeGreaterThan(5);
  expect(cited).toEqual(cited.map(({ link }) => ({ link, evidence: links[link].sources[lens] })));
});

const HIDDEN = { lens: 'mixed', hidden: true, turns: 6 } as const;

/** A seed for each lens that a hidden game can draw. */
function seedOf(lens: PureLensId): string {
  const seeds = Array.from({ length: 60 }, (_, index) => `sources-${index}`);
  const found = seeds.find((seed) => {
    return rulesFor(library.bundle.scenario, { seed, ...HIDDEN, mode: 'director' }).lens === lens;
  });
  if (found === undefined) throw new Error(`No seed draws ${lens}.`);
  return found;
}

test('what is cited is the same whichever lens is true, as long as it is hidden', () => {
  const cited = new Map<LinkId, ReadonlyArray<string>>();
  let same = 0;
  for (const lens of PURE_LENSES) {
    const match = startMatch({ seed: seedOf(lens), ...HIDDEN });
    playMonth(match, 'director', (open) => open.map(({ act }) => act).slice(0, 4));
    const session = playView(match);
    expect(lensShown(library, session.setup)).toBeUndefined();
    for (const row of readingView(library, session).ledger.flatMap(({ rows }) => rows)) {
      const link = linkOf(row);
      if (!link || row.id.endsWith(' small')) continue;
      const before = cited.get(link);
      if (before) expect(row.evidence, link).toEqual(before);
      same += Number(before !== undefined);
      cited.set(link, row.evidence);
    }
    expect(strengthView(library, session).sources.map(({ id }) => id)).toContain('OSW-T6');
  }
  expect(same).toBeGreaterThan(20);
});

test('a game read under no lens cites what each link carries', () => {
  const rows = ledgerRows(library, undefined, lastOf('channel').months);
  const cited = rows.flatMap((row) => {
    const link = linkOf(row);
    return link && link !== 'bScale' ? [{ link, evidence: row.evidence }] : [];
  });
  expect(cited.length).toBeGreaterThan(20);
  expect(cited).toEqual(cited.map(({ link }) => ({ link, evidence: library.bundle.scenario.links[link].evidence })));
});

test('a source tells under which readings an effect rests on it', () => {
  const uses = (id: string) => citationView(library, id)?.uses ?? [];
  expect(uses('OSW-P4')).toContain('Talks move Europe’s standing in Moscow’s eyes. Rests on it under Channel.');
  expect(uses('OSW-C4')).toContain('Talks move Europe’s standing in Moscow’s eyes. Rests on it under Papers.');
  expect(uses('STANCE-UA')).toContain(
    'A Europe at the table widens what Kyiv could sign. Rests on it under every reading.',
  );
  expect(uses('OSW-R12b')).toContain(
    'A Europe that states its own line strains the tie across the Atlantic. Deals with it; under no reading does the effect rest on it.',
  );
});

test('what an act costs cites under each lens what supports there that acts have to be paid for', () => {
  const effect = { source: 'act:package', variable: 'treasury', points: -6, failure: undefined } as const;
  for (const lens of PURE_LENSES) {
    expect(sourceTold(library, lens, effect).evidence, lens).toEqual(fixed.spend.sources[lens]);
  }
  expect(sourceTold(library, 'record', effect)).toMatchObject({ evidence: [], basis: 'assumption' });
});
