import fc from 'fast-check';
import { expect } from 'vitest';
import {
  ACTS,
  type ActOptions,
  type Actor,
  applyMove,
  CANDIDATES,
  CHAIR,
  HOSTAGE_DOSSIERS,
  hashOf,
  MEASURES,
  MEMBER_CODES,
  newGame,
  OFFICES,
  OUTSIDERS,
  POSTURES,
  PUSHES,
  parseMove,
  type Rules,
  rulesFor,
  type Term,
  type WorldState,
} from '../../src/engine';
import { february, setupOf } from './support';

/** Moves of every kind by anybody at any time, and things that are no moves at all. */

const SEATS = [...MEMBER_CODES, ...OFFICES, ...OUTSIDERS, 'director'] as const;

type At = (list: ReadonlyArray<{ readonly id: string }>) => string;

/** An id that exists, as far as there is one, or one that does not. */
const someId: fc.Arbitrary<At> = fc
  .nat(9)
  .map((n) => (list: ReadonlyArray<{ readonly id: string }>) => list[n]?.id ?? `none.${n}`);

const options: fc.Arbitrary<ActOptions> = fc.record(
  {
    coordinated: fc.constant(true as const),
    quiet: fc.constant(true as const),
    priorConcession: fc.constant(true as const),
    gift: fc.constant(true as const),
    leader: fc.constant(true as const),
    carveOut: fc.constantFrom(...MEASURES),
    candidate: fc.constantFrom(...CANDIDATES),
    holder: fc.constantFrom(...MEMBER_CODES),
  },
  { requiredKeys: [] },
);

type Draft = (state: WorldState) => unknown;

const term: fc.Arbitrary<(state: WorldState) => Term> = fc
  .record({ kind: fc.nat(6), id: someId, options, vote: fc.constantFrom('for' as const, 'abstain' as const) })
  .map(({ kind, id, options: changed, vote }) => ({ council }: WorldState): Term => {
    const proposal = id(council.proposals);
    const terms: ReadonlyArray<Term> = [
      { kind: 'vote', proposal, vote },
      { kind: 'noBrake', proposal },
      { kind: 'release' },
      { kind: 'payment' },
      { kind: 'amend', proposal, options: changed },
      { kind: 'propose', proposal },
      { kind: 'withdraw', proposal },
    ];
    return terms[kind] ?? { kind: 'release' };
  });

const vote = fc.constantFrom('for', 'against', 'abstain', 'constructive');

const move: fc.Arbitrary<Draft> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ act: fc.constantFrom(...ACTS), options }).map((m) => () => ({ type: 'table', ...m })),
  },
  someId.map(
    (id): Draft =>
      ({ council }) => ({ type: 'withdraw', proposal: id(council.proposals) }),
  ),
  fc.tuple(someId, options).map(
    ([id, changed]): Draft =>
      ({ council }) => ({ type: 'amend', proposal: id(council.proposals), options: changed }),
  ),
  fc.tuple(someId, fc.boolean()).map(
    ([id, propose]): Draft =>
      ({ council }) => ({ type: 'propose', proposal: id(council.proposals), propose }),
  ),
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...SEATS), fc.array(term, { maxLength: 2 }), fc.array(term, { maxLength: 2 }))
      .map(
        ([to, gives, asks]): Draft =>
          (state) => ({
            type: 'offer',
            to,
            gives: gives.map((make) => make(state)),
            asks: asks.map((make) => make(state)),
          }),
      ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(someId, fc.boolean()).map(
      ([id, accept]): Draft =>
        ({ council }) => ({ type: 'answer', bargain: id(council.bargains), accept }),
    ),
  },
  fc.constantFrom(...HOSTAGE_DOSSIERS).map(
    (dossier): Draft =>
      () => ({ type: 'hold', dossier }),
  ),
  fc.constant<Draft>(() => ({ type: 'release' })),
  fc.constantFrom(...POSTURES).map(
    (posture): Draft =>
      () => ({ type: 'posture', posture }),
  ),
  fc.constantFrom(...PUSHES).map(
    (push): Draft =>
      () => ({ type: 'push', push }),
  ),
  {
    weight: 4,
    arbitrary: fc.tuple(fc.array(fc.tuple(someId, vote), { maxLength: 4 }), fc.array(someId, { maxLength: 1 })).map(
      ([votes, brake]): Draft =>
        ({ council }) => ({
          type: 'seal',
          commitment: {
            votes: Object.fromEntries(votes.map(([id, cast]) => [id(council.proposals), cast])),
            brake: brake.map((id) => id(council.proposals)),
          },
        }),
    ),
  },
  fc.constant<Draft>(() => ({ type: 'ready' })),
);

