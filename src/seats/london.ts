import { shortfall, tableOne } from './agenda';
import { answers } from './corridor';
import type { Policy } from './policy';

/** London: acts beside the Union, more when its support falls short. */
export const london: Policy = (seen, offers, rng) => {
  if (seen.state.phase === 'corridor') return answers(seen, offers, rng);
  if (seen.state.phase !== 'agenda') return [];
  const { support, deepStrike } = seen.state.stocks;
  return tableOne(seen, offers, rng, [
    { act: 'coalitionAid', chance: 0.2 * shortfall(support, 60, 12) },
    { act: 'deepStrike', chance: 0.06 * shortfall(deepStrike, 45, 25) },
  ]);
};
