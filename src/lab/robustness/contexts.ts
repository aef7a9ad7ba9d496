import { ACTS, type ActId, type ActOptions, type Clause, isRenewal, type PureLensId } from '../../engine';

/** A situation in which an act is worth taking: under a lens, beside a strategy, from a month on, at its moment. */
export interface Context {
  readonly act: ActId;
  readonly options?: ActOptions;
  readonly lens: PureLensId;
  /** The strategy that plays the rest of the agenda. */
  readonly strategy: string;
  readonly from: number;
  /** What makes the moment; asked at the start of the agenda of each month. */
  readonly when?: ReadonlyArray<Clause>;
  /** What was done before, without a vote: the situation that the act answers. */
  readonly given?: ReadonlyArray<{ readonly month: number; readonly act: ActId; readonly options?: ActOptions }>;
  /** What is tabled after it in both games: a payment needs a text that it is for. */
  readonly beside?: { readonly act: ActId; readonly options?: ActOptions };
  /** Carried out without a vote: for what the Council hardly ever adopts, so that the act itself is measured. */
  readonly carriedOut?: true;
}

const UNPLEDGED: ReadonlyArray<Clause> = [{ fact: 'support', below: 52 }];
const FREE: ReadonlyArray<Clause> = [{ fact: 'hostages', is: 0 }];
const COORDINATED: ActOptions = { coordinated: true };

/** For every act one situation in which it should pay, the same in every run: no report picks the luckiest of many. */
export const CONTEXTS: ReadonlyArray<Context> = [
  { act: 'multilateral', options: COORDINATED, lens: 'channel', strategy: 'hold', from: 2 },
  { act: 'technical', options: COORDINATED, lens: 'channel', strategy: 'hold', from: 2 },
  { act: 'leaderCall', options: COORDINATED, lens: 'papers', strategy: 'build-only', from: 6, when: strong(0.75) },
  { act: 'summit', options: COORDINATED, lens: 'papers', strategy: 'build-only', from: 7, when: strong(0.85) },
  { act: 'armsControl', options: COORDINATED, lens: 'channel', strategy: 'hold', from: 2 },
  {
    act: 'closeTalks',
    lens: 'papers',
    strategy: 'hold',
    from: 3,
    given: [{ month: 1, act: 'leaderCall' }],
    carriedOut: true,
  },
  { act: 'freelance', options: { leader: true }, lens: 'channel', strategy: 'hold', from: 2 },
  { act: 'specialRepresentative', options: COORDINATED, lens: 'channel', strategy: 'hold', from: 2 },
  { act: 'presidentMandate', options: COORDINATED, lens: 'channel', strategy: 'hold', from: 2 },
  { act: 'informalMandate', options: { holder: 'IT', coordinated: true }, lens: 'channel', strategy: 'hold', from: 2 },
  { act: 'package', options: { carveOut: 'energy' }, lens: 'papers', strategy: 'envoy-now', from: 2, when: FREE },
  { act: 'enforcement', lens: 'papers', strategy: 'hold', from: 2 },
  { act: 'aid', lens: 'papers', strategy: 'drift', from: 3, when: UNPLEDGED },
  { act: 'coalitionAid', lens: 'papers', strategy: 'drift', from: 3, when: UNPLEDGED },
  { act: 'deepStrike', lens: 'papers', strategy: 'hold', from: 2 },
  { act: 'loan', lens: 'papers', strategy: 'drift', from: 2, when: [...FREE, { fact: 'support', below: 54 }] },
  { act: 'assets', options: { gift: true }, lens: 'papers', strategy: 'hold', from: 2 },
  {
    act: 'pauseAid',
    lens: 'channel',
    strategy: 'pressure',
    from: 6,
    given: [{ month: 4, act: 'leaderCall', options: COORDINATED }],
    carriedOut: true,
  },
  { act: 'defence', lens: 'papers', strategy: 'hold', from: 2 },
  { act: 'offence', lens: 'papers', strategy: 'hold', from: 2 },
  { act: 'resilience', lens: 'channel', strategy: 'hold', from: 2 },
  { act: 'align', lens: 'channel', strategy: 'pressure', from: 2, carriedOut: true },
  { act: 'assert', lens: 'papers', strategy: 'talk-now', from: 2, carriedOut: true },
  { act: 'demandSeat', lens: 'papers', strategy: 'talk-now', from: 2 },
  { act: 'attribute', lens: 'papers', strategy: 'talk-now', from: 7 },
  { act: 'deescalate', lens: 'channel', strategy: 'build-only', from: 8 },
  { act: 'absorb', lens: 'papers', strategy: 'pressure', from: 8 },
  { act: 'tour', lens: 'channel', strategy: 'pressure', from: 8 },
  {
    act: 'gift',
    lens: 'papers',
    strategy: 'talk-now',
    from: 1,
    when: [
      { fact: 'hostages', above: 0 },
      { fact: 'capital', above: 3 },
    ],
    beside: { act: 'loan' },
  },
];

/** The gate stands open that far. */
function strong(gate: number): ReadonlyArray<Clause> {
  return [{ fact: 'gate', above: gate }];
}

/** Every act that somebody may table; what runs out falls due by itself. */
export const ACTS_MEASURED: ReadonlyArray<ActId> = ACTS.filter((act) => !isRenewal(act));
