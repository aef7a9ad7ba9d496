import {
  MEMBER_CODES,
  type MemberCode,
  type Population,
  percentOf,
  populationOf,
  thresholdsOf,
  type Vote,
  type VotingRule,
  whatCouldStillStop,
} from '../engine';
import type { Library } from './session';
import { capital, inWords, listOf, seatInText, seatsAtStart } from './wording';
import { type Words, wordsOf } from './words';

/** The rule of a text as it is counted. */
export type CountedRule = 'unanimity' | 'qmv' | 'qmv-72' | 'special-representative' | 'consensus' | 'enhanced';
export type OpenVotes = Readonly<Partial<Record<MemberCode, Vote>>>;

export interface BarPart {
  readonly kind: 'for' | 'closed' | 'abstain' | 'against';
  /** Share of the whole, 0 to 1. */
  readonly share: number;
  readonly label: string;
}

export interface VoteBar {
  readonly id: 'members' | 'population' | 'constructive';
  readonly title: string;
  readonly parts: ReadonlyArray<BarPart>;
  /** Thresholds with what they ask for, 0 to 1 along the bar. */
  readonly marks: ReadonlyArray<{ readonly at: number; readonly label: string }>;
  /** What is asked for where no place on the bar stands for it. */
  readonly needed?: string;
  /** What else a reader has to know of the bar. */
  readonly note?: string;
  /** The bar in one sentence. */
  readonly sentence: string;
}

const MEMBERS = MEMBER_CODES.length;
const PARTICIPANTS = 9;
const BLOCKS = 3;
const KINDS = ['for', 'closed', 'abstain', 'against'] as const;

/** Members in favour under a majority; enhanced cooperation is allowed by a majority of all members. */
export function majorityOf(rule: CountedRule, population: Population): number | undefined {
  return thresholdsOf(votingRule(rule), population)?.members;
}

function votingRule(rule: CountedRule): VotingRule {
  return rule === 'enhanced' ? 'qmv' : rule;
}

export function populationTable({ bundle }: Library): Population {
  const table = bundle.scenario.populations.find(({ unit }) => unit === 'persons');
  if (!table) throw new RangeError('The scenario has no population table in persons.');
  return table.population;
}

type Counted = Readonly<Record<BarPart['kind'], number>>;

function countBy(votes: OpenVotes, weigh: (codes: ReadonlyArray<MemberCode>) => number): Counted {
  const those = (...kinds: ReadonlyArray<Vote | undefined>) =>
    weigh(MEMBER_CODES.filter((code) => kinds.includes(votes[code])));
  return {
    for: those('for'),
    closed: those(undefined),
    abstain: those('abstain', 'constructive'),
    against: those('against'),
  };
}

type PartWords = Readonly<Record<BarPart['kind'], (count: string) => string>>;

function partsOf(words: PartWords, counted: Counted, whole: number, say: (value: number) => string): BarPart[] {
  return KINDS.flatMap((kind) =>
    counted[kind] === 0 ? [] : [{ kind, share: counted[kind] / whole, label: words[kind](say(counted[kind])) }],
  );
}

function sentenceOf(parts: ReadonlyArray<BarPart>, asked: ReadonlyArray<string>): string {
  return `${parts.map(({ label }) => label).join(', ')}. ${capital(asked.join('; '))}.`;
}

/** Members that abstain by declaration, on the scale on which a third of them brings a text down. */
function declarationBar(library: Library, votes: OpenVotes): VoteBar[] {
  const words = wordsOf(library).chamber;
  const codes = MEMBER_CODES.filter((code) => votes[code] === 'constructive');
  if (codes.length === 0) return [];
  const table = populationTable(library);
  const share = percentOf(populationOf(codes, table), populationOf(MEMBER_CODES, table)).toFixed(1);
  const label = words.constructiveCount(codes.length, share);
  return [
    {
      id: 'constructive',
      title: words.constructive,
      parts: [{ kind: 'abstain', share: codes.length / MEMBERS, label }],
      marks: [{ at: 1 / 3, label: words.aThird }],
      sentence: `${capital(label)}. ${capital(words.constructiveLimit)}.`,
      note: words.constructiveLimit,
    },
  ];
}

function unanimityBars(library: Library, parts: ReadonlyArray<BarPart>, votes: OpenVotes): VoteBar[] {
  const words = wordsOf(library).chamber;
  const needed = words.nobodyAgainst;
  return [
    { id: 'members', title: words.members, parts, marks: [], needed, sentence: sentenceOf(parts, [needed]) },
    ...declarationBar(library, votes),
  ];
}

