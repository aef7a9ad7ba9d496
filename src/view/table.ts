import {
  type Declared,
  type HostageDossier,
  isMember,
  MEMBER_CODES,
  type MemberCode,
  type Move,
  type Posture,
  type Proposal,
  type Push,
} from '../engine';
import { type AdviceView, adviceOn } from './advice';
import { changesOf } from './changes';
import { type CiteMark, citeMarks } from './citation';
import { type OptionField, optionFields } from './options';
import { carveOutNote, declinePrice, type PriceWords, priceWords } from './prices';
import { seatShort } from './seats';
import type { Library, Play } from './session';
import type { SignalKind } from './stage-models';
import { tabledTitle } from './text-title';
import { listOf, optionLabels, ruleLine, textsOf } from './wording';
import { wordsOf } from './words';

/** A text on the table as a slip of paper. */
export interface TextSlip {
  readonly id: string;
  readonly kind: SignalKind;
  readonly title: string;
  readonly rule: string;
  /** "11 for, 8 not yet, 8 against"; empty where no vote is taken. */
  readonly counts: string;
  /** How many would be for it once what was agreed with this seat is kept; absent where nothing was. */
  readonly agreed?: string;
  /** The one act that the slip names. */
  readonly act: string;
  /** That the High Representative has declined a call, or what has changed in the text since it was tabled. */
  readonly note?: string;
}

export interface OwnAct {
  readonly label: string;
  readonly move: Move;
}

export interface TableView {
  /** Political capital that is left; absent where the seat has none to spend. */
  readonly capital?: number;
  readonly texts: ReadonlyArray<TextSlip>;
  readonly canTable: boolean;
  /** A member's own dossier that it may hold back or let go. */
  readonly hostage?: { readonly note: string; readonly acts: ReadonlyArray<OwnAct> };
  /** Moscow's posture and Washington's push, where the seat is theirs. */
  readonly stanceActs: ReadonlyArray<OwnAct & { readonly current: boolean }>;
}

const DECLARED_ORDER = ['for', 'notYet', 'against'] as const;

/** How many members have said what on a text. */
function declaredCounts(lines: Readonly<Record<MemberCode, Declared>> | undefined): Record<Declared, number> {
  const counts = { for: 0, notYet: 0, against: 0 };
  for (const code of MEMBER_CODES) {
    const line = lines?.[code];
    if (line) counts[line] += 1;
  }
  return counts;
}

export function openTexts({ observation }: Play): ReadonlyArray<Proposal> {
  return observation.state.council.proposals.filter(({ withdrawn }) => !withdrawn);
}

/** Texts in the order in which they are read: those that are voted on first. */
function listedTexts(library: Library, session: Play): ReadonlyArray<Proposal> {
  const open = openTexts(session);
  const voted = (text: Proposal) => isVotedOn(library, text);
  return [...open.filter(voted), ...open.filter((text) => !voted(text))];
}

function hasVote({ bundle }: Library, { act }: Proposal): boolean {
  return bundle.scenario.acts[act].rule !== 'none';
}

/** Whether members vote on a text this month: not where no vote is taken, nor on a call that was declined. */
export function isVotedOn(library: Library, text: Proposal): boolean {
  return hasVote(library, text) && text.declined !== true;
}

function declinedNote(library: Library, { seat }: Play): string {
  const { declined, declinedByYou } = wordsOf(library).desk.table;
  return seat === 'HRVP' ? declinedByYou : declined;
}

/** Votes that were promised in the corridor count on top of what members have declared. */
function agreedCount(library: Library, session: Play, { id }: Proposal, declaredFor: number): Pick<TextSlip, 'agreed'> {
  const lines = session.observation.declared[id];
  const promised = session.observation.state.council.promises.flatMap(({ by, term }) => {
    const yes = term.kind === 'vote' && term.proposal === id && term.vote === 'for';
    return yes && isMember(by) && lines?.[by] !== 'for' ? [by] : [];
  });
  const more = new Set(promised).size;
  return more === 0 ? {} : { agreed: wordsOf(library).desk.agreed(declaredFor + more) };
}

function slip(library: Library, session: Play, text: Proposal): TextSlip {
  const words = wordsOf(library).desk;
  const { kind } = textsOf(library).acts.acts[text.act] ?? { kind: 'neutral' as const };
  const counts = declaredCounts(session.observation.declared[text.id]);
  const call = text.awaitsProposal && !text.declined && session.seat === 'HRVP';
  const own = text.by === session.seat;
  return {
    id: text.id,
    kind,
    title: tabledTitle(library, session, text),
    rule: ruleLine(library, text.act, text.rule),
    counts: isVotedOn(library, text) ? words.counts(counts.for, counts.notYet, counts.against) : '',
    ...(isVotedOn(library, text) ? agreedCount(library, session, text, counts.for) : {}),
    act: call ? words.table.yourCall : own ? words.table.yours : words.table.read,
    ...slipNote(library, session, text),
  };
}

function hostageOf(library: Library, session: Play): TableView['hostage'] {
  const words = wordsOf(library).desk.hostage;
  const hold = session.offers.find((offer) => offer.type === 'hold');
  const held = session.observation.state.members.find(({ code }) => code === session.seat)?.holding ?? [];
  const names = (dossiers: ReadonlyArray<HostageDossier>) =>
    listOf(
      library,
      dossiers.map((each) => words.dossiers[each]),
    );
  const release: OwnAct[] = session.offers.some(({ type }) => type === 'release')
    ? [{ label: words.release(names(held)), move: { type: 'release' } }]
    : [];
  const free = hold?.type === 'hold' ? hold.dossiers : [];
  const acts = [
    ...release,
    ...free.map((dossier): OwnAct => ({ label: words.hold(words.dossiers[dossier]), move: { type: 'hold', dossier } })),
  ];
  if (acts.length === 0) return undefined;
  return { note: held.length > 0 ? words.holding(names(held)) : words.note, acts };
}

