import { expect, test } from 'vitest';
import {
  type Actor,
  applyMove,
  type MonthReport,
  type Move,
  newGame,
  recordOf,
  rulesFor,
  TALK_ACTS,
} from '../../src/engine';
import { type Match, resumeMatch, twinWithoutTalks } from '../../src/match';
import { february, playOut, start } from './support';

const SEEDS = ['twin-1', 'twin-2', 'twin-3'];

const twinOf = (match: Match): ReadonlyArray<MonthReport> =>
  twinWithoutTalks(february(), match.record(), match.ended()).game.months;

const TALKS: ReadonlySet<string> = new Set(TALK_ACTS);

test.each(SEEDS)('the twin of a game (%s) has no talks, envoy or contact in any month', (seed) => {
  const match = playOut(start(seed));
  const had = match.months().some(({ talks }) => talks.level !== 'none' || talks.contacts > 0);
  const twin = twinOf(match);
  expect(had).toBe(true);
  for (const { talks, envoy, signals } of twin) {
    expect(talks).toMatchObject({ level: 'none', by: 'none', contacts: 0, dose: 0, armsControl: false });
    expect(envoy.kind).toBe('none');
    expect(signals.freelancers).toEqual([]);
  }
});

/** A game from the same moves as far as they are legal, less those that open talks. */
function withoutTalks(seed: string) {
  const { setup, moves } = playOut(start(seed)).record();
  const rules = rulesFor(february(), setup);
  const state = newGame(rules);
  const steps: { by: Actor; move: Move }[] = [];
  for (const { by, move } of moves) {
    if (move.type === 'table' && TALKS.has(move.act)) continue;
    if (!applyMove({ rules, state, book: undefined }, by, move)) steps.push({ by, move });
  }
  return recordOf(rules, steps, state);
}

test.each(SEEDS)('the twin of a game without talks (%s) is that game', (seed) => {
  const record = withoutTalks(seed);
  const resumed = resumeMatch(february(), [], record);
  if ('fault' in resumed) throw new Error(resumed.fault);
  expect(twinOf(resumed.match)).toEqual(resumed.match.months());
});

test('up to the month in which talks begin, a game and its twin are the same', () => {
  const match = playOut(start('twin-4'));
  const months = match.months();
  const first = months.findIndex(({ resolutions }) => resolutions.some(({ act }) => TALKS.has(act)));
  const twin = twinOf(match);
  expect(first).toBeGreaterThan(-1);
  for (let at = 0; at < first; at += 1) expect(twin[at]?.after).toEqual(months[at]?.after);
});

test('the twin of a director’s game has no contacts of capitals either, and opens with the same month', () => {
  const seeds = ['director-1', 'director-2', 'director-3', 'director-4', 'director-5', 'director-6'];
  const contacts = seeds.flatMap((seed) => {
    const match = playOut(start(seed, ['director'], { mode: 'director' }));
    const twin = twinOf(match);
    expect(twin[0]?.before).toEqual(match.months()[0]?.before);
    expect(twin.flatMap(({ signals }) => signals.freelancers)).toEqual([]);
    expect(twin.every(({ talks }) => talks.contacts === 0 && talks.dose === 0)).toBe(true);
    return match.months().flatMap(({ signals }) => signals.freelancers);
  });
  expect(contacts.length).toBeGreaterThan(0);
});
