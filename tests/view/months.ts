import { LENSES, type SeatId } from '../../src/engine';
import { playPhase } from '../match/player';
import { type Debrief, debriefView, type Play, playView, startMatch } from './played';

/** Some hundred months of seeded games, played by a person who does anything that is allowed. */

export interface PlayedGame {
  readonly seat: SeatId;
  readonly seed: string;
  /** Each month as it opens and as it ends. */
  readonly opening: ReadonlyArray<Play>;
  readonly closing: ReadonlyArray<Play>;
  readonly debrief: Debrief;
}

const SEATS = ['HRVP', 'FR', 'director', 'HU', 'COM', 'PL', 'director', 'IT'] as const;

function playGame(index: number): PlayedGame {
  const seat = SEATS[index % SEATS.length] ?? 'director';
  const seed = `many-${index}`;
  const match = startMatch({ seed, turns: index % 2 === 0 ? 18 : 12, lens: LENSES[index % 3] ?? 'papers' }, seat);
  const opening: Play[] = [];
  const closing: Play[] = [];
  while (!match.ended()) {
    if (match.phase() === 'signals') opening.push(playView(match, seat));
    playPhase(match, seat, seed);
    match.next();
    if (match.phase() === 'reading') closing.push(playView(match, seat));
  }
  if (match.phase() !== 'reading') closing.push(playView(match, seat));
  return { seat, seed, opening, closing, debrief: debriefView(match, seat) };
}

const played = new Map<number, PlayedGame>();

/** The first `count` games, played once a run. */
export function playedGames(count: number): ReadonlyArray<PlayedGame> {
  return Array.from({ length: count }, (_, index) => {
    const game = played.get(index) ?? playGame(index);
    played.set(index, game);
    return game;
  });
}

/** The game up to and including month `month` of those closed, as it was seen then. */
export function monthsOf(games: ReadonlyArray<PlayedGame>): ReadonlyArray<Play> {
  return games.flatMap(({ closing }) => closing);
}