function stanceActs(library: Library, { offers, observation }: Play): TableView['stanceActs'] {
  const { postures, pushes } = wordsOf(library).desk.outside;
  const { posture, push } = observation.state;
  if (offers.some(({ type }) => type === 'posture')) {
    return (Object.keys(postures) as Posture[]).map((each) => ({
      label: postures[each],
      current: each === posture,
      move: { type: 'posture', posture: each },
    }));
  }
  if (!offers.some(({ type }) => type === 'push')) return [];
  return (Object.keys(pushes) as Push[]).map((each) => ({
    label: pushes[each],
    current: each === push,
    move: { type: 'push', push: each },
  }));
}

/** Everything that lies on the table, and what this seat may add. */
export function tableView(library: Library, session: Play): TableView {
  const capital = session.observation.state.capital[session.seat];
  const hostage = hostageOf(library, session);
  return {
    ...(capital === undefined ? {} : { capital }),
    texts: listedTexts(library, session).map((text) => slip(library, session, text)),
    canTable: session.offers.some(({ type }) => type === 'table'),
    ...(hostage ? { hostage } : {}),
    stanceActs: stanceActs(library, session),
  };
}

export interface TextDetail {
  readonly id: string;
  readonly kind: SignalKind;
  readonly title: string;
  readonly text: string;
  readonly tabled: string;
  readonly waits?: string;
  readonly options: ReadonlyArray<string>;
  readonly rule: string;
  /** Absent where no vote is taken. */
  readonly abstention?: string;
  readonly effect: string;
  /** What it takes of the treasury as it stands now. */
  readonly treasury?: PriceWords;
  /** What a renewal costs that has to be tried twice. */
  readonly carveOut?: string;
  readonly sources: ReadonlyArray<CiteMark>;
  /** Members by what they have declared; empty without a vote. */
  readonly lines: ReadonlyArray<{
    readonly declared: Declared;
    readonly word: string;
    readonly members: ReadonlyArray<string>;
  }>;
  readonly advice: ReadonlyArray<AdviceView>;
  /** The High Representative's answer to a call for a proposal. */
  readonly mayPropose: boolean;
  /** What declining costs. */
  readonly declinePrice: string;
  readonly mayWithdraw: boolean;
  readonly amend: ReadonlyArray<OptionField>;
  readonly chosen: Proposal['options'];
}

function linesOf(library: Library, session: Play, text: Proposal): TextDetail['lines'] {
  const lines = session.observation.declared[text.id];
  if (!lines || !isVotedOn(library, text)) return [];
  const words = wordsOf(library).desk.declared;
  return DECLARED_ORDER.map((declared) => ({
    declared,
    word: words[declared],
    members: MEMBER_CODES.filter((code) => lines[code] === declared)
      .map((code) => seatShort(library, code))
      .sort((a, b) => a.localeCompare(b, library.locale)),
  }));
}

function waitsFor(library: Library, session: Play, text: Proposal): Pick<TextDetail, 'waits'> {
  if (text.declined === true) return { waits: declinedNote(library, session) };
  const lines = [
    ...(text.awaitsProposal ? [wordsOf(library).desk.table.awaits] : []),
    ...changedLines(library, session, text),
  ];
  return lines.length === 0 ? {} : { waits: lines.join(' ') };
}

function changedLines(library: Library, session: Play, { id }: Proposal): string[] {
  const changes = changesOf(library, session, id);
  return changes === undefined ? [] : [wordsOf(library).commit.changed(changes)];
}

/** What has befallen a text since it was tabled: its call was declined, or it was changed. */
function slipNote(library: Library, session: Play, text: Proposal): Pick<TextSlip, 'note'> {
  if (text.declined === true) return { note: declinedNote(library, session) };
  const [changed] = changedLines(library, session, text);
  return changed === undefined ? {} : { note: changed };
}

function carveOutPart(library: Library, session: Play, text: Proposal): Pick<TextDetail, 'carveOut'> {
  const carveOut = carveOutNote(library, session, text);
  return carveOut === undefined ? {} : { carveOut };
}

/** One text with all that can be known of it before the vote. */
export function textDetail(library: Library, session: Play, id: string): TextDetail | undefined {
  const text = openTexts(session).find((each) => each.id === id);
  const told = text && textsOf(library).acts.acts[text.act];
  if (!text || !told) return undefined;
  const words = wordsOf(library).desk;
  const { offers, seat } = session;
  const amend = offers.find((offer) => offer.type === 'amend' && offer.proposal === id);
  return {
    id,
    kind: told.kind,
    title: tabledTitle(library, session, text),
    text: told.text,
    tabled: text.by === seat ? words.table.tabledByYou : words.table.tabledBy(seatShort(library, text.by)),
    ...waitsFor(library, session, text),
    options: optionLabels(library, text),
    rule: ruleLine(library, text.act, text.rule),
    ...(isVotedOn(library, text) ? { abstention: told.abstention } : {}),
    effect: told.effect,
    ...priceWords(library, session, text.act, text.options),
    ...carveOutPart(library, session, text),
    sources: citeMarks(library.bundle.scenario.acts[text.act].evidence),
    lines: linesOf(library, session, text),
    advice: adviceOn(library, session, text.act),
    mayPropose: offers.some((offer) => offer.type === 'propose' && offer.proposal === id),
    declinePrice: words.text.declineHelp(...declinePrice(library, session, text)),
    mayWithdraw: offers.some((offer) => offer.type === 'withdraw' && offer.proposal === id),
    amend: amend?.type === 'amend' ? optionFields(library, amend.options) : [],
    chosen: text.options,
  };
}