/** How the open votes stand against the rule; a consensus is not counted and has no bars. */
export function barsFor(library: Library, rule: CountedRule, votes: OpenVotes): VoteBar[] {
  if (rule === 'consensus') return [];
  const words = wordsOf(library).chamber;
  const spoken = rule === 'enhanced' ? words.enhancedPart : words.part;
  const parts = partsOf(
    spoken,
    countBy(votes, (codes) => codes.length),
    MEMBERS,
    String,
  );
  const table = populationTable(library);
  const needed = majorityOf(rule, table);
  if (needed === undefined) return unanimityBars(library, parts, votes);
  const marks =
    rule === 'enhanced'
      ? [
          { at: PARTICIPANTS / MEMBERS, label: words.participantsNeeded(PARTICIPANTS) },
          { at: needed / MEMBERS, label: words.allowingNeeded(needed) },
        ]
      : [{ at: needed / MEMBERS, label: words.membersNeeded(needed) }];
  const whole = populationOf(MEMBER_CODES, table);
  const people = countBy(votes, (codes) => percentOf(populationOf(codes, table), whole));
  const shares = partsOf(words.share, people, 100, (value) => value.toFixed(1).replace(/^100\.0$/, '100'));
  const asked = words.populationNeeded;
  return [
    {
      id: 'members',
      title: words.members,
      parts,
      marks,
      sentence: sentenceOf(
        parts,
        marks.map(({ label }) => label),
      ),
    },
    {
      id: 'population',
      title: words.population,
      parts: shares,
      marks: [{ at: 0.65, label: asked }],
      sentence: `${words.population}: ${sentenceOf(shares, [asked])}`,
    },
  ];
}

/** Who has objected so far, where a text is agreed when nobody does. */
export function objectionLine(library: Library, votes: OpenVotes, allOpen: boolean): string {
  const words = wordsOf(library).chamber.agreement;
  const codes = MEMBER_CODES.filter((code) => votes[code] === 'against');
  if (codes.length > 0) return words.objected(seatsAtStart(library, codes));
  return allOpen ? words.agreed : words.nobodySoFar;
}

/** What could still stop a text; where an act of all members goes with it, one vote against does as well. */
export function stillStop(library: Library, rule: CountedRule, votes: OpenVotes, needsAll = false): string {
  const words = wordsOf(library).chamber;
  if (!needsAll) return arithmetic(library, rule, votes);
  if (Object.values(votes).includes('against')) return words.actOfAllRefused;
  const counted = arithmetic(library, rule, votes);
  if (counted === words.settledAgainst) return counted;
  return counted === words.settledFor ? words.actOfAll : `${counted} ${words.actOfAll}`;
}

/** The arithmetic of a vote that is still open, in a sentence or two. */
function arithmetic(library: Library, rule: CountedRule, votes: OpenVotes): string {
  const words = wordsOf(library).chamber;
  const table = populationTable(library);
  const found = whatCouldStillStop(votingRule(rule), votes, table, {
    proposal: 'high-representative',
    limit: BLOCKS,
  });
  if (found.settled === 'adopted') return words.settledFor;
  if (found.settled === 'rejected') return words.settledAgainst;
  if (rule === 'consensus') return words.oneObjection;
  const needed = majorityOf(rule, table);
  if (needed === undefined) return words.oneSuffices;
  return [
    words.blockIs(capital(inWords(MEMBERS - needed + 1)), rule === 'qmv-72'),
    notYetFor(words, votes, table),
    blockLine(library, votes, found),
  ].join(' ');
}

function notYetFor(words: Words['chamber'], votes: OpenVotes, table: Population): string {
  const counted = MEMBER_CODES.filter((code) => votes[code] !== undefined && votes[code] !== 'for');
  const share = percentOf(populationOf(counted, table), populationOf(MEMBER_CODES, table)).toFixed(1);
  return counted.length === 0 ? words.allForSoFar : words.notForSoFar(capital(inWords(counted.length)), share);
}

function blockLine(
  library: Library,
  votes: OpenVotes,
  { blocks, smallestBlock }: ReturnType<typeof whatCouldStillStop>,
): string {
  const words = wordsOf(library).chamber;
  const group = listOf(
    library,
    (blocks[0] ?? []).map((code) => seatInText(library, code)),
  );
  if (smallestBlock === 1) return words.blockAlone(capital(group));
  const joined = Object.values(votes).some((vote) => vote !== 'for');
  return joined ? words.blockJoined(group) : words.blockTogether(capital(group));
}
