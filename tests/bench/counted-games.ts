import { playOut } from '../../src/lab';
import { campaigns, loadShipped } from './campaign';

/** Plays campaigns; says how many characters of names were hashed to open streams. */
export function playCounted(games: number): number {
  const campaign = campaigns(loadShipped());
  let characters = 0;
  for (let at = 0; at < games; at += 1) {
    const { rules, lead } = campaign(at);
    const rng: typeof rules.rng = (turn, purpose, extra) => {
      characters += purpose.length + (extra?.length ?? 0);
      return rules.rng(turn, purpose, extra);
    };
    playOut({ ...rules, rng }, lead);
  }
  return characters;
}
