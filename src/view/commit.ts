import {
  type ActRuleId,
  type Commitment,
  isMember,
  type Proposal,
  type Resolution,
  type SeatId,
  type Vote,
} from '../engine';
import { changesOf } from './changes';
import { paymentsAgreed, paymentsTold } from './payments';
import { type PredictionQuestion, predictionQuestions, spoken } from './predictions';
import type { Library, Play } from './session';
import { tabledTitle } from './text-title';
import {
  actShort,
  actTitle,
  capital,
  insideSentence,
  inWords,
  monthName,
  optionLabels,
  ruleLine,
  seatInText,
  textsOf,
} from './wording';
import { type Words, wordsOf } from './words';

export interface VoteChoice {
  readonly vote: Vote;
  readonly label: string;
}

/** One text of the month as the voter sees it: nothing of the model's numbers. */
export interface CommitText {
  readonly id: string;
  /** "Text 1 of 2". */
  readonly number: string;
  readonly rule: string;
  readonly title: string;
  readonly text: string;
  readonly options: ReadonlyArray<string>;
  readonly tabled: string;
  /** What stands above the choices: a vote, or an answer where none is taken. */
  readonly asks: string;
  readonly choices: ReadonlyArray<VoteChoice>;
  /** What the text still waits for, or what has changed in it since it was tabled. */
  readonly notes: ReadonlyArray<string>;
  /** What an abstention does here. */
  readonly abstention: string;
  readonly promises: ReadonlyArray<string>;
  /** Set where the rule allows the emergency brake to this seat. */
  readonly brake: boolean;
}

export interface SealedView {
  readonly votes: ReadonlyArray<{ readonly title: string; readonly vote: string }>;
  readonly prediction: string;
  readonly reason: string;
}

export interface CommitView {
  readonly heading: string;
  readonly lead: string;
  readonly hasVote: boolean;
  readonly texts: ReadonlyArray<CommitText>;
  /** Acts that need no vote and take place this month. */
  readonly unvoted: ReadonlyArray<string>;
  readonly questions: ReadonlyArray<PredictionQuestion>;
  readonly sealed?: SealedView;
  readonly canUndo: boolean;
}

const ORDER: Readonly<Record<ActRuleId, ReadonlyArray<Vote>>> = {
  unanimity: ['for', 'against', 'abstain', 'constructive'],
  qmv: ['for', 'against', 'abstain'],
  'special-representative': ['for', 'against', 'abstain'],
  consensus: ['for', 'against'],
  enhanced: ['for', 'against', 'abstain'],
  none: [],
};

/** What each vote is called under a rule. */
function choicesFor(words: Words['commit'], rule: ActRuleId): VoteChoice[] {
  const own: Readonly<Partial<Record<Vote, string>>> =
    rule === 'consensus' ? words.consensus : rule === 'enhanced' ? words.enhanced : {};
  return ORDER[rule].map((vote) => ({ vote, label: own[vote] ?? words.votes[vote] }));
}

function openTexts(session: Play): Proposal[] {
  return session.observation.state.council.proposals.filter(({ withdrawn }) => !withdrawn);
}

function promisesOn(library: Library, session: Play, proposal: string): string[] {
  const words = wordsOf(library).commit;
  return session.observation.state.council.promises.flatMap(({ by, to, term }) => {
    if (by !== session.seat) return [];
    const name = seatInText(library, to);
    if (term.kind === 'vote' && term.proposal === proposal) return [words.promised(name, term.vote)];
    return term.kind === 'noBrake' && term.proposal === proposal ? [words.promisedNoBrake(name)] : [];
  });
}

/** That a text still waits for a proposal, which promises on it wait for too, and what has changed in it. */
function textNotes(library: Library, session: Play, proposal: Proposal): string[] {
  const words = wordsOf(library).commit;
  const changed = changesOf(library, session, proposal.id);
  return [
    ...(proposal.awaitsProposal ? [words.awaits] : []),
    ...(changed === undefined ? [] : [words.changed(changed)]),
  ];
}

/** The sentence that says what a text does beyond its kind is the act's own; options stand below it. */
function textView(library: Library, session: Play, proposal: Proposal, place: string, brake: boolean): CommitText {
  const words = wordsOf(library).commit;
  const act = textsOf(library).acts.acts[proposal.act];
  const { rule } = library.bundle.scenario.acts[proposal.act];
  return {
    id: proposal.id,
    number: place,
    rule: ruleLine(library, proposal.act, proposal.rule),
    title: tabledTitle(library, session, proposal),
    text: act?.text ?? '',
    options: optionLabels(library, proposal),
    tabled: words.tabled(seatInText(library, proposal.by), proposal.by === session.seat),
    asks: rule === 'consensus' ? words.yourAnswer : words.yourVote,
    notes: textNotes(library, session, proposal),
    choices: isMember(session.seat) ? choicesFor(words, rule) : [],
    abstention: act?.abstention ?? '',
    promises: promisesOn(library, session, proposal.id),
    brake,
  };
}

