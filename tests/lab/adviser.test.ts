import { expect, test } from 'vitest';
import {
  type ActId,
  applyMove,
  forEachMember,
  type Objective,
  type Proposal,
  rulesFor,
  type SeatId,
  type WorldState,
} from '../../src/engine';
import { type Advice, type AdviceOption, type AdviceRequest, adviceJob, adviceOptions, runHere } from '../../src/lab';
import { createMatch, type Match } from '../../src/match';
import { scenario, shipped } from './support';

/** A game that has come to a phase of a month with nobody at the table but machines and one silent seat. */
function matchAt(seat: SeatId, month: number, phase: WorldState['phase'], seed = 'advice'): Match {
  const mode = seat === 'director' ? 'director' : 'seats';
  const match = createMatch(scenario, { setup: { seed, lens: 'papers', turns: 8, mode }, humans: [seat] });
  while (match.observe(seat).state.month < month || match.phase() !== phase) match.next();
  return match;
}

function requestAt(match: Match, seat: SeatId, more: Partial<AdviceRequest> = {}): AdviceRequest {
  const seen = match.observe(seat);
  return {
    seen: seen.state,
    declared: seen.declared,
    seat,
    mode: match.setup.mode,
    options: adviceOptions(seen, match.offers(seat)),
    lens: 'papers',
    strategy: shipped('hold'),
    objectives: [],
    by: 'outcome',
    games: 60,
    seed: 'a',
    ...more,
  };
}

const weigh = (request: AdviceRequest): Advice => runHere(adviceJob, scenario, request);
const aim = (fact: string, direction: 'up' | 'hold'): Objective => ({
  measure: { fact, direction, from: 0 },
  weight: 1,
});
const named = (advice: Advice, holds: (option: AdviceOption) => boolean) =>
  advice.rows.find(({ option }) => holds(option));

test.each(['director', 'HRVP', 'COM', 'FR', 'HU'] as const)('%s can do whatever is weighed for it', (seat) => {
  for (const month of [1, 3]) {
    const match = matchAt(seat, month, 'agenda');
    const options = adviceOptions(match.observe(seat), match.offers(seat));
    expect(options[0]).toEqual({ type: 'nothing' });
    expect(options.length).toBeGreaterThan(3);
    for (const option of options) {
      if (option.type === 'nothing' || option.type === 'vote') continue;
      const state = structuredClone(match.reveal().state);
      const rules = rulesFor(scenario, match.setup);
      expect(applyMove({ rules, state, book: undefined }, seat, option), JSON.stringify(option)).toBeUndefined();
    }
  }
});

test('a member can weigh its votes until it has sealed them; an office has none to weigh', () => {
  const match = matchAt('FR', 2, 'commit');
  const seen = match.observe('FR');
  const options = adviceOptions(seen, match.offers('FR'));
  const texts = seen.state.council.proposals.filter(
    ({ id, withdrawn }) => !withdrawn && seen.texts[id]?.rule !== 'none',
  );
  expect(options.length).toBe(1 + 3 * texts.length);
  expect(texts.length).toBeGreaterThan(0);
  match.play('FR', { type: 'seal', commitment: { votes: {} } });
  expect(adviceOptions(match.observe('FR'), match.offers('FR'))).toEqual([{ type: 'nothing' }]);
  const office = matchAt('HRVP', 2, 'commit');
  expect(adviceOptions(office.observe('HRVP'), office.offers('HRVP'))).toEqual([{ type: 'nothing' }]);
});

test('the same request gives the same advice, also when it has been through JSON, and changes nothing', () => {
  const request = requestAt(matchAt('FR', 3, 'agenda'), 'FR', { lens: 'mixed' });
  const before = JSON.stringify(request);
  const advice = weigh(request);
  expect(weigh(JSON.parse(before))).toEqual(advice);
  expect(JSON.stringify(request)).toBe(before);
  expect(weigh({ ...request, seed: 'b' })).not.toEqual(advice);
});

