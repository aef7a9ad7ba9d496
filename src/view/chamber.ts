import {
  type ActRuleId,
  type Declared,
  MEMBER_CODES,
  type MemberCode,
  percentOf,
  populationOf,
  type Resolution,
  type Vote,
  type VotingRule,
  whatCouldStillStop,
} from '../engine';
import { spoken } from './predictions';
import { reasonFor } from './reasons';
import type { Library, SessionView } from './session';
import type { ChamberSeat, ChamberView, Stance } from './stage-models';
import { actTitle, inWords, listOf, monthName, optionLabels, passed, seatInText, seatName, textsOf } from './wording';
import { type Words, wordsOf } from './words';

type Play = Extract<SessionView, { readonly at: 'play' }>;

/** Which text is before the reader and how many of its cards lie open. */
export interface ChamberPlace {
  readonly text: number;
  readonly open: number;
}

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
  /** Where the threshold stands, 0 to 1. */
  readonly threshold: number;
  readonly needed: string;
  /** The bar in one sentence. */
  readonly sentence: string;
}

export interface TurnedCard {
  readonly code: MemberCode;
  readonly name: string;
  readonly vote: Vote;
  readonly voteWord: string;
  readonly reason: string;
  readonly own: boolean;
}

export interface ChamberText {
  readonly id: string;
  readonly place: string;
  readonly rule: string;
  readonly title: string;
  readonly text: string;
  readonly options: ReadonlyArray<string>;
  readonly tabled: string;
}

export interface VoteResult {
  readonly adopted: boolean;
  readonly word: string;
  readonly reason: string;
  readonly count: string;
  readonly notes: ReadonlyArray<string>;
}

export interface ChamberScreenView {
  readonly heading: string;
  readonly text?: ChamberText;
  readonly stage: ChamberView;
  readonly bars: ReadonlyArray<VoteBar>;
  readonly turned: ReadonlyArray<TurnedCard>;
  readonly next?: { readonly name: string; readonly place: string };
  readonly stillStop?: string;
  readonly brake?: string;
  readonly result?: VoteResult;
  readonly foresaw: string;
  /** Acts that took place without a vote, and texts that never came to one. */
  readonly unvoted: ReadonlyArray<{ readonly title: string; readonly sentence: string }>;
  readonly texts: number;
  readonly allOpen: boolean;
  /** What the shapes outside the cards say. */
  readonly legend: string;
}

const VOTING: Readonly<Record<Exclude<ActRuleId, 'none'> | 'qmv-72', VotingRule>> = {
  unanimity: 'unanimity',
  qmv: 'qmv',
  'special-representative': 'special-representative',
  consensus: 'consensus',
  enhanced: 'qmv',
  'qmv-72': 'qmv-72',
};

const STANCE_OF: Readonly<Record<Declared, Stance>> = { for: 'for', notYet: 'undecided', against: 'against' };
const BLOCKS = 3;

function ruleOf(resolution: Resolution): Exclude<ActRuleId, 'none'> | 'qmv-72' | undefined {
  const rule = resolution.rule as ActRuleId | 'qmv-72';
  return rule === 'none' ? undefined : rule;
}

/** Texts on which members voted, in the order in which they were decided. */
function votedTexts(session: Play): Resolution[] {
  return session.observation.state.council.resolutions.filter(({ votes }) => Object.keys(votes).length > 0);
}

function populationTable(library: Library) {
  const table = library.bundle.scenario.populations.find(({ unit }) => unit === 'persons');
  if (!table) throw new RangeError('The scenario has no population table in persons.');
  return table.population;
}

function openVotes(resolution: Resolution, open: number): Partial<Record<MemberCode, Vote>> {
  const entries = MEMBER_CODES.slice(0, open).flatMap((code) => {
    const vote = resolution.votes[code];
    return vote === undefined ? [] : [[code, vote] as const];
  });
  return Object.fromEntries(entries);
}

const isAbstention = (vote: Vote | undefined) => vote === 'abstain' || vote === 'constructive';

interface Counted {
  readonly for: number;
  readonly closed: number;
  readonly abstain: number;
  readonly against: number;
}

function countBy(
  votes: Partial<Record<MemberCode, Vote>>,
  weigh: (codes: ReadonlyArray<MemberCode>) => number,
): Counted {
  const those = (test: (vote: Vote | undefined) => boolean) => weigh(MEMBER_CODES.filter((code) => test(votes[code])));
  return {
    for: those((vote) => vote === 'for'),
    closed: those((vote) => vote === undefined),
    abstain: those(isAbstention),
    against: those((vote) => vote === 'against'),
  };
}

