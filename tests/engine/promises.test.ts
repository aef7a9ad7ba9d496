import { describe, expect, test } from 'vitest';
import {
  type ActId,
  type ActOptions,
  applyMove,
  type Book,
  CHAIR,
  type GameEvent,
  MEMBER_CODES,
  type Move,
  newGame,
  observe,
  rulesFor,
  type SeatId,
  type Term,
} from '../../src/engine';
import { february } from '../match/support';

/** A game with a book, in the agenda of month 1, and hands to move it. */
function table(seed = 'promises') {
  const rules = rulesFor(february(), { seed, lens: 'papers', turns: 6, mode: 'seats' });
  const book: Book = { lines: [], events: [] };
  const state = newGame(rules, book);
  const play = (seat: SeatId, move: Move) => applyMove({ rules, state, book }, seat, move);
  const next = () => applyMove({ rules, state, book }, CHAIR, { type: 'advance' });
  const put = (by: SeatId, act: ActId, options: ActOptions = {}) => {
    expect(play(by, { type: 'table', act, options })).toBeUndefined();
    return state.council.proposals.at(-1)?.id ?? '';
  };
  const offer = (from: SeatId, to: SeatId, gives: Term[], asks: Term[]) =>
    play(from, { type: 'offer', to, gives, asks });
  const accept = (from: SeatId, to: SeatId) => {
    const open = state.council.bargains.find((each) => each.from === from && each.to === to && each.answer === 'open');
    return play(to, { type: 'answer', bargain: open?.id ?? '', accept: true });
  };
  const deal = (from: SeatId, to: SeatId, gives: Term[], asks: Term[]) => {
    expect(offer(from, to, gives, asks)).toBeUndefined();
    expect(accept(from, to)).toBeUndefined();
  };
  const voids = () => book.events.filter((event) => event.type === 'promise-void');
  next();
  return { rules, state, book, play, next, put, offer, accept, deal, voids };
}

const payment: Term = { kind: 'payment' };
const yes = (proposal: string, vote: 'for' | 'abstain' = 'for'): Term => ({ kind: 'vote', proposal, vote });

describe('a promise is given once', () => {
  test('a vote on one text cannot be sold to a second seat', () => {
    const { put, next, offer, accept, deal } = table();
    const text = put('FR', 'summit');
    next();
    deal('FR', 'HU', [payment], [yes(text)]);
    expect(offer('HU', 'DE', [yes(text)], [payment])?.code).toBe('already-promised');
    expect(offer('HU', 'DE', [yes(text, 'abstain')], [payment])?.code).toBe('already-promised');
    expect(offer('FR', 'HU', [], [yes(text)])?.code).toBe('already-promised');
    // Whoever was no party cannot know of it; the seat that has promised can only refuse.
    expect(offer('IT', 'HU', [payment], [yes(text)])).toBeUndefined();
    expect(accept('IT', 'HU')?.code).toBe('already-promised');
  });

  test('two open offers of the same vote: only the first that is taken counts', () => {
    const { put, next, offer, accept, state } = table();
    const text = put('FR', 'summit');
    next();
    offer('HU', 'DE', [yes(text)], [payment]);
    offer('HU', 'IT', [yes(text)], [payment]);
    expect(accept('HU', 'DE')).toBeUndefined();
    expect(accept('HU', 'IT')?.code).toBe('not-available');
    expect(state.council.payments.map(({ by }) => by)).toEqual(['DE']);
  });

  test.each([
    ['a payment to the same seat', 'DE', 'HU', payment],
    ['letting a dossier go', 'HU', 'DE', { kind: 'release' }],
  ] as const)('%s is not given twice', (_, from, to, term) => {
    const { next, offer, deal } = table();
    next();
    deal(from, to, [{ ...term }], []);
    expect(offer(from, to, [{ ...term }], [])?.code).toBe('already-promised');
    expect(offer(to, from, [], [{ ...term }])?.code).toBe('already-promised');
  });

  test('no brake on one text is not promised twice, on another it is', () => {
    const { put, next, offer, deal } = table();
    const [envoy, answer] = [put('HRVP', 'specialRepresentative'), put('FR', 'summit')];
    next();
    deal('PL', 'FR', [{ kind: 'noBrake', proposal: envoy }], []);
    expect(offer('PL', 'DE', [{ kind: 'noBrake', proposal: envoy }], [])?.code).toBe('already-promised');
    expect(offer('PL', 'DE', [{ kind: 'noBrake', proposal: answer }], [])).toBeUndefined();
  });

  test('what was promised on one text leaves other texts free', () => {
    const { put, next, offer, deal } = table();
    const [one, other] = [put('FR', 'summit'), put('PL', 'aid')];
    next();
    deal('HU', 'DE', [yes(one)], []);
    expect(offer('HU', 'DE', [yes(other)], [])).toBeUndefined();
  });
});