/** Things that a broken client or file could send. */
const junk: fc.Arbitrary<Draft> = fc.oneof(
  fc.anything().map(
    (thing): Draft =>
      () =>
        thing,
  ),
  fc
    .record({ type: fc.constantFrom('table', 'seal', 'offer', 'answer', 'advance'), act: fc.anything() })
    .map((thing) => () => thing),
  fc.tuple(move, fc.string(), fc.anything()).map(
    ([draft, key, value]): Draft =>
      (state) => ({ ...(draft(state) as object), [key || 'x']: value }),
  ),
);

interface Attempt {
  readonly by: Actor;
  readonly draft: Draft;
}

const broken: fc.Arbitrary<Attempt> = fc.record({ by: fc.constantFrom<Actor[]>(...SEATS, CHAIR), draft: junk });

const attempt: fc.Arbitrary<Attempt> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ by: fc.constantFrom<Actor[]>(...SEATS, CHAIR), draft: move }) },
  { weight: 1, arbitrary: broken },
  { weight: 1, arbitrary: fc.constant<Attempt>({ by: CHAIR, draft: () => ({ type: 'advance' }) }) },
);

/** What was tried, and how much of it was allowed. */
export interface Tried {
  legal: number;
  refused: number;
  malformed: number;
}

function tryOne(rules: Rules, state: WorldState, { by, draft }: Attempt, before: string, tried: Tried): string {
  const parsed = parseMove(draft(state));
  if (!parsed.ok) {
    tried.malformed += 1;
    expect(parsed.error.code).toBe('malformed');
    return before;
  }
  const error = applyMove({ rules, state, book: undefined }, by, parsed.move);
  if (!error) {
    tried.legal += 1;
    return hashOf(state);
  }
  tried.refused += 1;
  expect(hashOf(state)).toBe(before);
  expect(error.message.length).toBeGreaterThan(10);
  return before;
}

const ATTEMPTS = 50;

/**
 * Tries `count` moves, or only broken ones, fifty to a game. Fails when one throws, or is refused and changes the state all the same; what
 * fast-check prints repeats it.
 */
export function tryMoves(count: number, kind: 'any' | 'broken' = 'any'): Tried {
  const tried: Tried = { legal: 0, refused: 0, malformed: 0 };
  const games = fc.record({
    seed: fc.nat(99),
    mode: fc.constantFrom('seats' as const, 'seats' as const, 'director' as const),
    opened: fc.nat(4),
    attempts: fc.array(kind === 'any' ? attempt : broken, { minLength: ATTEMPTS, maxLength: ATTEMPTS }),
  });
  const property = fc.property(games, ({ seed, mode, opened, attempts }) => {
    const rules = rulesFor(february(), setupOf(`fuzz-${seed}`, { mode, turns: 3 }));
    const state = newGame(rules);
    for (let i = 0; i < opened; i += 1) applyMove({ rules, state, book: undefined }, CHAIR, { type: 'advance' });
    let before = hashOf(state);
    for (const each of attempts) before = tryOne(rules, state, each, before, tried);
  });
  fc.assert(property, { numRuns: Math.ceil(count / ATTEMPTS), seed: 2026 });
  return tried;
}
