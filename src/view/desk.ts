import { type ConsequenceId, isMember, type MemberCode } from '../engine';
import { type CiteMark, citeMarks, parseSourced, type SourcedText } from './citation';
import { byWeight, ledgerRows } from './ledger';
import { lensShown } from './lenses';
import { seatShort } from './seats';
import type { Library, Play } from './session';
import type { Stance } from './stage-models';
import { isVotedOn, openTexts } from './table';
import { campaignTracks, type TrackView, trackOfStock } from './tracks';
import { actTitle, monthName, plain, signed, textsOf } from './wording';
import { wordsOf } from './words';

export interface DeskTrack {
  readonly id: ConsequenceId;
  readonly name: string;
  readonly word: string;
  /** -1 costs most, 0 unchanged, 1 serves most. */
  readonly at: number;
  readonly spoken: string;
}

export interface TracksView {
  readonly title: string;
  readonly tracks: ReadonlyArray<DeskTrack>;
}

/** Points of a track that fill half a rail. */
const FULL = 25;

function deskTrack(library: Library, track: TrackView): DeskTrack {
  const words = wordsOf(library).desk.tracks;
  const direction = track.step === 0 ? '' : track.step < 0 ? words.directionCosts : words.directionServes;
  // A square root keeps small changes visible without letting large ones leave the rail.
  const size = Math.sqrt(Math.min(1, Math.abs(track.change) / FULL));
  return {
    id: track.id,
    name: track.name,
    word: track.word,
    at: track.step === 0 ? 0 : Math.sign(track.change) * size,
    spoken: words.spoken(track.name, track.word, direction),
  };
}

/** The seven tracks since the start of the campaign. */
export function tracksView(library: Library, { months }: Pick<Play, 'months'>): TracksView {
  return {
    title: wordsOf(library).desk.tracks.since(monthName(library, 1)),
    tracks: campaignTracks(library, months).map((track) => deskTrack(library, track)),
  };
}

export interface TrackDetail {
  readonly title: string;
  readonly word: string;
  readonly values: ReadonlyArray<{
    readonly name: string;
    readonly explain: string;
    readonly unit: string;
    readonly start: string;
    readonly now: string;
    readonly change: string;
  }>;
  readonly causes: ReadonlyArray<{
    readonly sentence: string;
    readonly amount: string;
    readonly sources: ReadonlyArray<CiteMark>;
    readonly assumed: string;
  }>;
  readonly expects: ReadonlyArray<CiteMark>;
}

/** At most this many causes are named. */
const CAUSES = 5;

/** The number behind a track, what moved it most, and what the paper expects of it. */
export function trackDetail(
  library: Library,
  { setup, months }: Pick<Play, 'setup' | 'months'>,
  id: ConsequenceId,
): TrackDetail | undefined {
  const track = campaignTracks(library, months).find((each) => each.id === id);
  const [first] = months;
  const last = months[months.length - 1];
  if (!track || !first || !last) return undefined;
  const { indicators } = textsOf(library).outcome;
  const all = ledgerRows(library, lensShown(library, setup), months);
  const rows = byWeight(all.filter(({ variable }) => trackOfStock(variable) === id));
  const stocks = (Object.keys(last.after.stocks) as (keyof typeof last.after.stocks)[]).filter(
    (stock) => trackOfStock(stock) === id,
  );
  return {
    title: track.name,
    word: track.word,
    values: stocks.map((stock) => ({
      name: indicators[stock]?.name ?? stock,
      explain: indicators[stock]?.explain ?? '',
      unit: indicators[stock]?.unit ?? '',
      start: plain(first.before.stocks[stock], 1),
      now: plain(last.after.stocks[stock], 1),
      change: signed(last.after.stocks[stock] - first.before.stocks[stock]),
    })),
    causes: rows.slice(0, CAUSES).map(({ sentence, amount, evidence, assumed }) => ({
      sentence,
      amount,
      sources: citeMarks(evidence.slice(0, 2)),
      assumed,
    })),
    expects: citeMarks(track.evidence),
  };
}

export interface MemberCard {
  readonly code: MemberCode;
  readonly name: string;
  readonly stance: Stance;
  readonly stanceLine: string;
  readonly line: string;
  readonly record: string;
  readonly wants: SourcedText;
  readonly fears: SourcedText;
  readonly population: string;
  readonly hostage: boolean;
  readonly lines: ReadonlyArray<{ readonly title: string; readonly word: string }>;
  readonly sources: ReadonlyArray<CiteMark>;
}

/** What is known of one member in public: its stance, what it wants, and its lines on the texts of the month. */
export function memberCard(library: Library, session: Play, code: string): MemberCard | undefined {
  const entry = library.bundle.content.members.members.find((each) => each.code === code);
  const brief = textsOf(library).seats.members[code];
  const member = session.observation.state.members.find((each) => each.code === code);
  if (!entry || !brief || !member || !isMember(member.code)) return undefined;
  const words = wordsOf(library);
  const [table] = library.bundle.scenario.populations;
  const all = Object.values(table?.population ?? {}).reduce((sum, each) => sum + each, 0);
  const share = ((table?.population[member.code] ?? 0) / Math.max(1, all)) * 100;
  const stance = session.observation.stances[member.code];
  return {
    code: member.code,
    name: seatShort(library, member.code),
    stance,
    stanceLine: words.desk.member.stance(words.title.stances[stance]),
    line: brief.line,
    record: entry.stance.text,
    wants: parseSourced(brief.wants),
    fears: parseSourced(brief.fears),
    population: words.desk.member.percent(share.toFixed(1)),
    hostage: member.hostage,
    lines: openTexts(session).flatMap((text) => {
      const { id, act } = text;
      const declared = session.observation.declared[id]?.[member.code];
      return declared && isVotedOn(library, text)
        ? [{ title: actTitle(library, act), word: words.desk.declared[declared] }]
        : [];
    }),
    sources: citeMarks(brief.evidence),
  };
}
