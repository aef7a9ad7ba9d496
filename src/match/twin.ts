import {
  type GameRecord,
  isOneOf,
  type MonthReport,
  type Move,
  rulesFor,
  type Scenario,
  type Step,
  TALK_ACTS,
} from '../engine';
import { playScript, scriptOf } from './script';

/** Whether a move opens, names or asks for talks. */
function opensTalks(move: Move): boolean {
  return move.type === 'table' && isOneOf<string>(TALK_ACTS, move.act);
}

/** A game's moves less those that open talks. */
export function withoutTalks({ moves }: GameRecord): Step[] {
  return moves.filter(({ move }) => !opensTalks(move));
}

/** The same world in which no capital talks to Moscow alone either: with the same hash, so with the same draws. */
export function withoutContacts(scenario: Scenario): Scenario {
  return { ...scenario, members: scenario.members.map((member) => ({ ...member, canFreelance: false })) };
}

/**
 * The same game without talks: the same seed and the same moves, less those that open talks; votes and bargains on
 * texts that no longer exist fall away, and no capital acts alone. What differs is what talks did.
 */
export function twinWithoutTalks(scenario: Scenario, record: GameRecord): ReadonlyArray<MonthReport> {
  const rules = rulesFor(withoutContacts(scenario), record.setup);
  return playScript(rules, scriptOf(withoutTalks(record), false)).months;
}
