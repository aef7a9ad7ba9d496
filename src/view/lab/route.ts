import { isOneOf, LENSES, type LensId, PURE_LENSES } from '../../engine';
import { OVER, type Over, SENSITIVITY_METHODS, type SensitivityMethod } from '../../lab';
import type { Library } from '../session';
import { type Indicator, isIndicator } from './indicators';

export const LAB_PARTS = ['compare', 'claims', 'sensitivity', 'robustness', 'game'] as const;
export type LabPart = (typeof LAB_PARTS)[number];

export const METHODS = SENSITIVITY_METHODS;

/** How much is played for an answer. */
export const DEPTHS = ['quick', 'thorough', 'deep'] as const;
export type Depth = (typeof DEPTHS)[number];

/** What the part on robustness looks at. */
export const LOOKS = ['regret', 'lines', 'balance', 'search', 'timing'] as const;
export type Look = (typeof LOOKS)[number];

/** Which numbers of the model can be moved. */
export const OVERS = OVER;

/** What has been chosen in the lab, over all of its parts. */
export interface LabSettings {
  readonly a: string;
  /** The second strategy; empty where there is none. */
  readonly b: string;
  readonly lens: LensId;
  /** Months of a game. */
  readonly months: number;
  readonly runs: number;
  readonly seed: string;
  /** The indicator that is shown. */
  readonly show: Indicator;
  readonly method: SensitivityMethod;
  readonly depth: Depth;
  /** Which numbers of the model move where a result is asked what it hangs on. */
  readonly over: Over;
  /** The month of the game on the table from whose end others go on; -1 for the last. */
  readonly from: number;
  /** Which claims are listed: a group of the register, or all. */
  readonly group: string;
  /** Which claims are listed by how they came out. */
  readonly verdict: string;
  /** The claim whose experiment was opened last; empty where none is open. */
  readonly claim: string;
  readonly look: Look;
  /** The seat whose lines of play are tried; empty for all that have some. */
  readonly seat: string;
  /** Whether each world draws the fixed numbers of the model too. */
  readonly fixed: boolean;
  /** Whether machine players play all other seats where the lines of one are tried. */
  readonly machines: boolean;
}

export interface LabRoute {
  readonly part: LabPart;
  readonly settings: LabSettings;
}

/** The lenses under which games can be played. */
export const LAB_LENSES = LENSES;
/** Those that are one reading each. */
export const LAB_PURE_LENSES = PURE_LENSES;

export const RUN_COUNTS = [50, 100, 200, 500, 1000, 2000, 5000, 10_000] as const;
const LONGEST_SEED = 40;

const FIRST_SETTINGS: LabSettings = {
  a: 'talk-now',
  b: 'strength-then-talk',
  lens: 'papers',
  months: 12,
  runs: 500,
  seed: 'lab',
  show: 'tempo',
  method: 'morris',
  depth: 'thorough',
  over: 'links',
  from: -1,
  group: 'all',
  verdict: 'all',
  claim: '',
  look: 'regret',
  seat: '',
  fixed: false,
  machines: false,
};

/** The number that a word stands for where it is one of `known`. */
function numberOf(word: string, known: ReadonlyArray<number>): number | undefined {
  return known.find((each) => String(each) === word);
}

/** The choices at first in this scenario: where it ships no strategy of that id, another one of its own, and no second. */
function firstSettings({ bundle }: Library): LabSettings {
  const shipped = (id: string) => bundle.strategies.find((strategy) => strategy.id === id)?.id;
  const { a, b } = FIRST_SETTINGS;
  return { ...FIRST_SETTINGS, a: shipped(a) ?? bundle.strategies[0]?.id ?? '', b: shipped(b) ?? '' };
}

type Readers = {
  readonly [K in keyof LabSettings]: (word: string) => LabSettings[K] | undefined;
};

function readers({ bundle }: Library): Readers {
  const shipped = (word: string) => bundle.strategies.find(({ id }) => id === word)?.id;
  const yes = (text: string) => (text === 'true' ? true : undefined);
  const word = (text: string) => (/^[a-zA-Z0-9-]{1,24}$/.test(text) ? text : undefined);
  return {
    a: shipped,
    b: (text) => (text === '' ? '' : shipped(text)),
    lens: (text) => (isOneOf(LENSES, text) ? text : undefined),
    months: (text) => numberOf(text, bundle.scenario.lengths),
    runs: (text) => numberOf(text, RUN_COUNTS),
    seed: (text) => text.slice(0, LONGEST_SEED),
    show: (text) => (isIndicator(text) ? text : undefined),
    method: (text) => (isOneOf(METHODS, text) ? text : undefined),
    depth: (text) => (isOneOf(DEPTHS, text) ? text : undefined),
    over: (text) => (isOneOf(OVER, text) ? text : undefined),
    from: (text) => (/^\d{1,2}$/.test(text) ? Number(text) : undefined),
    group: word,
    verdict: word,
    claim: word,
    look: (text) => (isOneOf(LOOKS, text) ? text : undefined),
    seat: (text) => bundle.lines.find(({ seat }) => seat === text)?.seat,
    fixed: yes,
    machines: yes,
  };
}

/** Where the lab begins. */
export const LAB_ADDRESS = '#lab/compare';

/** Whether an address names the lab. */
export function isLabHash(hash: string): boolean {
  return /^#lab(\/|\?|$)/.test(hash);
}

/** The part and the choices that an address names; whatever it cannot mean is as at first. */
export function readRoute(library: Library, hash: string): LabRoute {
  const [, part = '', query = ''] = /^#lab\/?([^?]*)\??(.*)$/.exec(hash) ?? [];
  const given = new URLSearchParams(query);
  const read = readers(library);
  const found = Object.fromEntries(
    (Object.keys(FIRST_SETTINGS) as (keyof LabSettings)[]).flatMap((key) => {
      const text = given.get(key);
      const value = text === null ? undefined : read[key](text);
      return value === undefined ? [] : [[key, value]];
    }),
  );
  return {
    part: isOneOf(LAB_PARTS, part) ? part : 'compare',
    settings: { ...firstSettings(library), ...(found as Partial<LabSettings>) },
  };
}

/** The address of a part with its choices; what is as at first is left out. */
export function formatRoute({ part, settings }: LabRoute): string {
  const query = new URLSearchParams();
  for (const key of Object.keys(FIRST_SETTINGS) as (keyof LabSettings)[]) {
    if (settings[key] !== FIRST_SETTINGS[key]) query.set(key, String(settings[key]));
  }
  const text = query.toString();
  return `#lab/${part}${text === '' ? '' : `?${text}`}`;
}

/** Where the game on the table goes on, under the lens that it was played with. */
export function labOfGame(lens: LensId): string {
  return formatRoute({ part: 'game', settings: { ...FIRST_SETTINGS, lens } });
}
