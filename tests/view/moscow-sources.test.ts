import { expect, test } from 'vitest';
import { PURE_LENSES, type PureLensId } from '../../src/engine';
import { moscowView } from '../../src/view';
import { textsOf } from '../../src/view/wording';
import { wordsOf } from '../../src/view/words';
import { loadLibrary, playMonth, playView, startMatch } from './played';

/** On what the sentences rest that the game has Moscow say, lens by lens. */

const library = loadLibrary();
const { readings, statements, fell, again, answers } = textsOf(library).moscow;
const ASSUMED = wordsOf(library).ledger.basis.assumption;

/** OSW's thesis, its seven consequences, what it says against talks now, and Moscow's reading of caution as weakness. */
const AGAINST_TALKS = /^OSW-(T\d|C\d|X[12789]|R1[01]|R1[789]|R20$)/;
/** What a paper argues, foresees or recommends: not on record. */
const ARGUED: ReadonlySet<string> = new Set(['causal', 'consequence', 'prediction', 'recommendation']);

const spoken = [...Object.values(fell), ...Object.values(again), ...answers];
const byLens = [
  ...Object.values(readings).flatMap(({ adopted, failed }) => [adopted, failed]),
  ...Object.values(statements),
];

/** Every list of sources that a text of Moscow has under a lens. */
const listsUnder = (lens: PureLensId) => [
  ...spoken.map(({ texts, sources }) => ({ text: texts[0] ?? '', ids: sources[lens] })),
  ...byLens.map((each) => ({ text: each[lens].text, ids: each[lens].evidence })),
];

test('no sentence of Moscow under the case for talks rests on the case against them', () => {
  for (const { text, ids } of listsUnder('channel')) {
    for (const id of ids) expect(id, text).not.toMatch(AGAINST_TALKS);
  }
});

test('no sentence of Moscow under what is on record rests on what a paper argues or foresees', () => {
  for (const { text, ids } of listsUnder('record')) {
    for (const id of ids) {
      expect(id, text).not.toMatch(AGAINST_TALKS);
      expect(ARGUED.has(library.register.cite(id)?.kind ?? ''), `${text} ${id}`).toBe(false);
    }
  }
});

/** Talks that are opened from weakness, under a lens. */
function opened(lens: PureLensId) {
  const match = startMatch({ seed: 'moscow-sources', lens, turns: 6 });
  return Array.from({ length: 4 }, () => {
    playMonth(match, 'director', (open) =>
      open.map(({ act }) => act).filter((act) => act === 'leaderCall' || act === 'technical' || act === 'package'),
    );
    return { report: match.months().at(-1), session: playView(match) };
  });
}

test('Moscow’s answer cites what the lens that is played has for it, and the neutral list while that is hidden', () => {
  const said = PURE_LENSES.flatMap((lens) => opened(lens).map((month) => ({ lens, ...month })));
  let assumed = 0;
  const seen = new Set<string>();
  for (const { lens, session } of said) {
    const { answer } = moscowView(library, session);
    const found = answers.find(({ texts, since }) =>
      [...texts, ...(since ?? []).map(({ text }) => text)].includes(answer.text),
    );
    expect(answer.evidence, `${lens}: ${answer.text}`).toEqual(found?.sources[lens]);
    expect(answer.assumed).toBe(answer.evidence.length === 0 ? ASSUMED : '');
    const kept = moscowView(library, { ...session, setup: { ...session.setup, hidden: true } });
    expect(kept.answer.evidence).toEqual(answers.find(({ id }) => id === found?.id)?.evidence);
    if (found) seen.add(`${lens} ${JSON.stringify(answer.evidence)}`);
    assumed += Number(answer.assumed !== '');
  }
  expect(seen.size).toBeGreaterThan(4);
  expect(assumed).toBeLessThan(said.length);
});

test('what Moscow makes of a vote, of unity and of talks that go on is cited by the lens, or called assumed', () => {
  const rows = (lens: PureLensId) => opened(lens).flatMap(({ session }) => moscowView(library, session).rows);
  for (const lens of ['channel', 'record'] as const) {
    for (const { reading, evidence, assumed, id } of rows(lens)) {
      for (const source of evidence) expect(source, reading).not.toMatch(AGAINST_TALKS);
      if (id !== 'rest' && id !== 'news') expect(assumed, reading).toBe(evidence.length === 0 ? ASSUMED : '');
    }
  }
  const look = (lens: PureLensId) => rows(lens).find(({ id }) => id === 'unity');
  expect(look('channel')?.evidence.length).toBeGreaterThan(0);
  expect(look('record')?.assumed).toBe(ASSUMED);
});
