import { CONSEQUENCES, type ConsequenceId, ENDINGS, type EndingId, type Rules, type WorldState } from '../../engine';
import { INDICATORS, type IndicatorId, indicatorsOf } from '../measure';

/** One number read off the end of a game: an indicator, a consequence of talks, or 1 for one ending and 0 for others. */
export type OutputId = IndicatorId | ConsequenceId | `ending.${EndingId}`;

const ENDING_OUTPUTS = ENDINGS.map((ending) => `ending.${ending}` as const);
export const OUTPUTS: ReadonlyArray<OutputId> = [...INDICATORS, ...CONSEQUENCES, ...ENDING_OUTPUTS];

/** How an output is read. Throws a RangeError for one that there is not. */
export function outputReader(id: OutputId): (rules: Rules, state: WorldState) => number {
  const at = OUTPUTS.indexOf(id);
  if (at >= 0 && at < INDICATORS.length) return (rules, state) => indicatorsOf(rules, state)[at] ?? 0;
  const consequence = CONSEQUENCES.find((each) => each === id);
  if (consequence) return (_rules, { tally }) => tally[consequence];
  const ending = ENDINGS[at - INDICATORS.length - CONSEQUENCES.length];
  if (ending) return (_rules, state) => Number(state.ending === ending);
  throw new RangeError(`There is no measure "${id}" to read off a game.`);
}
