import type { BrakeStep, Vote } from './council';
import type { ActOptions, Bargain, Commitment, Term } from './moves';
import type { TextRule } from './scenario';
import type {
  ActId,
  Axis,
  Candidate,
  ConsequenceId,
  Declared,
  EndingId,
  Family,
  HostageDossier,
  Measure,
  MemberCode,
  Office,
  Outsider,
  Phase,
  Posture,
  Push,
  RenewalAct,
  StockId,
  TalkLevel,
} from './vocabulary';

/** Whoever acts: a member, an office, an outsider, or the director. */
export type SeatId = MemberCode | Office | Outsider | 'director';

/** The whole state of a game: JSON, no functions, nothing that cannot be rebuilt by replaying the moves. */
export interface WorldState {
  /** Months played so far, counting the running one: 1 to `turns`. */
  month: number;
  readonly turns: number;
  phase: Phase;
  stocks: Record<StockId, number>;
  /** In the Council's protocol order. */
  members: MemberState[];
  talks: Talks;
  envoy: Envoy;
  ceasefire: Ceasefire;
  council: Council;
  signals: Signals;
  memory: Memory;
  /** Deliveries of a build-up that were paid for and arrive later. */
  pipelines: Pipeline[];
  capital: Partial<Record<SeatId, number>>;
  posture: Posture;
  push: Push;
  /** What talks have cost so far, by consequence: the ledger's sums. */
  /** What each consequence of talks has come to; costs to Europe are positive. */
  tally: Record<ConsequenceId, number>;
  outlook: Outlook;
  ending?: EndingId;
}

export interface MemberState {
  readonly code: MemberCode;
  fatigue: number;
  fear: number;
  /** Where the government stands before fatigue, fear and the rest move it. */
  positions: Record<Axis, number>;
  saliences: Record<Axis, number>;
  /** Set once an election has changed the government. */
  changed: boolean;
  /** Holds something hostage this month, and which dossiers. */
  hostage: boolean;
  holding: HostageDossier[];
  /** Of its own it will not take hostages again; whoever plays its seat may. */
  hostageOver: boolean;
  /** Months in a row in which it alone, or with others, stopped a text under unanimity. */
  vetoes: number;
  /** Months for which gifts are closed to it after serial vetoes. */
  shunned: number;
  gifts: number;
  /** Seats to whom it gave its word in the corridor and broke it, once for each time. */
  brokenWords: SeatId[];
}

export interface Talks {
  level: TalkLevel;
  by: 'none' | 'union' | 'informal';
  holder?: MemberCode;
  coordinated: boolean;
  quiet: boolean;
  /** Moscow granted what was asked before the talks. */
  concession: boolean;
  months: number;
  armsControl: boolean;
  /** Rise of the talks' weight this month, and contacts of capitals acting alone. */
  rise: number;
  contacts: number;
  /** This month's dose of talk, and the factor that the strength behind it puts on its effects (below 0: reversed). */
  dose: number;
  polarity: number;
}

export interface Envoy {
  kind: 'none' | 'specialRepresentative' | 'presidentMandate' | 'informalMandate';
  candidate?: Candidate;
  months: number;
  /** Nominations fought over so far. */
  fights: number;
}

export interface Ceasefire {
  inForce: boolean;
  kind: 'none' | 'negotiated' | 'brokered';
  since: number;
  terms: number;
  statehood: number;
  selfDefence: number;
  deterUkraine: number;
  deterAllies: number;
  breaches: number;
  /** Ceasefires that broke down. */
  broken: number;
}

export interface Proposal {
  /** `month.seat.act.n`, the same in every replay. */
  readonly id: string;
  readonly act: ActId;
  readonly by: SeatId;
  options: ActOptions;
  /** The rule that decides it, for this seat's text: a member's own majority text needs more (Art. 238(2) TFEU). */
  readonly rule: TextRule;
  /** A call on the High Representative to propose, which Art. 33 TEU requires. */
  awaitsProposal: boolean;
  /** The office has said this month that it will not propose. */
  declined?: true;
  withdrawn: boolean;
}

export interface VoteCount {
  readonly members: Record<Vote, number>;
  /** Per cent of the Union's population. */
  readonly population: Record<Vote, number>;
}

