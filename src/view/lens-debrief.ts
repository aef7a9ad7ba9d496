import {
  CONSEQUENCES,
  type ConsequenceId,
  type LensGame,
  type LensPair,
  type LensReplays,
  type MonthReport,
  PURE_LENSES,
  type PureLensId,
} from '../engine';
import { type LensChart, lensCharts } from './lens-charts';
import { type HingeView, hingeViews } from './lens-hinges';
import { lensSigns, type SignRow } from './lens-signs';
import { LENS_EVIDENCE } from './lenses';
import type { Debrief, Library } from './session';
import { trackChange, trackLevel, trackView } from './tracks';
import { insideSentence, inWords, listOf, monthName, plain, textsOf } from './wording';
import { wordsOf } from './words';

/** What talks did to a track under one lens: the game against its twin. */
export interface TalksCell {
  readonly lens: PureLensId;
  readonly difference: -1 | 0 | 1;
  readonly word: string;
}

export interface TalksRow {
  readonly id: ConsequenceId;
  readonly name: string;
  readonly cells: ReadonlyArray<TalksCell>;
}

export interface LensColumn {
  readonly id: PureLensId;
  readonly name: string;
  readonly played: boolean;
  readonly evidence: ReadonlyArray<string>;
  /** What is to be said of this world alone: decisions without room, a longer or a shorter campaign. */
  readonly notes: ReadonlyArray<string>;
}

export interface LensDebriefView {
  readonly columns: ReadonlyArray<LensColumn>;
  /** The first cell names the row; then one cell for each column. */
  readonly rows: ReadonlyArray<{ readonly id: string; readonly cells: ReadonlyArray<string> }>;
  readonly talks: ReadonlyArray<TalksRow>;
  readonly charts: ReadonlyArray<LensChart>;
  readonly parts: ReadonlyArray<string>;
  readonly hinges: ReadonlyArray<HingeView>;
  readonly signs: ReadonlyArray<SignRow>;
}

/** Tracks closer than this, in points, are told as one. */
const SAME = 0.75;
/** Index points below which talks are told to have made no difference. */
const SAME_INDEX = 0.5;
/** Tracks named where a reading parts from the game. */
const NAMED = 3;

function lastOf(months: ReadonlyArray<MonthReport>): MonthReport {
  const last = months[months.length - 1];
  if (!last) throw new RangeError('A game has at least one month.');
  return last;
}

/** A track of a game at its last month. */
function trackOf({ months }: LensGame, id: ConsequenceId): number {
  const [first] = months;
  return first ? trackChange(id, first.before, lastOf(months).after) : 0;
}

/** How far apart two games end on a track, at the last month that both have. */
function apart(id: ConsequenceId, game: LensGame, other: LensGame): number {
  const month = Math.min(game.months.length, other.months.length);
  const cut = ({ months, ...rest }: LensGame): LensGame => ({ ...rest, months: months.slice(0, month) });
  return trackOf(cut(game), id) - trackOf(cut(other), id);
}

function talksRows(library: Library, order: ReadonlyArray<PureLensId>, { games }: LensReplays): TalksRow[] {
  const { better, worse, same } = wordsOf(library).debrief.twin;
  const { tracks } = textsOf(library).outcome;
  return CONSEQUENCES.map((id) => ({
    id,
    name: tracks[id].name,
    cells: order.map((lens) => {
      const points = apart(id, games[lens].game, games[lens].twin);
      const difference = Math.abs(points) < SAME ? 0 : points > 0 ? 1 : -1;
      return { lens, difference, word: difference === 0 ? same : difference > 0 ? better : worse };
    }),
  }));
}

function columnOf(library: Library, lens: PureLensId, { played, games }: LensReplays): LensColumn {
  const words = wordsOf(library).lenses;
  const { game } = games[lens];
  const own = games[played].game.months.length;
  const more = game.months.length - own;
  const notes = [
    ...(game.fellAway > 0 ? [words.debrief.fellAway(game.fellAway)] : []),
    ...(more > 0 ? [words.debrief.longer(inWords(more))] : []),
    ...(more < 0 ? [words.debrief.shorter(monthName(library, game.months.length))] : []),
  ];
  return { id: lens, name: words.names[lens], played: lens === played, evidence: LENS_EVIDENCE[lens], notes };
}

/** Where a track stands at the end, as it is written. */
function endOf(id: ConsequenceId, game: LensGame): string {
  return plain(trackLevel(id, lastOf(game.months).after), id === 'C5' ? 1 : 0);
}

