import { isMember, MEMBER_CODES, OFFICES, type SeatId } from '../engine';
import { type CiteMark, citeMarks, parseSourced, type SourcedText } from './citation';
import { withMark } from './objectives';
import { type SeatBrief, seatBrief, seatShort, startStances } from './seats';
import type { Library, SessionView } from './session';
import { STANCES, type Stance } from './stage-models';
import { monthName, seatName, textsOf } from './wording';
import { wordsOf } from './words';

type AtBriefing = Extract<SessionView, { readonly at: 'briefing' }>;

export interface DossierEntry {
  readonly seat: SeatId;
  readonly name: string;
  readonly own: boolean;
}

export interface SheetView {
  readonly seat: SeatId;
  readonly date: string;
  readonly name: string;
  readonly line: string;
  readonly wantsTitle: string;
  readonly wants: SourcedText;
  readonly fears: SourcedText;
  readonly may: ReadonlyArray<{ readonly text: string; readonly rule: string }>;
  readonly mayNot: SourcedText;
  readonly objectives: ReadonlyArray<{ readonly text: string; readonly share: string }>;
  readonly sources: ReadonlyArray<{ readonly mark: CiteMark; readonly paraphrase: string }>;
}

export interface StanceGroup {
  readonly stance: Stance;
  readonly word: string;
  readonly members: ReadonlyArray<{ readonly code: string; readonly name: string }>;
}

export interface CodexEntry {
  readonly id: string;
  readonly title: string;
  /** Which kind of source it rests on, in a word or two. */
  readonly basis: string;
  readonly text: SourcedText;
  readonly unverified: boolean;
}

export interface BriefingView {
  readonly month: string;
  readonly turn: string;
  readonly seatName: string;
  readonly lens: string;
  readonly dossiers: ReadonlyArray<DossierEntry>;
  readonly members: ReadonlyArray<DossierEntry>;
  readonly sheet: SheetView | undefined;
  readonly groups: ReadonlyArray<StanceGroup>;
  readonly groupsNote: string;
  readonly groupsBasis: string;
  readonly further: ReadonlyArray<CodexEntry>;
}

const FURTHER: ReadonlyArray<string> = ['sevenConsequences', 'caseForTalks', 'gate', 'hostageTaking'];

function basisOf(library: Library, evidence: ReadonlyArray<string>): string {
  const words = wordsOf(library).briefing;
  const kinds = new Set(evidence.map((id) => id.split('-')[0]));
  const papers = ['OSW', 'RUSI'].filter((paper) => kinds.has(paper));
  if (papers.length > 0) return papers.join(', ');
  if (kinds.has('RECORD')) return words.record;
  return kinds.has('STANCE') ? words.ownWords : words.law;
}

/** The codex: short entries, one idea each. */
export function codexView(library: Library): ReadonlyArray<CodexEntry> {
  return textsOf(library).codex.map(({ id, title, text, evidence, unverified }) => ({
    id,
    title,
    text: parseSourced(text),
    basis: basisOf(library, evidence),
    unverified: unverified === true,
  }));
}

function kindOf(seat: SeatId): 'office' | 'member' | 'outside' {
  if (isMember(seat)) return 'member';
  return (OFFICES as ReadonlyArray<string>).includes(seat) ? 'office' : 'outside';
}

/** Every source of a dossier once: those named in its sentences and those it rests on as a whole. */
function sourcesOf(library: Library, brief: SeatBrief): SheetView['sources'] {
  const inText = [brief.wants, brief.fears, brief.mayNot].flatMap((text) =>
    parseSourced(text).flatMap(({ cite }) => (cite ? [cite.id] : [])),
  );
  return citeMarks([...new Set([...inText, ...brief.evidence])]).map((mark) => ({
    mark,
    paraphrase: library.register.cite(mark.id)?.paraphrase ?? '',
  }));
}

function dateLine(library: Library): string {
  const date = new Date(`${library.bundle.scenario.date}T00:00:00Z`);
  return new Intl.DateTimeFormat(library.locale === 'en' ? 'en-GB' : library.locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(date);
}

/** The dossier of one seat. */
export function sheetView(library: Library, seat: SeatId): SheetView | undefined {
  const brief = seatBrief(library, seat);
  if (!brief) return undefined;
  const words = wordsOf(library).briefing;
  return {
    seat,
    date: dateLine(library),
    name: brief.name,
    line: brief.line,
    wantsTitle: words.wants(kindOf(seat)),
    wants: parseSourced(brief.wants),
    fears: parseSourced(brief.fears),
    may: brief.may,
    mayNot: parseSourced(brief.mayNot),
    objectives: brief.objectives.map(({ text, weight, measure }) => ({
      text: withMark(library, text, measure),
      share: words.objectiveWeight(Math.round(weight * 100)),
    })),
    sources: sourcesOf(library, brief),
  };
}

/** Members that the papers place for or against talks, apart from those of whom they only name a person or an event. */
function namedByPapers(library: Library): number {
  const { members } = library.bundle.content.members;
  return members.filter(({ stance }) => stance.evidence?.some((id) => library.register.get(id)?.kind === 'position'))
    .length;
}

function groupsOf(library: Library): StanceGroup[] {
  const words = wordsOf(library);
  const places = startStances(library);
  return STANCES.map((stance) => ({
    stance,
    word: stance === 'for' ? words.briefing.forNow : words.title.stances[stance],
    members: places
      .filter((place) => place.stance === stance)
      .map(({ code }) => ({ code, name: seatName(library, code) }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
  }));
}

/** The briefing: every dossier can be read; `reading` is the one that lies open. */
export function briefingView(library: Library, session: AtBriefing, reading: SeatId): BriefingView {
  const words = wordsOf(library);
  const { seat, turns, lens, hidden } = session.choice;
  const entry = (each: SeatId): DossierEntry => ({
    seat: each,
    name: seatShort(library, each),
    own: each === seat,
  });
  const others: SeatId[] = [...OFFICES, 'UA', 'RU', 'US', 'UK'];
  const codex = codexView(library);
  return {
    month: monthName(library, 1, 'full'),
    turn: words.shell.turn(1, turns),
    seatName: seatShort(library, seat),
    lens: hidden ? words.lenses.hidden : words.lenses.lens(words.lenses.names[lens]),
    dossiers: [...(isMember(seat) ? [seat] : []), ...others].map(entry),
    members: MEMBER_CODES.map(entry).sort((a, b) => a.name.localeCompare(b.name, library.locale)),
    sheet: sheetView(library, reading),
    groups: groupsOf(library),
    groupsNote: words.briefing.whereNote(monthName(library, 0)),
    groupsBasis: words.briefing.basis(namedByPapers(library)),
    further: FURTHER.flatMap((id) => codex.filter((each) => each.id === id)),
  };
}
