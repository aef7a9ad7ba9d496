import { describe, expect, test } from 'vitest';
import {
  type ActId,
  type ActOptions,
  applyMove,
  type Book,
  CHAIR,
  MEMBER_CODES,
  type MemberCode,
  type Move,
  memberOf,
  newGame,
  observe,
  offers,
  type Proposal,
  rulesFor,
  type SeatId,
  type Vote,
} from '../../src/engine';
import { renewalFailed } from '../../src/engine/renewals';
import { february, playOut, start } from '../match/support';
import { turnWith } from './support';

type Says = (text: Proposal, code: MemberCode, month: number) => Vote;

/** A game of seats that no machine plays: what is tabled in its first month, and how each member votes on each text. */
function council(says: Says, tabled: ReadonlyArray<readonly [SeatId, ActId, ActOptions]> = []) {
  const rules = rulesFor(february(), { seed: 'renewals', lens: 'papers', turns: 12, mode: 'seats' });
  const months: Book[] = [{ lines: [], events: [] }];
  const state = newGame(rules, months[0]);
  const play = (seat: SeatId | typeof CHAIR, move: Move) =>
    applyMove({ rules, state, book: months[state.month - 1] }, seat, move);
  const next = () => {
    if (state.phase === 'reading') months.push({ lines: [], events: [] });
    expect(applyMove({ rules, state, book: months[months.length - 1] }, CHAIR, { type: 'advance' })).toBeUndefined();
  };
  const seal = () => {
    const open = state.council.proposals.filter(({ rule, withdrawn }) => rule !== 'none' && !withdrawn);
    for (const code of MEMBER_CODES) {
      const votes = Object.fromEntries(open.map((text) => [text.id, says(text, code, state.month)]));
      expect(play(code, { type: 'seal', commitment: { votes } })).toBeUndefined();
    }
  };
  next();
  for (const [by, act, options] of tabled) expect(play(by, { type: 'table', act, options })).toBeUndefined();
  /** Plays on to the reveal of a month. */
  const until = (month: number) => {
    while (state.month < month || state.phase !== 'reveal') {
      if (state.phase === 'commit') seal();
      next();
    }
    const found = (act: ActId) => state.council.resolutions.find((each) => each.act === act);
    return { found, lines: months[month - 1]?.lines ?? [] };
  };
  return { rules, state, play, next, until };
}

const inFavour: Says = () => 'for';
/** Hungary alone is against the sectoral measures in the given months. */
const against =
  (...months: number[]): Says =>
  ({ act }, code, month) =>
    act === 'renewSectoral' && code === 'HU' && months.includes(month) ? 'against' : 'for';

describe('the price of a renewal that comes back', () => {
  test('is paid when the second vote carries the measure on, to those who held out', () => {
    const { until } = council(against(4));
    const first = until(4);
    expect(first.found('renewSectoral')?.outcome).toBe('failed');
    const second = until(5);
    const text = second.found('renewSectoral');
    expect(text).toMatchObject({ outcome: 'adopted', options: { carveOut: 'energy' }, leftOut: ['energy'] });
    const price = second.lines.filter(({ source, variable }) => source === 'lapse' && variable === 'treasury');
    expect(price).toMatchObject([{ cause: text?.proposal, payees: expect.arrayContaining(['HU']) }]);
    expect(first.lines.filter(({ source }) => source === 'lapse')).toEqual([]);
  });

  test.each([
    ['carried on', [4], [[], ['lapse']]],
    ['lost', [4, 5], [[], ['uniFail']]],
  ] as const)('is the only unity that a measure costs that was %s at its second try', (_, months, sources) => {
    const { until } = council(against(...months));
    const unity = [4, 5].map((month) => {
      const { lines, found } = until(month);
      const id = found('renewSectoral')?.proposal;
      return lines.filter(({ variable, cause }) => variable === 'unity' && cause === id).map(({ source }) => source);
    });
    expect(unity).toEqual(sources);
  });

  test('is the only unity that a measure costs the director that a second vote at once saved', () => {
    let saved = 0;
    for (let seed = 0; seed < 200 && saved < 5; seed += 1) {
      const rules = rulesFor(february(), { seed: `saved-${seed}`, lens: 'papers', turns: 12, mode: 'director' });
      const book: Book = { lines: [], events: [] };
      const state = newGame(rules, book);
      while (state.phase !== 'reveal') applyMove({ rules, state, book }, CHAIR, { type: 'advance' });
      const text = state.council.resolutions.find(
        ({ act, outcome }) => act === 'renewListings' && outcome === 'adopted',
      );
      const unity = book.lines.filter(({ variable, cause }) => variable === 'unity' && cause === text?.proposal);
      if (!text || !book.lines.some(({ source, cause }) => source === 'lapse' && cause === text.proposal)) continue;
      saved += 1;
      expect(unity.map(({ source }) => source)).toEqual(['lapse']);
    }
    expect(saved).toBe(5);
  });

  test('is not paid when the second vote fails too', () => {
    const { rules, state, until } = council(against(4, 5));
    const { found, lines } = until(5);
    expect(found('renewSectoral')?.outcome).toBe('failed');
    expect(lines.filter(({ source }) => source === 'lapse')).toEqual([]);
    expect([memberOf(rules, state, 'HU').gifts, state.council.giftsMade]).toEqual([0, 0]);
  });

  test.each([
    ['for', 'adopted', 2],
    ['against', 'failed', 0],
  ] as const)(
    'the director\u2019s second vote at once, Hungary %s: %s, %d lines of its price',
    (vote, outcome, lines) => {
      const turn = turnWith({});
      const text = turn.state.council.proposals.find(({ act }) => act === 'renewListings') as Proposal;
      for (const code of MEMBER_CODES) {
        turn.state.council.sealed[code] = { votes: { [text.id]: code === 'HU' ? vote : 'for' } };
      }
      const before = structuredClone([turn.state.council.gifts, turn.state.members.map(({ gifts }) => gifts)]);
      expect(renewalFailed(turn, text, 'renewListings').outcome).toBe(outcome);
      const price = turn.book.lines.filter(({ source }) => source === 'lapse');
      expect(price.map(({ variable }) => variable)).toEqual(['treasury', 'unity'].slice(0, lines));
      const after = [turn.state.council.gifts, turn.state.members.map(({ gifts }) => gifts)];
      if (outcome === 'failed') expect(after).toEqual(before);
      else expect(price[0]?.payees).toContain('HU');
    },
  );
});

