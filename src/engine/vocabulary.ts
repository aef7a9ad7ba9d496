/** The words of the game: constant lists and the unions made from them. Everything else speaks in these. */

export { MEMBER_CODES, type MemberCode } from './council/members';

export const OFFICES = ['HRVP', 'COM', 'EUCO'] as const;
export type Office = (typeof OFFICES)[number];

export const OUTSIDERS = ['RU', 'US', 'UA', 'UK'] as const;
export type Outsider = (typeof OUTSIDERS)[number];

/** The player who sets the Union's whole agenda while the machine votes for all members. */
export const DIRECTOR = 'director';

/** The authority that moves the game from phase to phase; holds no interest. */
export const CHAIR = 'chair';

export const PHASES = ['signals', 'agenda', 'corridor', 'commit', 'reveal', 'consequences', 'reading'] as const;
export type Phase = (typeof PHASES)[number];

export const DOSSIERS = [
  'dialogue',
  'envoy',
  'sanctions',
  'support',
  'strength',
  'washington',
  'response',
  'cohesion',
] as const;
export type Dossier = (typeof DOSSIERS)[number];

export const ACTS = [
  'multilateral',
  'technical',
  'leaderCall',
  'summit',
  'armsControl',
  'closeTalks',
  'freelance',
  'specialRepresentative',
  'presidentMandate',
  'informalMandate',
  'package',
  'enforcement',
  'renewSectoral',
  'renewListings',
  'aid',
  'coalitionAid',
  'deepStrike',
  'loan',
  'assets',
  'pauseAid',
  'defence',
  'offence',
  'resilience',
  'align',
  'assert',
  'demandSeat',
  'attribute',
  'deescalate',
  'absorb',
  'tour',
  'gift',
] as const;
export type ActId = (typeof ACTS)[number];

/** Acts that open talks with Moscow, raise them or name who holds them. */
export const TALK_ACTS = [
  'multilateral',
  'technical',
  'leaderCall',
  'summit',
  'armsControl',
  'freelance',
  'specialRepresentative',
  'presidentMandate',
  'informalMandate',
] as const satisfies ReadonlyArray<ActId>;

export const MEASURES = ['energy', 'shadowFleet', 'maritime', 'banks', 'crypto'] as const;
export type Measure = (typeof MEASURES)[number];

/** Names in circulation for a special representative; who heads a state or a government cannot be one. */
export const CANDIDATES = ['niinisto', 'vestager'] as const;
export type Candidate = (typeof CANDIDATES)[number];

/** The axes on which every member has a position (0 to 100) and a salience (0 to 1). */
export const AXES = ['talk', 'sanctions', 'aid', 'assets'] as const;
export type Axis = (typeof AXES)[number];

/** State variables that the ledger accounts for. 0 to 100 unless noted. */
export const STOCKS = [
  'unity',
  'hrAuthority',
  'commissionAuthority',
  'standing',
  'seat',
  'treasury',
  'sanctions',
  'enforcement',
  'support',
  'deepStrike',
  'defence',
  'offence',
  'resilience',
  'legitimacy',
  'dissent',
  'repression',
  'warEconomy',
  'warEffort',
  'demands',
  'resolve', // 0 to 1: Moscow's belief that Europe will stand firm
  'pays', // 0 to 1: its belief that aggression is rewarded
  'buildUp',
  'fearPressure',
  'disinfo',
  'tempo', // hybrid incidents a month
  'toughness', // memory of tough acts, 0 upward
  'resistance',
  'front',
  'losses',
  'consent', // the hardest terms that Kyiv could sign, on the scale of `demands`
  'dealPush',
  'normalisation',
  'presence',
  'transatlantic',
  'oil',
  'slip', // how far a mandate has slipped towards its holder's own interest
  'frame', // 0 to 1: the gate when the talks opened
] as const;
export type StockId = (typeof STOCKS)[number];
/** Stocks that run from 0 to 1. */
export const UNIT_STOCKS = ['resolve', 'pays', 'frame'] as const satisfies ReadonlyArray<StockId>;
/** Stocks that have no top. */
export const OPEN_STOCKS = ['tempo', 'toughness'] as const satisfies ReadonlyArray<StockId>;

/** Stocks that every member state has of its own, 0 to 100. */
export const MEMBER_STOCKS = ['fatigue', 'fear'] as const;
export type MemberStockId = (typeof MEMBER_STOCKS)[number];

/** Computed from stocks whenever they are needed; never stored. */
export const DERIVED = [
  'coordination',
  'deterrence',
  'pressure',
  'strength',
  'gate',
  'margin',
  'fatigue',
  'fear',
  'gap',
] as const;
export type DerivedId = (typeof DERIVED)[number];

export const CONSEQUENCES = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'] as const;
export type ConsequenceId = (typeof CONSEQUENCES)[number];

export const LENSES = ['papers', 'channel', 'record', 'mixed'] as const;
export type LensId = (typeof LENSES)[number];
/** The lenses that have parameter values of their own; `mixed` draws one of them. */
export const PURE_LENSES = ['papers', 'channel', 'record'] as const;
export type PureLensId = (typeof PURE_LENSES)[number];

export const ENDINGS = ['capitulation', 'dragsOn', 'neitherWarNorPeace', 'ceasefireThatDeters', 'imposedDeal'] as const;
export type EndingId = (typeof ENDINGS)[number];

/** The ladder of talks; the index is the level. */
export const TALK_LEVELS = ['none', 'multilateral', 'technical', 'envoy', 'leaderCall', 'summit'] as const;
export type TalkLevel = (typeof TALK_LEVELS)[number];

export const FAMILIES = [
  'cyber',
  'elections',
  'kinetic',
  'subsea',
  'migration',
  'chemical',
  'killing',
  'airspace',
  'disinformation',
] as const;
export type Family = (typeof FAMILIES)[number];

export const POSTURES = ['wait', 'divide', 'offer', 'escalate', 'restrain'] as const;
export type Posture = (typeof POSTURES)[number];

export const PUSHES = ['none', 'push', 'reassure'] as const;
export type Push = (typeof PUSHES)[number];

/** Matters that a member may hold hostage to another of its own. */
export const HOSTAGE_DOSSIERS = ['sanctions', 'support'] as const;
export type HostageDossier = (typeof HOSTAGE_DOSSIERS)[number];

/** What a seat may predict before the reveal, and in which words the direction is asked. */
export const PREDICTABLE = ['demands', 'unity', 'tempo', 'support', 'gap', 'standing'] as const;
export type Predictable = (typeof PREDICTABLE)[number];
export const DIRECTIONS = ['down', 'same', 'up'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What a member lets be known of its line on a text. */
export const DECLARED = ['for', 'notYet', 'against'] as const;
export type Declared = (typeof DECLARED)[number];

/** Texts that fall due on a date and that nobody tables or withdraws. */
export const RENEWALS = ['renewSectoral', 'renewListings'] as const satisfies ReadonlyArray<ActId>;
export type RenewalAct = (typeof RENEWALS)[number];

export function isRenewal(act: ActId): act is RenewalAct {
  return isOneOf(RENEWALS, act);
}

export function isOneOf<T extends string>(list: ReadonlyArray<T>, word: string): word is T {
  return (list as ReadonlyArray<string>).includes(word);
}