function sealedView(library: Library, session: Play, { votes, prediction, reason }: Commitment): SealedView {
  const words = wordsOf(library).commit;
  const { month } = session.observation.state;
  const texts = openTexts(session);
  const told = prediction === undefined ? undefined : spoken(library, month, prediction);
  return {
    votes: texts.flatMap((text) => {
      const choices = choicesFor(words, library.bundle.scenario.acts[text.act].rule);
      const sealed = choices.find(({ vote }) => vote === votes[text.id]);
      return sealed ? [{ title: tabledTitle(library, session, text), vote: insideSentence(sealed.label) }] : [];
    }),
    prediction: told ? `${told.subject}: ${told.said}.` : words.noPrediction,
    reason: reason ?? '',
  };
}

/** The sheet to seal: votes where the seat has one, a prediction and a reason. */
export function commitView(library: Library, session: Play): CommitView {
  const words = wordsOf(library).commit;
  const { state } = session.observation;
  const offer = session.offers.find((each) => each.type === 'seal');
  const sealed = state.council.sealed[session.seat];
  const { acts } = library.bundle.scenario;
  const open = openTexts(session);
  const voted = open.filter(({ act, declined }) => acts[act].rule !== 'none' && !declined);
  const hasVote = isMember(session.seat) && voted.length > 0;
  const brakes: ReadonlyArray<string> = offer?.type === 'seal' ? offer.brake : [];
  return {
    heading: words.heading(monthName(library, state.month)),
    lead: sealed ? words.leadSealed : leadFor(words, session.seat, voted.length),
    hasVote,
    texts: voted.map((proposal, index) =>
      textView(library, session, proposal, words.place(index + 1, voted.length), brakes.includes(proposal.id)),
    ),
    unvoted: unvotedLines(library, session, open),
    questions: predictionQuestions(library, state.month),
    ...(sealed ? { sealed: sealedView(library, session, sealed) } : {}),
    canUndo: session.canUndo,
  };
}

function leadFor(words: Words['commit'], seat: SeatId, texts: number): string {
  if (isMember(seat)) return texts === 0 ? words.leadNoText : words.leadMember;
  return seat === 'director' ? words.leadDirector(inWords(texts)) : words.leadOffice(inWords(texts));
}

/** What takes place this month without a vote, with who pays whom, and what is not put to one. */
function unvotedLines(library: Library, session: Play, open: ReadonlyArray<Proposal>): string[] {
  const words = wordsOf(library).commit;
  const { title: payment } = wordsOf(library).chamber.payment;
  const { acts } = library.bundle.scenario;
  const paid = paymentsTold(library, session);
  const lines = open.flatMap(({ id, act, by, declined }) => {
    const title = actTitle(library, act);
    if (declined) return [words.declined(title)];
    if (acts[act].rule !== 'none' || paid.some(({ cause }) => cause === id)) return [];
    return [words.unvoted(title, seatInText(library, by))];
  });
  return [
    ...lines,
    ...paid.map(({ sentence }) => `${payment}. ${sentence}`),
    ...paymentsAgreed(library, session).map(capital),
  ];
}

/** What the reader has chosen so far, before sealing. */
export interface Draft {
  readonly votes: Readonly<Record<string, Vote>>;
  readonly brake: ReadonlyArray<string>;
  readonly prediction?: NonNullable<Commitment['prediction']>;
  readonly reason: string;
}

export const EMPTY_DRAFT: Draft = { votes: {}, brake: [], reason: '' };

/** The draft with a vote on a text; a vote for it lets go of the brake. */
export function withVote(draft: Draft, id: string, vote: Vote): Draft {
  const brake = vote === 'for' ? draft.brake.filter((pulled) => pulled !== id) : draft.brake;
  return { ...draft, votes: { ...draft.votes, [id]: vote }, brake };
}

/** Whether the emergency brake goes with the vote chosen on a text: not with a vote for it, nor before one is chosen. */
export function mayPull({ votes }: Draft, id: string): boolean {
  return votes[id] !== undefined && votes[id] !== 'for';
}

/** What is still missing before the sheet can be sealed, in one sentence; nothing when it can be. */
export function missingIn(words: Words['commit'], view: CommitView, draft: Draft): string | undefined {
  const open = view.texts.filter(({ id, choices }) => choices.length > 0 && draft.votes[id] === undefined);
  if (open.length > 0) return words.missingVotes(inWords(open.length));
  return draft.prediction === undefined ? words.missingPrediction : undefined;
}

/** The move that seals a draft. */
export function sealOf(draft: Draft): Commitment {
  const reason = draft.reason.trim().slice(0, 200);
  return {
    votes: { ...draft.votes },
    ...(draft.brake.length > 0 ? { brake: [...draft.brake] } : {}),
    ...(draft.prediction ? { prediction: draft.prediction } : {}),
    ...(reason === '' ? {} : { reason }),
  };
}

/** A short name for a decision, as charts and lists use it. */
export function shortDecision(
  library: Library,
  { act, outcome, rule }: Pick<Resolution, 'act' | 'outcome' | 'rule'>,
): string {
  const short = actShort(library, act);
  const words = wordsOf(library).commit;
  if (outcome === 'noConcession') return words.unmet(short);
  if (outcome === 'adopted' || outcome === 'enacted') return short;
  return rule === 'consensus' ? words.notAgreed(short) : words.blocked(short);
}