/** A track in words, with where it stands at the end: "softer, 75". */
function levelOf(library: Library, id: ConsequenceId, game: LensGame): string {
  const { word } = trackView(library, id, trackOf(game, id));
  return `${word}, ${endOf(id, game)}`;
}

function endingOf(library: Library, { ending }: LensGame): string {
  return textsOf(library).outcome.endings[ending ?? 'dragsOn'].title;
}

function talksMade(library: Library, { game, twin }: LensPair): string {
  const words = wordsOf(library).lenses.debrief;
  const points = game.index - twin.index;
  if (Math.abs(points) < SAME_INDEX) return words.talksSame;
  return points > 0 ? words.better(plain(points, 1)) : words.worse(plain(-points, 1));
}

function rowsOf(library: Library, order: ReadonlyArray<PureLensId>, { games }: LensReplays): LensDebriefView['rows'] {
  const words = wordsOf(library).lenses.debrief;
  const row = (id: string, name: string, tell: (pair: LensPair) => string) => ({
    id,
    cells: [name, ...order.map((lens) => tell(games[lens]))],
  });
  const end = ({ game }: LensPair) => lastOf(game.months).after;
  const tracks = CONSEQUENCES.map((id) =>
    row(id, textsOf(library).outcome.tracks[id].name, ({ game }) => levelOf(library, id, game)),
  );
  return [
    row('ending', words.ending, ({ game }) => endingOf(library, game)),
    row('index', words.index, ({ game }) => plain(game.index)),
    row('talks', words.talks, (pair) => talksMade(library, pair)),
    ...tracks,
    row('strength', words.strength, (pair) => plain(end(pair).derived.strength)),
    row('incidents', words.incidents, ({ game }) =>
      String(game.months.reduce((sum, { signals }) => sum + signals.incidents.length, 0)),
    ),
  ];
}

function endingsLine(library: Library, order: ReadonlyArray<PureLensId>, { games }: LensReplays): string {
  const { debrief, names } = wordsOf(library).lenses;
  const titles = order.map((lens) => endingOf(library, games[lens].game));
  const [first = ''] = titles;
  if (new Set(titles).size === 1) return debrief.sameEnding(insideSentence(first));
  const parts = [...new Set(titles)].map((title) => {
    const under = order.filter((_, index) => titles[index] === title).map((lens) => names[lens]);
    return debrief.endsAs(listOf(library, under), title);
  });
  return debrief.endings(parts.join('; '));
}

function partLine(library: Library, lens: PureLensId, { played, games }: LensReplays): string {
  const { debrief, inside, names } = wordsOf(library).lenses;
  const { tracks } = textsOf(library).outcome;
  const [own, other] = [games[played].game, games[lens].game];
  const far = CONSEQUENCES.map((id) => ({ id, points: apart(id, other, own) }))
    .filter(({ id, points }) => Math.abs(points) >= SAME && endOf(id, other) !== endOf(id, own))
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, NAMED)
    .map(({ id }) => {
      return debrief.track(inside(tracks[id].name), levelOf(library, id, other), levelOf(library, id, own));
    });
  return far.length === 0 ? debrief.noTracks(names[lens]) : debrief.tracks(names[lens], listOf(library, far));
}

/** On which tracks one reading says that talks helped and another that they hurt. */
function quarrelLine(library: Library, talks: ReadonlyArray<TalksRow>): string {
  const { debrief, inside } = wordsOf(library).lenses;
  const { oppositeTalks, agreeTalks } = debrief;
  const split = talks.filter(
    ({ cells }) => cells.some(({ difference }) => difference > 0) && cells.some(({ difference }) => difference < 0),
  );
  const names = split.map(({ name }) => inside(name));
  return names.length === 0 ? agreeTalks : oppositeTalks(listOf(library, names));
}

/** The game under every lens, the one that was played first; nothing until it has been worked out. */
export function lensDebriefView(library: Library, { lenses }: Debrief): LensDebriefView | undefined {
  if (!lenses) return undefined;
  const order = [lenses.played, ...PURE_LENSES.filter((lens) => lens !== lenses.played)];
  const talks = talksRows(library, order, lenses);
  return {
    columns: order.map((lens) => columnOf(library, lens, lenses)),
    rows: rowsOf(library, order, lenses),
    talks,
    charts: lensCharts(library, order, lenses),
    parts: [
      endingsLine(library, order, lenses),
      ...order.slice(1).map((lens) => partLine(library, lens, lenses)),
      quarrelLine(library, talks),
    ],
    hinges: order.slice(1).map((lens) => hingeViews(library, lens, lenses)),
    signs: lensSigns(library),
  };
}
