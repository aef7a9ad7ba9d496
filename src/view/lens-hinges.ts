import { CONSEQUENCES, type EndingId, type LensReplays, type LensSwap, type PureLensId } from '../engine';
import { assumedWord, footingOf } from './lenses';
import type { Library } from './session';
import { trackChange } from './tracks';
import { insideSentence, inWords, listOf, plain, textsOf } from './wording';
import { wordsOf } from './words';

/** One group of links that, taken from another reading, moves the game towards what that reading makes of it. */
export interface Hinge {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly evidence: ReadonlyArray<string>;
  readonly assumed: string;
}

/** What would have had to be true for another reading's world to come of the same decisions. */
export interface HingeView {
  readonly lens: PureLensId;
  readonly name: string;
  readonly hinges: ReadonlyArray<Hinge>;
  readonly note: string;
}

const MOST = 3;
/** Points that a group has to move, of the index or on all tracks together, to be told. */
const SEEN_INDEX = 0.5;
const SEEN_TRACKS = 2;
const TRACK = 0.75;
/** As many groups that change the ending alone show that it stood on little. */
const MANY = 4;

interface Weighed {
  readonly swap: LensSwap;
  readonly index: number;
  readonly ending: EndingId | undefined;
  readonly tracks: ReadonlyArray<{ readonly name: string; readonly points: number }>;
  readonly moved: number;
}

function weigh(library: Library, swap: LensSwap, { played, games }: LensReplays): Weighed {
  const { game } = games[played];
  const last = game.months[game.months.length - 1];
  const names = textsOf(library).outcome.tracks;
  const tracks = last
    ? CONSEQUENCES.map((id) => ({ name: names[id].name, points: trackChange(id, last.after, swap.after) }))
    : [];
  return {
    swap,
    index: swap.index - game.index,
    ending: swap.ending === game.ending ? undefined : swap.ending,
    tracks: tracks.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points)),
    moved: tracks.reduce((sum, { points }) => sum + Math.abs(points), 0),
  };
}

function hingeOf(library: Library, { swap, index, ending, tracks }: Weighed, own: number): Hinge {
  const { debrief, inside, names } = wordsOf(library).lenses;
  const { mechanisms } = textsOf(library).links;
  const { endings } = textsOf(library).outcome;
  const evidence = [...new Set(swap.links.flatMap((id) => footingOf(library, swap.from, id).evidence))].slice(0, 2);
  const moved = tracks.filter(({ points }) => Math.abs(points) >= TRACK).slice(0, 2);
  const parts = [
    ...(ending ? [debrief.hingeEnding(insideSentence(endings[ending].title))] : []),
    ...(Math.abs(index) >= SEEN_INDEX ? [debrief.hingeIndex(plain(own + index), plain(own))] : []),
    ...(moved.length > 0
      ? [
          debrief.hingeTracks(
            listOf(
              library,
              moved.map(({ name, points }) => debrief.moved(inside(name), plain(Math.abs(points)), points > 0)),
            ),
          ),
        ]
      : []),
  ];
  return {
    id: `${swap.from} ${swap.mechanism}`,
    title: debrief.hinge(names[swap.from], mechanisms[swap.mechanism]?.title ?? swap.mechanism),
    sentence: `${parts.join('; ')}.`,
    evidence,
    assumed: assumedWord(library, { evidence, basis: 'assumption' }),
  };
}

/** The few groups of links that carry the difference between the game and another reading of it. */
export function hingeViews(library: Library, lens: PureLensId, replays: LensReplays): HingeView {
  const words = wordsOf(library).lenses;
  const own = replays.games[replays.played].game.index;
  const toward = Math.sign(replays.games[lens].game.index - own);
  const all = replays.swaps.filter(({ from }) => from === lens).map((swap) => weigh(library, swap, replays));
  const turning = all.filter(({ ending }) => ending !== undefined);
  const telling = all
    .filter(({ index, moved }) => Math.abs(index) >= SEEN_INDEX || moved >= SEEN_TRACKS)
    .toSorted((a, b) => weightOf(b, toward) - weightOf(a, toward))
    .slice(0, MOST);
  const narrow = turning.length >= MANY ? words.debrief.narrow(inWords(turning.length), inWords(all.length)) : '';
  return {
    lens,
    name: words.names[lens],
    hinges: telling.map((each) => hingeOf(library, each, own)),
    note: telling.length === 0 ? words.debrief.hingeNone(words.names[lens]) : narrow,
  };
}

/** Groups that lead to where the other reading ends come first; what they move on the tracks breaks ties. */
function weightOf({ index, moved }: Weighed, toward: number): number {
  return index * toward + moved / 2;
}