test('what a renewal left out stays out: the next one carries on the smaller measure and gives up nothing more', () => {
  const { rules, state, until } = council(against(4));
  until(5);
  expect(state.council.leftOut).toEqual(['energy']);
  expect(observe(rules, state, 'public').state.council.leftOut).toEqual(['energy']);
  const { found, lines } = until(10);
  const text = found('renewSectoral');
  expect(text).toMatchObject({ outcome: 'adopted', options: { carveOut: 'energy' }, leftOut: ['energy'] });
  expect(lines.filter(({ source }) => source === 'lapse')).toEqual([]);
});

test('a renewal that leaves nothing out says so', () => {
  const { state, until } = council(inFavour);
  expect(until(4).found('renewSectoral')?.leftOut).toEqual([]);
  expect(state.council.leftOut).toEqual([]);
});

test('on the table, leaving out what is out already gives up nothing', () => {
  const { rules, state, until, next } = council(against(4));
  until(5);
  while (state.month < 10 || state.phase !== 'agenda') next();
  const amend = offers(rules, state, 'HRVP').find(
    (offer) => offer.type === 'amend' && offer.proposal.includes('renewSectoral'),
  );
  const loses = amend?.type === 'amend' ? amend.options.loses : undefined;
  expect(loses?.energy).toBe(0);
  expect(loses?.maritime).toBeGreaterThan(0);
});

test('when military aid fails, what the willing give is booked as theirs, not as aid that was adopted', () => {
  const says: Says = ({ act }, code) => (act === 'aid' && code === 'HU' ? 'against' : 'for');
  const { state, until } = council(says, [['PL', 'aid', {}]]);
  const { found, lines } = until(1);
  const text = found('aid');
  expect(text?.outcome).toBe('coalition');
  const ofText = lines.filter(({ cause, variable }) => cause === text?.proposal && variable !== 'unity');
  const sources = new Set(ofText.map(({ source }) => source));
  expect([...sources]).toEqual(expect.arrayContaining(['coalition', 'act:coalitionAid']));
  expect(sources.has('sSup') || sources.has('act:aid')).toBe(false);
  expect([state.council.done.aid, state.council.done.coalitionAid]).toEqual([undefined, 1]);
});

test('what is attached to the use of assets is a cost of that text, and pays no member', () => {
  const { until } = council(inFavour, [['COM', 'assets', { gift: true }]]);
  const { lines } = until(1);
  const costs = lines.filter(({ source }) => source.startsWith('act:'));
  expect(costs.map(({ source, payees }) => [source, payees])).toEqual([['act:assets', undefined]]);
});

test('every side payment names who was paid and for what; what needs no vote is done, not adopted', () => {
  let paid = 0;
  let done = 0;
  for (const seed of ['paid-1', 'paid-2', 'paid-3']) {
    for (const { lines, resolutions } of playOut(start(seed)).months()) {
      for (const line of lines.filter(({ source }) => source === 'act:gift')) {
        paid += 1;
        expect([line.cause !== undefined, (line.payees ?? []).length > 0], JSON.stringify(line)).toEqual([true, true]);
      }
      for (const { outcome } of resolutions.filter(({ rule }) => rule === 'none')) {
        done += 1;
        expect(['enacted', 'noConcession', 'overtaken']).toContain(outcome);
      }
    }
  }
  expect(Math.min(paid, done)).toBeGreaterThan(3);
});