test('each option is tried, the promising ones in more games, and all games count', () => {
  const request = requestAt(matchAt('director', 2, 'agenda'), 'director', { games: 120 });
  const { rows, games } = weigh(request);
  expect(rows.length).toBe(request.options.length);
  expect(rows.map(({ games: tried }) => tried)).toEqual(
    rows.map(({ games: tried }) => tried).toSorted((a, b) => b - a),
  );
  expect(rows.at(-1)?.games).toBeGreaterThan(0);
  expect(rows.reduce((sum, row) => sum + row.games, 0)).toBe(games);
  expect(games).toBeLessThanOrEqual(120);
  expect(rows[0]).toMatchObject({ behind: { mean: 0, interval: [0, 0] }, apart: false });
  for (const { outcome, own } of rows) {
    expect([outcome.p05, outcome.p50, outcome.p95]).toEqual(
      [outcome.p05, outcome.p50, outcome.p95].toSorted((a, b) => a - b),
    );
    expect(own).toBeUndefined();
  }
});

test('options are ordered by what the seat wants: an act that serves its aim leads, one that spoils it trails', () => {
  const match = matchAt('FR', 2, 'agenda');
  const isAid = (option: AdviceOption) => option.type === 'table' && option.act === 'coalitionAid';
  const wanted = weigh(requestAt(match, 'FR', { by: 'own', objectives: [aim('done.coalitionAid', 'up')], games: 200 }));
  expect(named(wanted, isAid)?.own?.mean).toBe(100);
  expect(wanted.rows[0]?.own?.mean).toBe(100);
  const two = requestAt(match, 'FR').options.filter((option) => option.type === 'nothing' || isAid(option));
  const leave = { by: 'own', objectives: [aim('done.coalitionAid', 'hold')], options: two, games: 40 } as const;
  const shunned = weigh(requestAt(match, 'FR', leave));
  expect(named(shunned, isAid)?.own?.mean).toBe(0);
  expect(named(shunned, isAid)?.apart).toBe(true);
});

/** A game at the vote in which a text of these acts has to be carried by all. */
function matchWithText(seat: SeatId, acts: ReadonlyArray<ActId>): { match: Match; text: Proposal } {
  for (let seed = 0; seed < 20; seed += 1) {
    const match = matchAt(seat, 2, 'commit', `text.${seed}`);
    const text = match
      .observe(seat)
      .state.council.proposals.find(
        ({ act, rule, withdrawn }) => !withdrawn && rule === 'unanimity' && acts.includes(act),
      );
    if (text) return { match, text };
  }
  throw new Error(`no game has a text of ${acts.join(', ')}`);
}

test('what members have declared counts, and a vote against stops what only one stands against', () => {
  const { match, text } = matchWithText('FR', [
    'package',
    'aid',
    'deepStrike',
    'loan',
    'renewListings',
    'renewSectoral',
  ]);
  const request = requestAt(match, 'FR');
  const fact = `done.${text.act}`;
  const from = request.seen.council.done[text.act] ?? 0;
  const objectives: Objective[] = [{ measure: { fact, direction: 'up', from }, weight: 1 }];
  const options = (['for', 'against'] as const).map(
    (vote) => ({ type: 'vote', proposal: text.id, act: text.act, vote }) as const,
  );
  const declared = { [text.id]: forEachMember(() => 'for' as const) };
  const short = { ...request.seen, turns: request.seen.month };
  const advice = weigh({ ...request, seen: short, by: 'own', objectives, options, declared, games: 40 });
  expect(advice.rows[0]).toMatchObject({ option: { vote: 'for' }, own: { mean: 100 } });
  expect(advice.rows[1]).toMatchObject({ option: { vote: 'against' }, own: { mean: 0 }, apart: true });
});

test('one world for each option tells none apart, and the answer is plain JSON', () => {
  const request = requestAt(matchAt('director', 2, 'agenda'), 'director');
  const advice = weigh({ ...request, games: request.options.length });
  const last = advice.rows.at(-1);
  expect(last?.games).toBe(1);
  expect(last?.behind.interval).toBeUndefined();
  for (const { apart } of advice.rows) expect(apart).toBe(false);
  expect(JSON.parse(JSON.stringify(advice))).toEqual(advice);
});

test('what cannot be weighed is refused in words', () => {
  const request = requestAt(matchAt('FR', 2, 'agenda'), 'FR');
  expect(() => weigh({ ...request, games: 3 })).toThrow(/takes \d+ to 20000 games, not 3/);
  expect(() => weigh({ ...request, options: [] })).toThrow('no options to weigh');
  expect(() => weigh({ ...request, seen: { ...request.seen, ending: 'dragsOn' } })).toThrow('over');
  const barred: AdviceOption = { type: 'table', act: 'renewSectoral', options: {} };
  expect(() => weigh({ ...request, options: [barred] })).toThrow('FR cannot do this now (table)');
});