describe('a promise on a text that is not put to the vote', () => {
  test('falls away when the text is withdrawn, and the payment for it is given back', () => {
    const { rules, state, book, put, play, next, deal, voids } = table();
    const text = put('FR', 'summit');
    next();
    const before = [state.capital.DE, state.council.gifts.HU ?? 0];
    deal('DE', 'HU', [payment], [yes(text)]);
    expect(state.capital.DE).toBe((before[0] ?? 0) - rules.c.capital.gift);
    play('FR', { type: 'withdraw', proposal: text });
    next();
    expect(voids()).toEqual([
      { type: 'promise-void', by: 'HU', to: 'DE', term: yes(text), why: 'withdrawn', paid: 'returned' },
    ]);
    expect(state.council.promises).toEqual([]);
    expect(state.council.payments).toEqual([]);
    expect([state.capital.DE, state.council.gifts.HU]).toEqual(before);
    next();
    expect(book.lines.filter(({ source }) => source === 'act:gift')).toEqual([]);
  });

  test('falls away when the High Representative proposes nothing, and frees what was promised in return', () => {
    const { state, put, next, deal, voids, rules } = table();
    const [call, other] = [put('HU', 'specialRepresentative'), put('PL', 'aid')];
    next();
    deal('HU', 'PL', [yes(other)], [yes(call)]);
    next();
    expect(voids()).toEqual([
      { type: 'promise-void', by: 'PL', to: 'HU', term: yes(call), why: 'not-proposed', paid: 'returned' },
      { type: 'promise-void', by: 'HU', to: 'PL', term: yes(other), why: 'released', paid: 'nothing' },
    ]);
    expect(state.council.promises).toEqual([]);
    const seen = observe(rules, state, 'HU').state.council.proposals.find(({ id }) => id === call);
    expect([state.phase, seen?.awaitsProposal]).toEqual(['commit', true]);
  });

  test('stays when the High Representative proposes: the text waits for nothing at the vote', () => {
    const { state, put, play, next, deal, voids } = table();
    const call = put('HU', 'specialRepresentative');
    next();
    deal('HU', 'SK', [], [yes(call)]);
    expect(play('HRVP', { type: 'propose', proposal: call, propose: true })).toBeUndefined();
    next();
    expect(state.council.proposals.find(({ id }) => id === call)?.awaitsProposal).toBe(false);
    expect(voids()).toEqual([]);
    expect(state.council.promises).toHaveLength(1);
  });

  test('what was done on the spot stays done, and is said to be lost', () => {
    const { state, put, play, next, deal, voids } = table();
    const text = put('FR', 'summit');
    next();
    deal('HU', 'FR', [{ kind: 'release' }], [yes(text)]);
    play('FR', { type: 'withdraw', proposal: text });
    next();
    expect(voids()).toMatchObject([{ by: 'FR', to: 'HU', why: 'withdrawn', paid: 'lost' }]);
    expect(state.members.find(({ code }) => code === 'HU')?.hostage).toBe(false);
  });

  test('falls away when another text overtakes it: nobody has broken a word, and the payment is lost', () => {
    const { book, state, put, play, next, deal, voids } = table();
    const first = put('EUCO', 'presidentMandate');
    const second = put('HRVP', 'specialRepresentative');
    next();
    deal('DE', 'LT', [payment], [yes(second)]);
    next();
    for (const code of MEMBER_CODES) {
      const votes = { [first]: 'for' as const, [second]: 'against' as const };
      play(code, { type: 'seal', commitment: { votes } });
    }
    next();
    expect(state.council.resolutions.find(({ proposal }) => proposal === second)?.outcome).toBe('overtaken');
    expect(voids()).toMatchObject([{ by: 'LT', to: 'DE', why: 'overtaken', paid: 'lost' }]);
    expect(book.events.filter(({ type }: GameEvent) => type === 'word-broken')).toEqual([]);
  });
});

describe('a text that is changed', () => {
  test('says so to all: who changed it, from what to what, and why', () => {
    const { rules, state, book, put, play, next, deal } = table();
    const text = put('FR', 'technical', { coordinated: true });
    expect(play('FR', { type: 'amend', proposal: text, options: { coordinated: true } })).toBeUndefined();
    expect(book.events.filter(({ type }) => type === 'amended')).toEqual([]);
    expect(play('FR', { type: 'amend', proposal: text, options: { coordinated: true, quiet: true } })).toBeUndefined();
    next();
    const options = { coordinated: true, priorConcession: true } as const;
    deal('FR', 'PL', [{ kind: 'amend', proposal: text, options }], [yes(text)]);
    const common = { type: 'amended', text, act: 'technical', by: 'FR' };
    const quiet = { coordinated: true, quiet: true };
    expect(book.events.filter(({ type }) => type === 'amended')).toEqual([
      { ...common, change: { before: { coordinated: true }, after: quiet }, because: 'author', phase: 'agenda' },
      { ...common, change: { before: quiet, after: options }, because: 'deal', phase: 'corridor' },
    ]);
    expect(observe(rules, state, 'LT').state.council.proposals.find(({ id }) => id === text)?.options).toEqual(options);
  });
});
