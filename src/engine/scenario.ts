import type { Clause } from './conditions';
import type { FixedGroup, LinkId } from './parameters';
import type {
  ActId,
  Axis,
  ConsequenceId,
  Dossier,
  EndingId,
  Family,
  HostageDossier,
  Measure,
  MemberCode,
  MemberStockId,
  Office,
  Outsider,
  Posture,
  PureLensId,
  RenewalAct,
  StockId,
} from './vocabulary';

/**
 * A scenario in its checked form: what the rules may rely on. Files become this in `src/scenario`;
 * sentences for readers stay outside (text/<locale>), so that the hash of a game does not depend on its language.
 */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  /** First eight bytes of the SHA-256 of the canonical JSON of everything below. */
  readonly hash: string;
  /** ISO date of the start: nothing later is known to the start state. */
  readonly date: string;
  /** First month played, `YYYY-MM`; month 1 of the game. */
  readonly firstMonth: string;
  /** Campaign lengths on offer, in months. */
  readonly lengths: ReadonlyArray<number>;
  readonly start: Readonly<Record<StockId, number>>;
  readonly members: ReadonlyArray<Member>;
  readonly institutions: ReadonlyArray<Institution>;
  readonly acts: Readonly<Record<ActId, Act>>;
  readonly links: Readonly<Record<LinkId, Link>>;
  readonly fixed: Readonly<Record<FixedGroup, FixedValues>>;
  readonly populations: ReadonlyArray<PopulationTable>;
  readonly renewals: ReadonlyArray<RenewalDate>;
  readonly families: ReadonlyArray<FamilyDeck>;
  readonly decks: ReadonlyArray<EventCard>;
  readonly injects: ReadonlyArray<Inject>;
  /** How many injects the given months carry at the least. */
  readonly guaranteedInjects: ReadonlyArray<{ readonly from: number; readonly to: number; readonly atLeast: number }>;
}

export interface Member {
  readonly code: MemberCode;
  /** Position 0 to 100 on each axis, 50 in the middle. */
  readonly positions: Readonly<Record<Axis, number>>;
  /** Salience 0 to 1. */
  readonly saliences: Readonly<Record<Axis, number>>;
  readonly fatigue: number;
  readonly fear: number;
  readonly lobby: number;
  readonly exposure: number;
  /** A position split within the state: drawn from the two values at the start of a game. */
  readonly split?: { readonly axis: Axis; readonly low: number; readonly high: number };
  /** Points taken from the score of an act, or of a package that holds the measure. */
  readonly objections: Readonly<Record<string, number>>;
  /** Points added to the score of an act that the government asks for. */
  readonly supports: Readonly<Record<string, number>>;
  readonly canFreelance: boolean;
  /** Borders Russia or Belarus, or lies within reach of the Black Sea front. */
  readonly flank: boolean;
  readonly redLines: ReadonlyArray<RedLine>;
  /** Texts under unanimity on which it abstains by formal declaration rather than stop them or be bound (Art. 31(1) TEU). */
  readonly abstains: ReadonlyArray<ActId>;
  readonly hostage?: HostageRule;
  readonly electionMonth?: number;
  /** What a change of government would bring, where it is known; else the numbers that hold for all. */
  readonly change?: GovernmentChange;
}

/** When a government holds dossiers hostage to another matter of its own. Chances are per month. */
export interface HostageRule {
  /** Points taken from its readiness for the texts that it holds. */
  readonly strength: number;
  readonly dossiers: ReadonlyArray<HostageDossier>;
  readonly start: number;
  readonly end: number;
  /** Added to `start` before its own election. */
  readonly campaign?: number;
  /** `start` once another government, with which it acts together, has changed. */
  readonly afterChange?: { readonly of: MemberCode; readonly start: number };
  /** Added to `start` while the price of oil stands above a level. */
  readonly oil: { readonly above: number; readonly start: number };
}

/** A government that another would replace: the chance in its election, and where the next would stand. */
export interface GovernmentChange {
  readonly chance: number;
  readonly positions: Readonly<Record<Axis, number>>;
  readonly salience: number;
}

/** What a government has said it will not vote for, unless an option or the state of the world lifts it. */
export interface RedLine {
  readonly id: string;
  readonly acts: ReadonlyArray<ActId>;
  /** Points that crossing it takes from readiness, where it weighs more than red lines do in general. */
  readonly points?: number;
  readonly measures?: ReadonlyArray<Measure>;
  readonly unlessOption?: 'coordinated' | 'priorConcession' | 'carveOut' | 'gift';
  readonly unless?: ReadonlyArray<Clause>;
}

export interface Institution {
  readonly id: Office | Outsider;
  readonly mayTable: ReadonlyArray<ActId>;
}

export const ACT_RULES = ['unanimity', 'qmv', 'special-representative', 'consensus', 'enhanced', 'none'] as const;
export type ActRuleId = (typeof ACT_RULES)[number];
/** What decides one text: the rule of the act, or 72 per cent for a majority text of a member's own. */
export type TextRule = ActRuleId | 'qmv-72';

