import type { GameRecord, LensReplays } from '../engine';
import { lensReplays, type Match, type Twin } from '../match';

/** Works out how finished games go under every lens, a step at a time, so that the page stays free for its reader. */
export interface Readings {
  /** What is known of this game; asking begins the work. */
  of(match: Match, record: GameRecord, twin: Twin): LensReplays | undefined;
  dispose(): void;
}

/** `onDone` is told when a game has been worked out; `later` runs a step after whatever else is waiting. */
export function createReadings(onDone: () => void, later: (step: () => void) => void): Readings {
  let asked: { readonly match: Match; readonly version: number; found?: LensReplays } | undefined;

  const begin = (match: Match, record: GameRecord, twin: Twin): void => {
    const own = { match, version: match.version() };
    asked = own;
    const work = lensReplays(match.scenario, record, twin);
    const step = (): void => {
      if (asked !== own) return;
      const { done, value } = work.next();
      if (!done) {
        later(step);
        return;
      }
      asked = { ...own, found: value };
      onDone();
    };
    later(step);
  };

  return {
    of(match, record, twin) {
      if (asked?.match !== match || asked.version !== match.version()) begin(match, record, twin);
      return asked?.found;
    },
    dispose() {
      asked = undefined;
    },
  };
}