export interface Resolution {
  readonly proposal: string;
  readonly act: ActId;
  readonly by: SeatId;
  readonly options: ActOptions;
  readonly rule: string;
  readonly outcome:
    | 'adopted'
    | 'failed'
    | 'refused'
    | 'braked'
    | 'enacted'
    | 'noConcession'
    | 'coalition'
    | 'overtaken';
  readonly reason: string;
  readonly votes: Partial<Record<MemberCode, Vote>>;
  readonly tally?: VoteCount;
  readonly brakes: MemberCode[];
  /** What became of each brake that stopped the vote, in order. */
  readonly brakeCourse?: ReadonlyArray<BrakeCourse>;
  /** Parts that the measure in force leaves out once it is carried on; on sectoral renewals that passed. */
  readonly leftOut?: ReadonlyArray<Measure>;
}

/** The steps of one emergency brake, from the search for a solution to where it ended. */
export interface BrakeCourse {
  readonly member: MemberCode;
  readonly steps: ReadonlyArray<BrakeStep>;
}

export interface Council {
  proposals: Proposal[];
  bargains: Bargain[];
  /** Terms that a seat has accepted and must keep this month. */
  promises: { readonly by: SeatId; readonly to: SeatId; readonly term: Term }[];
  sealed: Partial<Record<SeatId, Commitment>>;
  ready: SeatId[];
  resolutions: Resolution[];
  /** The lines declared on every text when the vote was opened. */
  declared: Record<string, Record<MemberCode, Declared>>;
  /** Extra score that a seat has been given for this month's votes. */
  gifts: Partial<Record<MemberCode, number>>;
  giftsMade: number;
  /** Payments agreed in the corridor, with the points they add to a vote; known to both sides alone until booked. */
  payments: { readonly by: SeatId; readonly to: SeatId; readonly worth: number }[];
  /** Measures that have lapsed: there is nothing left to renew. */
  lapsed: RenewalAct[];
  /** Measures that a vote has failed to carry on, and the month on whose date they run out. */
  lapses: { act: RenewalAct; month: number }[];
  /** Parts that renewals have left out of the sectoral measures in force; the next renewal starts from there. */
  leftOut: Measure[];
  /** After a first lapse a national fallback keeps half of the pressure. */
  fallback: boolean;
  done: Partial<Record<ActId, number>>;
  failed: Partial<Record<ActId, number>>;
  /** Month in which an act was last carried out. */
  latest: Partial<Record<ActId, number>>;
}

export interface Incident {
  readonly family: Family;
  readonly card: string;
  readonly place: number;
  readonly member: MemberCode;
  readonly foiled: boolean;
}

/** A renewal on this month's table. */
export interface DueRenewal {
  readonly act: RenewalAct;
  /** The month on whose date the measure runs out. */
  readonly lapses: number;
  /** It comes back, with a carve-out, after a vote that failed. */
  readonly failedOnce: boolean;
  /** Who was promised a part of the price when it came back; paid only if it is carried on. */
  readonly favoured?: ReadonlyArray<MemberCode>;
}

export interface Signals {
  incidents: Incident[];
  /** A wave was attributed and can be answered this month. */
  attributed: boolean;
  answered: boolean;
  usMove: boolean;
  injects: string[];
  cards: string[];
  elections: { readonly member: MemberCode; readonly changed: boolean }[];
  renewals: DueRenewal[];
  /** Measures that ran out last month; what that costs follows this month. */
  lapsed: RenewalAct[];
  freelancers: MemberCode[];
  wedge: boolean;
  mocked: boolean;
  leaked: boolean;
  returnedToWar: boolean;
}

export interface Memory {
  /** Last three months, newest first. */
  warEconomy: number[];
  incidents: number[];
  /** Months since Washington last moved; 99 when never. */
  usMove: number;
  dose: number;
  polarity: number;
  race: number;
  transatlantic: number;
  /** Months for which a de-escalation, or a coordination tour, still works. */
  deescalated: number;
  toured: number;
  injects: string[];
  /** Cards drawn so far and the month in which each came last. */
  cards: Record<string, number>;
  /** Strength and gate at the end of the month before. */
  strength: number;
  gate: number;
}

export interface Pipeline {
  readonly stock: 'defence' | 'offence';
  readonly amount: number;
  readonly link: 'dDef' | 'dOff';
  readonly due: number;
}

/** Chances per month as the rules computed them; shown to players as ranges only. */
export interface Outlook {
  negotiated: number;
  brokered: number;
  breaches: number;
}
