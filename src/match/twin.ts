import {
  type GameRecord,
  isOneOf,
  type LensGame,
  type Move,
  rulesFor,
  type Scenario,
  type Step,
  TALK_ACTS,
  underLens,
} from '../engine';
import { playScript, type Script, scriptOf } from './script';

/** Whether a move opens, names or asks for talks. */
function opensTalks(move: Move): boolean {
  return move.type === 'table' && isOneOf<string>(TALK_ACTS, move.act);
}

/** A game's moves less those that open talks. */
function withoutTalks({ moves }: GameRecord): Step[] {
  return moves.filter(({ move }) => !opensTalks(move));
}

/** The same world in which no capital talks to Moscow alone either: with the same hash, so with the same draws. */
export function withoutContacts(scenario: Scenario): Scenario {
  return { ...scenario, members: scenario.members.map((member) => ({ ...member, canFreelance: false })) };
}

/** A game without talks, and its decisions for whoever plays them in other worlds. */
export interface Twin {
  readonly script: Script;
  readonly game: LensGame;
}

/**
 * The same game without talks: the same seed and the same moves, less those that open talks; votes and bargains on
 * texts that no longer exist fall away, and no capital acts alone. What differs is what talks did. Of a game that has
 * ended the twin is played to its own end, which may be a later one, and in the open; before that it hides what the game
 * hides.
 */
export function twinWithoutTalks(scenario: Scenario, record: GameRecord, ended: boolean): Twin {
  const own = rulesFor(withoutContacts(scenario), record.setup);
  const rules = ended ? underLens(own, own.lens) : own;
  const script = scriptOf(withoutTalks(record), ended);
  return { game: playScript(rules, script), script };
}
