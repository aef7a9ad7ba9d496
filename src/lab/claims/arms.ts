import {
  type ActId,
  type ActOptions,
  advance,
  type Clause,
  DIRECTOR,
  enactNow,
  failNow,
  holdsIn,
  type LensId,
  newGame,
  type Rules,
  rulesFor,
  type Scenario,
  type SeatId,
  type Trial,
  type Turn,
  type WorldState,
  withFixed,
} from '../../engine';
import type { ClaimArm, ClaimPart, ClaimStep, ClaimsFile } from '../../scenario';

/** What one side of an experiment does and how its world begins, ready to be played. */
export interface Play {
  readonly steps: ReadonlyArray<Step>;
  readonly trial: Trial;
}

interface Step {
  readonly act: ActId;
  readonly options: ActOptions;
  readonly by: SeatId;
  readonly when: ReadonlyArray<Clause>;
  /** Set where the text fails: members against it. */
  readonly against: number | undefined;
  comesIn(month: number): boolean;
}

/** The schedule of those who say nothing else: what keeps support going. */
const UPKEEP = 'upkeep';

/** The play of an arm, in a world of its own where there is one; endings are off. */
export function playOf({ schedules }: ClaimsFile, arms: ReadonlyArray<ClaimArm>): Play {
  const named = arms.flatMap(({ play }) => play ?? []);
  const plays = named.length > 0 || arms.some(({ play }) => play !== undefined) ? named : [UPKEEP];
  const steps = [...plays.flatMap((id) => schedules[id]?.acts ?? []), ...arms.flatMap(({ acts }) => acts ?? [])];
  return { steps: steps.map(stepOf), trial: trialOf(arms) };
}

function stepOf({ act, options = {}, by, months, from = 1, every, to, when = [], against }: ClaimStep): Step {
  const comesIn = (month: number) => {
    if (months !== undefined) return months.includes(month);
    return month >= from && (to === undefined || month <= to) && (month - from) % (every ?? 1) === 0;
  };
  return { act, options, by: by ?? DIRECTOR, when, against, comesIn };
}

/** What the arms change about the world, the later over the earlier. */
function trialOf(arms: ReadonlyArray<ClaimArm>): Trial {
  let trial: Trial = { endings: 'off' };
  for (const { start, members, memory, ceasefire, links, fixed } of arms) {
    trial = {
      ...trial,
      ...(start ? { start: { ...trial.start, ...given(start) } } : {}),
      ...(members ? { members: { ...trial.members, ...given(members) } } : {}),
      ...(memory ? { memory: { ...trial.memory, ...given(memory) } } : {}),
      ...(ceasefire ? { ceasefire } : {}),
      ...(links ? { links: { ...trial.links, ...given(links) } } : {}),
      ...(fixed ? { fixed: withFixed(trial.fixed, given(fixed)) } : {}),
    };
  }
  return trial;
}

/** The same without keys that have no value. */
function given<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** The trial with links and fixed numbers taken out. */
export function without(trial: Trial, parts: ReadonlyArray<ClaimPart>): Trial {
  let lost = trial;
  for (const part of parts) {
    lost =
      typeof part === 'string'
        ? { ...lost, off: [...(lost.off ?? []), part] }
        : { ...lost, fixed: withFixed(lost.fixed, { [part.fixed]: part.at }) };
  }
  return lost;
}

/** Months that every campaign of an experiment has at the least. */
const MONTHS = 12;

/** Plays one game up to the last month that is asked for; `read` is called after the consequences of every month. */
export function playThrough(
  rules: Rules,
  { steps }: Pick<Play, 'steps'>,
  last: number,
  read: (state: WorldState) => void,
): WorldState {
  const state = newGame(rules);
  const turn: Turn = { rules, state, book: undefined };
  while (state.ending === undefined) {
    advance(turn);
    if (state.phase === 'agenda') carryOut(turn, steps);
    if (state.phase !== 'consequences') continue;
    read(state);
    if (state.month >= last) break;
  }
  return state;
}

export function rulesOfPlay(scenario: Scenario, lens: LensId, seed: string, trial: Trial, last: number): Rules {
  return rulesFor(scenario, { seed, lens, turns: Math.max(MONTHS, last), mode: 'director' }, trial);
}

function carryOut(turn: Turn, steps: ReadonlyArray<Step>): void {
  const { rules, state } = turn;
  for (const { act, options, by, when, against, comesIn } of steps) {
    if (!comesIn(state.month) || !holdsIn(when, { rules, state, seat: DIRECTOR })) continue;
    if (against === undefined) enactNow(turn, act, options, by);
    else failNow(turn, act, against, options, by);
  }
}