const KINDS = ['for', 'closed', 'abstain', 'against'] as const;

function partsOf(words: Words['chamber'], counted: Counted, whole: number, digits: number): BarPart[] {
  return KINDS.flatMap((kind) =>
    counted[kind] === 0
      ? []
      : [{ kind, share: counted[kind] / whole, label: words.part[kind](counted[kind].toFixed(digits)) }],
  );
}

function barsFor(library: Library, rule: VotingRule, votes: Partial<Record<MemberCode, Vote>>): VoteBar[] {
  const words = wordsOf(library).chamber;
  const members = countBy(votes, (codes) => codes.length);
  const parts = partsOf(words, members, MEMBER_CODES.length, 0);
  if (rule === 'unanimity' || rule === 'consensus') {
    const needed = words.nobodyAgainst;
    const bar: VoteBar = {
      id: 'members',
      title: words.members,
      parts,
      threshold: 1,
      needed,
      sentence: barSentence(parts, needed),
    };
    const declared = MEMBER_CODES.filter((code) => votes[code] === 'constructive').length;
    if (declared === 0) return [bar];
    const own: BarPart[] = [{ kind: 'abstain', share: declared / MEMBER_CODES.length, label: String(declared) }];
    const limit = words.constructiveLimit;
    return [
      bar,
      { id: 'constructive', title: words.constructive, parts: own, threshold: 1 / 3, needed: limit, sentence: limit },
    ];
  }
  const membersNeeded = rule === 'qmv-72' ? 20 : 15;
  const needed = words.membersNeeded(membersNeeded);
  const table = populationTable(library);
  const whole = populationOf(MEMBER_CODES, table);
  const people = countBy(votes, (codes) => percentOf(populationOf(codes, table), whole));
  const shares = partsOf(words, people, 100, 1);
  return [
    {
      id: 'members',
      title: words.members,
      parts,
      threshold: membersNeeded / MEMBER_CODES.length,
      needed,
      sentence: barSentence(parts, needed),
    },
    {
      id: 'population',
      title: words.population,
      parts: shares,
      threshold: 0.65,
      needed: words.populationNeeded,
      sentence: barSentence(shares, words.populationNeeded),
    },
  ];
}

function barSentence(parts: ReadonlyArray<BarPart>, needed: string): string {
  return `${parts.map(({ label }) => label).join(', ')}. ${needed}.`;
}

/** The arithmetic of a vote that is still open, in a sentence or two. */
function stillStop(library: Library, rule: VotingRule, votes: Partial<Record<MemberCode, Vote>>): string {
  const words = wordsOf(library).chamber;
  const table = populationTable(library);
  const found = whatCouldStillStop(rule, votes, table, { proposal: 'high-representative', limit: BLOCKS });
  if (found.settled === 'adopted') return words.settledFor;
  if (found.settled === 'rejected') return words.settledAgainst;
  if (rule === 'unanimity' || rule === 'consensus') return words.oneSuffices(inWords(found.remaining.length));
  const groups = found.blocks.map((group) =>
    listOf(
      library,
      group.map((code) => seatName(library, code)),
    ),
  );
  const size = found.smallestBlock ?? 0;
  const counted = MEMBER_CODES.filter((code) => votes[code] !== undefined && votes[code] !== 'for');
  const share = percentOf(populationOf(counted, table), populationOf(MEMBER_CODES, table)).toFixed(1);
  return words.blocking(inWords(counted.length), share, size, groups[0] ?? '');
}

function resultOf(library: Library, resolution: Resolution): VoteResult {
  const words = wordsOf(library).chamber;
  const { tally, brakes, outcome, reason, act } = resolution;
  const adopted = passed(resolution);
  const members = tally?.members;
  const notes: string[] = [];
  if (brakes.length > 0)
    notes.push(
      words.brakePulled(
        listOf(
          library,
          brakes.map((code) => seatName(library, code)),
        ),
        adopted,
      ),
    );
  if (resolution.rule === 'qmv-72') notes.push(words.reinforced);
  if (outcome === 'coalition') notes.push(words.coalition);
  if (outcome === 'noConcession') notes.push(words.noConcession);
  if ((act === 'renewSectoral' || act === 'renewListings') && adopted && reason === 'member-against')
    notes.push(words.secondTry);
  if ((act === 'renewSectoral' || act === 'renewListings') && !adopted) notes.push(words.lapses);
  return {
    adopted,
    word: words.outcomes[outcome],
    reason: words.reasons[reason as keyof typeof words.reasons] ?? '',
    count: members ? words.count(members.for, members.against, members.abstain + members.constructive) : '',
    notes,
  };
}

