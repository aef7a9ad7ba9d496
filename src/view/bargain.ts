import {
  AXES,
  type Axis,
  compromise,
  type DossierStakes,
  exchangeBetween,
  isMember,
  type SeatId,
  type Stake,
  stanceOf,
  type Term,
} from '../engine';
import { seatShort } from './seats';
import type { Library, Play } from './session';
import type { Stance } from './stage-models';
import { seatInText, seatsAtStart } from './wording';
import { wordsOf } from './words';

/** One dossier as a rail from 0 to 100: where both stand, and where it would end without and with a bargain. */
export interface RailView {
  readonly axis: Axis;
  readonly title: string;
  readonly low: string;
  readonly high: string;
  readonly ends: ReadonlyArray<{ readonly name: string; readonly at: number }>;
  readonly without: number;
  readonly with: number;
  readonly sentence: string;
}

export interface BargainView {
  readonly rails: ReadonlyArray<RailView>;
  readonly why: string;
  /** What the reading rests on; absent where there was nothing to read. */
  readonly basis?: string;
}

/** The middle of each band: more is not known in public. */
const MIDDLE: Readonly<Record<Stance, number>> = {
  for: 92,
  leaningFor: 72,
  undecided: 50,
  leaningAgainst: 28,
  against: 8,
};

/** Offices and outsiders have published no order of what matters most to them. */
const UNKNOWN_SALIENCE = 0.5;

function stakeOf({ bundle }: Library, { observation }: Play, seat: SeatId, axis: Axis): Stake {
  const own = isMember(seat)
    ? observation.state.members.find(({ code }) => code === seat)
    : bundle.content.institutions.institutions.find(({ id }) => id === seat);
  const band =
    axis === 'talk' && isMember(seat)
      ? observation.stances[seat]
      : stanceOf(bundle.scenario, own?.positions[axis] ?? 50);
  const salience = isMember(seat)
    ? bundle.scenario.members.find(({ code }) => code === seat)?.saliences[axis]
    : undefined;
  return { position: MIDDLE[band], salience: salience ?? UNKNOWN_SALIENCE, capability: 1 };
}

/** What two seats give each other, as it is being composed or lies before the reader. */
export interface Deal {
  /** What the reader's seat gives, and what the other gives. */
  readonly gives: ReadonlyArray<Term>;
  readonly asks: ReadonlyArray<Term>;
}

/** The dossiers that some terms touch. */
function axesOf({ bundle }: Library, session: Play, terms: ReadonlyArray<Term>): ReadonlySet<Axis> {
  const { proposals } = session.observation.state.council;
  const axes = terms.flatMap((term) => {
    const text = 'proposal' in term ? proposals.find(({ id }) => id === term.proposal) : undefined;
    return text ? (bundle.scenario.acts[text.act].axis ?? []) : [];
  });
  return new Set(axes);
}

/**
 * What a deal between two seats moves, from public stances alone: each gives way on the dossier it minds less. No rails
 * where the deal touches no dossier on which a side gives way, or where one of them has no vote and so no side.
 */
export function bargainView(library: Library, session: Play, other: SeatId, deal: Deal): BargainView {
  const words = wordsOf(library).corridor;
  const { seat } = session;
  if (!isMember(seat)) return { rails: [], why: words.whyOffice };
  if (!isMember(other)) return { rails: [], why: words.whyNoVote(seatsAtStart(library, [other])) };
  const name = (each: SeatId) => (each === seat ? words.you : seatShort(library, each));
  const dossiers: DossierStakes<SeatId>[] = AXES.map((axis) => ({
    id: axis,
    stakes: {
      [seat]: stakeOf(library, session, seat, axis),
      [other]: stakeOf(library, session, other, axis),
    } as Record<SeatId, Stake>,
  }));
  const found = exchangeBetween<SeatId>(seat, other, dossiers);
  if (deal.gives.length + deal.asks.length === 0) return { rails: [], why: words.noDeal };
  if (!found) return { rails: [], why: words.whyNot(seatInText(library, other)), basis: words.basis };
  const touched = { [seat]: axesOf(library, session, deal.gives), [other]: axesOf(library, session, deal.asks) };
  const rails = found.concessions.flatMap(({ actor: giver, dossier, shift }) => {
    const axis = AXES.find((each) => each === dossier && touched[giver]?.has(each));
    const stakes = dossiers.find(({ id }) => id === dossier)?.stakes;
    const winner = giver === seat ? other : seat;
    if (!axis || !stakes) return [];
    const without = compromise([stakes[seat], stakes[other]]);
    const towards = stakes[winner].position > without ? 1 : -1;
    return [
      {
        axis,
        ...words.rails[axis],
        ends: [seat, other].map((each) => ({ name: name(each), at: stakes[each].position })),
        without,
        with: without + towards * shift,
        sentence: winner === seat ? words.youGain(name(giver)) : words.youGive(name(winner)),
        winner,
      },
    ];
  });
  const yours = rails.find(({ winner }) => winner === seat);
  const theirs = rails.find(({ winner }) => winner === other);
  const why = yours && theirs ? words.whyText(yours.title, name(other), theirs.title) : words.whyOne;
  if (rails.length === 0) return { rails, why: words.movesNothing(name(other)), basis: words.basis };
  return { rails: rails.map(({ winner: _winner, ...rail }) => rail), why, basis: words.basis };
}
