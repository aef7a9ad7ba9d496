import { type ActRuleId, MEMBER_CODES, type MemberCode, type Resolution, type Vote } from '../engine';
import {
  barsFor,
  type CountedRule,
  majorityOf,
  type OpenVotes,
  objectionLine,
  populationTable,
  stillStop,
  type VoteBar,
} from './chamber-count';
import { paymentsTold } from './payments';
import { spoken } from './predictions';
import { reasonFor } from './reasons';
import type { Library, Play } from './session';
import type { ChamberSeat, ChamberView, Stance } from './stage-models';
import { recordTitle } from './text-title';
import {
  actorWord,
  actTitle,
  monthName,
  optionLabels,
  passed,
  ruleLine,
  seatInText,
  seatName,
  seatsAtStart,
  textsOf,
} from './wording';
import { wordsOf } from './words';

/** Which text is before the reader and how many of its cards lie open. */
export interface ChamberPlace {
  readonly text: number;
  readonly open: number;
}

export interface TurnedCard {
  readonly code: MemberCode;
  readonly name: string;
  readonly vote: Vote;
  readonly voteWord: string;
  readonly reason: string;
  readonly own: boolean;
  /** What the member had declared, where its vote went another way. */
  readonly otherwise?: string;
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
  /** In place of bars where a text is agreed without a count. */
  readonly agreement?: string;
  readonly turned: ReadonlyArray<TurnedCard>;
  /** Once all cards lie open: those whose vote was not what they had declared. */
  readonly surprises: ReadonlyArray<TurnedCard>;
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

type Declared = Play['observation']['declared'][string][MemberCode];

const STANCE_OF: Readonly<Record<Declared, Stance>> = { for: 'for', notYet: 'undecided', against: 'against' };

function ruleOf(resolution: Resolution): CountedRule {
  const rule = resolution.rule as ActRuleId | 'qmv-72';
  return rule === 'none' ? 'unanimity' : rule;
}

/** Texts on which members voted, in the order in which they were decided. */
function votedTexts(session: Play): Resolution[] {
  return session.observation.state.council.resolutions.filter(({ votes }) => Object.keys(votes).length > 0);
}

function openVotes(resolution: Resolution, open: number): OpenVotes {
  const entries = MEMBER_CODES.slice(0, open).flatMap((code) => {
    const vote = resolution.votes[code];
    return vote === undefined ? [] : [[code, vote] as const];
  });
  return Object.fromEntries(entries);
}

function namesOf(library: Library, codes: ReadonlyArray<MemberCode>): string {
  return seatsAtStart(library, codes);
}

function votersOf({ votes }: Resolution, ...kinds: ReadonlyArray<Vote>): MemberCode[] {
  return MEMBER_CODES.filter((code) => kinds.some((kind) => votes[code] === kind));
}

/** Why a text passed or fell, in the terms of its own rule. */
function reasonLine(library: Library, resolution: Resolution): string {
  const words = wordsOf(library).chamber;
  const rule = ruleOf(resolution);
  const against = votersOf(resolution, 'against');
  if (rule === 'consensus') return objectionLine(library, resolution.votes, true);
  if (resolution.reason === 'member-against') return words.unanimityLacks(namesOf(library, against));
  const said = words.reasons[resolution.reason as keyof typeof words.reasons];
  return typeof said === 'function' ? said(majorityOf(rule, populationTable(library)) ?? 0) : (said ?? '');
}

/** The course of the emergency brakes on a text, one step after the other, as far as the record has it. */
function brakeTold(library: Library, { brakes, brakeCourse = [], reason }: Resolution, adopted: boolean): string {
  const words = wordsOf(library).chamber.brakeSteps;
  const stopped = words.stopped(namesOf(library, brakes));
  const steps = brakeCourse.flatMap(({ steps: taken }) => taken);
  if (steps.length > 0) {
    const told = steps.map((step) => words[step]).filter((line) => line !== '');
    return [stopped, ...new Set(told)].join(' ');
  }
  if (adopted) return `${stopped} ${words.overcome}`;
  return `${stopped} ${words[reason === 'brake-rejected' ? 'rejected-by-european-council' : 'not-referred']}`;
}

/** When measures that were not carried on run out, and whether they come back before, as the record has it. */
function lapseNotes(library: Library, { months }: Play, act: Resolution['act']): string[] {
  const words = wordsOf(library).chamber;
  const events = months[months.length - 1]?.events ?? [];
  return events.flatMap((event) =>
    event.type === 'renewal-failed' && event.act === act
      ? [words.lapses(monthName(library, event.lapses), event.comesBack)]
      : [],
  );
}

function notesOn(library: Library, session: Play, resolution: Resolution, adopted: boolean): string[] {
  const words = wordsOf(library).chamber;
  const { act, outcome, reason } = resolution;
  const renewal = act === 'renewSectoral' || act === 'renewListings';
  const silent = votersOf(resolution, 'abstain', 'constructive');
  return [
    ...(resolution.rule === 'qmv-72' ? [words.reinforced] : []),
    ...(resolution.rule === 'consensus' && silent.length > 0 ? [words.agreement.silent(namesOf(library, silent))] : []),
    ...(outcome === 'coalition' ? [words.coalition] : []),
    ...(outcome === 'noConcession' ? [words.noConcession] : []),
    ...(renewal && adopted && reason === 'member-against' ? [words.secondTry] : []),
    ...(renewal && !adopted ? lapseNotes(library, session, act) : []),
  ];
}

function resultOf(library: Library, session: Play, resolution: Resolution): VoteResult {
  const words = wordsOf(library).chamber;
  const { tally, outcome, rule } = resolution;
  const adopted = passed(resolution);
  const { agreement, outcomes, count } = words;
  const members = rule === 'consensus' ? undefined : tally?.members;
  const agreed = outcome === 'adopted' ? agreement.word : outcome === 'failed' ? agreement.wordNot : undefined;
  return {
    adopted,
    word: (rule === 'consensus' ? agreed : undefined) ?? outcomes[outcome],
    reason: reasonLine(library, resolution),
    count: members ? count(members.for, members.against, members.abstain + members.constructive) : '',
    notes: notesOn(library, session, resolution, adopted),
  };
}

function unvotedOf(library: Library, session: Play): ChamberScreenView['unvoted'] {
  const words = wordsOf(library).chamber;
  const payments = paymentsTold(library, session);
  const unvoted = session.observation.state.council.resolutions.filter(({ votes }) => Object.keys(votes).length === 0);
  const told = ({ outcome, proposal, act, by }: Resolution) => {
    if (outcome === 'refused') return words.refused;
    if (outcome === 'noConcession') return words.noConcession;
    const paid = act === 'gift' ? payments.find(({ cause }) => cause === proposal) : undefined;
    return paid?.sentence ?? words[actorWord(act)](seatInText(library, by));
  };
  const ofText = new Set(unvoted.filter(({ act }) => act === 'gift').map(({ proposal }) => proposal));
  return [
    ...unvoted.map((resolution) => ({ title: actTitle(library, resolution.act), sentence: told(resolution) })),
    ...payments
      .filter(({ cause }) => !ofText.has(cause))
      .map(({ sentence }) => ({ title: words.payment.title, sentence })),
  ];
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
    rule: ruleLine(library, resolution.act, resolution.rule),
    title: recordTitle(library, session.months, resolution),
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

const AGAINST_WORD: Readonly<Record<Declared, ReadonlyArray<Vote>>> = {
  for: ['against', 'abstain', 'constructive'],
  against: ['for', 'abstain', 'constructive'],
  notYet: [],
};

/** An open card with its reason, and what had been declared where the vote went another way. */
function turnedCard(library: Library, session: Play, resolution: Resolution, code: MemberCode): TurnedCard[] {
  const words = wordsOf(library).chamber;
  const vote = resolution.votes[code];
  if (vote === undefined) return [];
  const { text, own } = reasonFor(library, session, code, resolution, vote);
  const declared = session.observation.declared[resolution.proposal]?.[code];
  const spokenVotes = { ...words.votes, ...words.votesUnder[ruleOf(resolution) as keyof typeof words.votesUnder] };
  return [
    {
      code,
      name: code === session.seat ? words.yours(seatName(library, code)) : seatName(library, code),
      vote,
      voteWord: spokenVotes[vote],
      reason: text,
      own,
      ...(declared && AGAINST_WORD[declared].includes(vote) ? { otherwise: words.hadDeclared[declared] } : {}),
    },
  ];
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
      onTalks: resolution === undefined || session.observation.declared[resolution.proposal] === undefined,
    } as const,
    foresaw: foresawLine(library, session),
    unvoted: unvotedOf(library, session),
    texts: texts.length,
    allOpen,
    legend: resolution && session.observation.declared[resolution.proposal] ? words.outside : words.outsideTalks,
  };
  if (!resolution) return { ...common, bars: [], turned: [], surprises: [] };
  const rule = ruleOf(resolution);
  const votes = openVotes(resolution, open);
  const upcoming = MEMBER_CODES[open];
  const turned = MEMBER_CODES.slice(0, open).flatMap((code) => turnedCard(library, session, resolution, code));
  const { brake: braked, needsAll } = library.bundle.scenario.acts[resolution.act];
  return {
    ...common,
    text: textOf(library, session, resolution, words.place(place.text + 1, texts.length)),
    bars: barsFor(library, rule, votes),
    ...(rule === 'consensus' ? { agreement: objectionLine(library, votes, allOpen) } : {}),
    turned,
    surprises: allOpen ? turned.filter(({ otherwise }) => otherwise !== undefined) : [],
    ...(upcoming ? { next: { name: seatName(library, upcoming), place: words.turn(open + 1, total) } } : {}),
    ...(allOpen
      ? { result: resultOf(library, session, resolution) }
      : { stillStop: stillStop(library, rule, votes, needsAll) }),
    ...(braked && (!allOpen || resolution.brakes.length > 0) ? { brake: brakeLine(library, resolution, allOpen) } : {}),
  };
}

function brakeLine(library: Library, resolution: Resolution, allOpen: boolean): string {
  return allOpen ? brakeTold(library, resolution, passed(resolution)) : wordsOf(library).chamber.brakeOpen;
}