function unvotedOf(library: Library, session: Play): ChamberScreenView['unvoted'] {
  const words = wordsOf(library).chamber;
  return session.observation.state.council.resolutions
    .filter(({ votes }) => Object.keys(votes).length === 0)
    .map((resolution) => ({
      title: actTitle(library, resolution.act),
      sentence:
        resolution.outcome === 'refused'
          ? words.refused
          : resolution.outcome === 'noConcession'
            ? words.noConcession
            : words.done(seatInText(library, resolution.by)),
    }));
}

function isOnTalks({ bundle }: Library, resolution: Resolution | undefined): boolean {
  return resolution === undefined || bundle.scenario.acts[resolution.act].kind === 'talk';
}

function seatsOf(session: Play, resolution: Resolution | undefined): ChamberSeat[] {
  const declared = resolution ? session.observation.declared[resolution.proposal] : undefined;
  return MEMBER_CODES.map((code) => ({
    code,
    face: resolution?.votes[code] ?? 'closed',
    declared: declared ? STANCE_OF[declared[code]] : session.observation.stances[code],
  }));
}

function textOf(library: Library, session: Play, resolution: Resolution, place: string): ChamberText {
  const words = wordsOf(library).chamber;
  const act = textsOf(library).acts.acts[resolution.act];
  return {
    id: resolution.proposal,
    place,
    rule: act?.rule ?? '',
    title: actTitle(library, resolution.act),
    text: act?.text ?? '',
    options: optionLabels(library, resolution),
    tabled: resolution.by === session.seat ? words.tabledByYou : words.tabled(seatInText(library, resolution.by)),
  };
}

function foresawLine(library: Library, session: Play): string {
  const words = wordsOf(library).chamber;
  const { council, month } = session.observation.state;
  const prediction = council.sealed[session.seat]?.prediction;
  if (!prediction) return words.foresawNothing;
  const { subject, said } = spoken(library, month, prediction);
  return words.foresaw(subject, said);
}

/** The chamber with the given text on the table and the given number of its cards open. */
export function chamberView(library: Library, session: Play, place: ChamberPlace): ChamberScreenView {
  const words = wordsOf(library).chamber;
  const texts = votedTexts(session);
  const resolution = texts[Math.min(place.text, texts.length - 1)];
  const total = MEMBER_CODES.length;
  const open = resolution ? Math.max(0, Math.min(place.open, total)) : 0;
  const allOpen = resolution === undefined || open === total;
  const common = {
    heading: words.heading(monthName(library, session.observation.state.month)),
    stage: {
      scene: 'chamber',
      seats: seatsOf(session, resolution),
      open,
      onTalks: isOnTalks(library, resolution),
    } as const,
    foresaw: foresawLine(library, session),
    unvoted: unvotedOf(library, session),
    texts: texts.length,
    allOpen,
    legend: resolution && session.observation.declared[resolution.proposal] ? words.outside : words.outsideTalks,
  };
  if (!resolution) return { ...common, bars: [], turned: [] };
  const rule = VOTING[ruleOf(resolution) ?? 'unanimity'];
  const votes = openVotes(resolution, open);
  const upcoming = MEMBER_CODES[open];
  const braked = library.bundle.scenario.acts[resolution.act].brake;
  return {
    ...common,
    text: textOf(library, session, resolution, words.place(place.text + 1, texts.length)),
    bars: barsFor(library, rule, votes),
    turned: MEMBER_CODES.slice(0, open).flatMap((code) => {
      const vote = resolution.votes[code];
      if (vote === undefined) return [];
      const { text, own } = reasonFor(library, session, code, resolution, vote);
      return [{ code, name: seatName(library, code), vote, voteWord: words.votes[vote], reason: text, own }];
    }),
    ...(upcoming ? { next: { name: seatName(library, upcoming), place: words.turn(open + 1, total) } } : {}),
    ...(allOpen ? { result: resultOf(library, resolution) } : { stillStop: stillStop(library, rule, votes) }),
    ...(braked ? { brake: brakeLine(library, resolution, allOpen) } : {}),
  };
}

function brakeLine(library: Library, { brakes }: Resolution, allOpen: boolean): string {
  const words = wordsOf(library).chamber;
  if (!allOpen || brakes.length === 0) return allOpen ? words.brakeUnused : words.brakeOpen;
  return words.brakeUsed(
    listOf(
      library,
      brakes.map((code) => seatName(library, code)),
    ),
  );
}