/**
 * How far the habit of agreeing carries a text: `strong` for the Council's ordinary business, `weak` where capitals are
 * known to differ, `aside` where who doubts a text stands aside and does not vote for it, `none` where nobody votes for
 * the sake of agreement.
 */
export const NORMS = ['strong', 'weak', 'aside', 'none'] as const;
export type Norm = (typeof NORMS)[number];

export interface Act {
  readonly id: ActId;
  readonly dossier: Dossier;
  readonly kind: 'talk' | 'pressure' | 'neutral';
  readonly rule: ActRuleId;
  /** Whether an act of all twenty-seven goes with it: a vote against stops it, and so does a hostage on its dossier. */
  readonly needsAll: boolean;
  readonly norm: Norm;
  /** Political capital that tabling it costs. */
  readonly capital: number;
  /** Points of treasury that enacting it costs (negative: gains). */
  readonly treasury: number;
  /** Position of the text on an axis and of the status quo; no axis, no distance to judge. */
  readonly axis?: Axis;
  readonly text?: number;
  readonly statusQuo?: number;
  /** Sunk cost k and audience cost a of the signal that adoption sends. */
  readonly signal?: { readonly sunk: number; readonly audience: number };
  /** What adoption adds to the memory of tough acts. */
  readonly toughness: number;
  /** Points a member loses per point of fear above 34 (acts that frighten). */
  readonly fearFriction: number;
  /** Whether a member may pull the emergency brake on the vote: foreign policy by qualified majority (Art. 31(2) TEU). */
  readonly brake: boolean;
  /** Whether a failed vote shows weakness (an act of strength). */
  readonly strength: boolean;
  /** Acts that say the opposite: neither can be tabled while the other lies on the table. */
  readonly excludes: ReadonlyArray<ActId>;
  /** Members that have what the act takes; all when left out. Where it is for those who were hit, only they. */
  readonly holders?: ReadonlyArray<MemberCode>;
  readonly whenHit: boolean;
  /** Months for which machine seats let it rest once adopted; where it eases, they come back to it little by little. */
  readonly rest?: { readonly months: number; readonly eases: boolean };
  readonly evidence: ReadonlyArray<string>;
}

export type Basis = 'evidence' | 'published number' | 'assumption';

export interface Link {
  readonly id: LinkId;
  readonly mechanism: string;
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly form: string;
  readonly lag: number;
  readonly consequence?: ConsequenceId;
  readonly evidence: ReadonlyArray<string>;
  readonly basis: Basis;
  /** [low, mode, high] of a triangle per lens. */
  readonly values: Readonly<Record<PureLensId, readonly [number, number, number]>>;
}

export interface FixedValues {
  readonly mechanism: string;
  readonly evidence: ReadonlyArray<string>;
  /** Of the group; a file may mark single values otherwise. */
  readonly basis: Basis;
  readonly values: Readonly<Record<string, number>>;
}

export interface PopulationTable {
  /** `2025`, `2024`, `2022` (persons) or `council-2025` (hundredths of a per cent). */
  readonly id: string;
  readonly unit: 'persons' | 'hundredths of a per cent';
  readonly population: Readonly<Record<MemberCode, number>>;
}

export interface RenewalDate {
  readonly act: RenewalAct;
  readonly month: number;
}

export interface FamilyDeck {
  readonly family: Family;
  /** Weight among incidents. */
  readonly share: number;
  /** Members that can be hit; all when left out. */
  readonly eligible?: ReadonlyArray<MemberCode>;
  readonly electionWithin?: number;
  /** How far the share grows with Moscow's belief that aggression pays (OSW-C5c1 to C5c4). */
  readonly rewarded: number;
  /** Multiples of what one incident does in general, and of what an answer to it gains. */
  readonly fear: number;
  readonly fatigue: number;
  readonly unity: number;
  readonly answered: number;
  /** Points of treasury lost and of defence gained by alarm, per incident. */
  readonly treasury: number;
  readonly defence: number;
  readonly evidence: ReadonlyArray<string>;
  readonly cards: ReadonlyArray<IncidentCard>;
}

export interface IncidentCard {
  readonly id: string;
  readonly weight: number;
  readonly places: ReadonlyArray<{ readonly members: ReadonlyArray<MemberCode> }>;
}

export interface Effect {
  readonly stock: StockId;
  readonly impulse: number;
}

export interface MemberEffect {
  readonly memberStock: MemberStockId;
  readonly who: 'all' | 'flank' | 'lobby' | ReadonlyArray<MemberCode>;
  readonly impulse: number;
}

export interface EventCard {
  readonly id: string;
  readonly deck: 'washington' | 'front' | 'energy' | 'media';
  readonly weight: number;
  readonly when: ReadonlyArray<Clause>;
  readonly effects: ReadonlyArray<Effect>;
  readonly evidence: ReadonlyArray<string>;
}

export interface Inject {
  readonly id: string;
  readonly weight: number;
  readonly when: ReadonlyArray<Clause>;
  readonly effects: ReadonlyArray<Effect>;
  readonly memberEffects: ReadonlyArray<MemberEffect>;
  readonly evidence: ReadonlyArray<string>;
}

export type { EndingId, Posture };
