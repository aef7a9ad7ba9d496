import type { SignalKind, Stance } from '../view';

/** Everything the stage takes from the style sheet's custom properties, which are its only source. */
export interface Theme {
  readonly colour: Readonly<Record<ColourName, string>>;
  readonly sans: string;
  readonly serif: string;
  /** Milliseconds; all zero when the reader asks for less motion. */
  readonly motion: Readonly<Record<MotionName, number>>;
}

const COLOURS = {
  sea: '--sea',
  land: '--land',
  mapEdge: '--map-edge',
  ukraine: '--ukraine',
  groundDeep: '--ground-deep',
  ground: '--ground',
  surface: '--surface',
  lineStrong: '--line-strong',
  mark: '--mark',
  onMark: '--on-mark',
  markMid: '--mark-mid',
  onMid: '--on-mid',
  text: '--text',
  text2: '--text-2',
  paper: '--paper',
  ink: '--ink',
  onScale: '--on-scale',
  talk2: '--talk-2',
  talk1: '--talk-1',
  mid: '--mid',
  pressure1: '--pressure-1',
  pressure2: '--pressure-2',
  talkLine: '--talk-line',
  midLine: '--mid-line',
  pressureLine: '--pressure-line',
} as const;
export type ColourName = keyof typeof COLOURS;

const MOTIONS = { card: '--m-card', gap: '--m-gap', signal: '--m-signal' } as const;
type MotionName = keyof typeof MOTIONS;

/** "420ms" or "1.8s" to milliseconds. */
function parseDuration(css: string): number {
  const value = Number.parseFloat(css);
  if (Number.isNaN(value)) throw new Error(`stage: "${css}" is not a duration`);
  return css.trim().endsWith('ms') ? value : value * 1000;
}

function mapValues<K extends string, V>(
  names: Readonly<Record<K, string>>,
  read: (property: string) => V,
): Record<K, V> {
  const entries = Object.entries<string>(names).map(([name, property]) => [name, read(property)]);
  return Object.fromEntries(entries);
}

/** Errors: a token that is not set where the host stands (the style sheet has not been loaded). */
export function readTheme(host: HTMLElement): Theme {
  const style = getComputedStyle(host);
  const read = (property: string) => {
    const value = style.getPropertyValue(property).trim();
    if (value === '') throw new Error(`stage: ${property} is not set on the host`);
    return value;
  };
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    colour: mapValues(COLOURS, read),
    sans: read('--sans'),
    serif: read('--serif'),
    motion: mapValues(MOTIONS, (property) => (still ? 0 : parseDuration(read(property)))),
  };
}

const FILLS = {
  for: 'talk2',
  leaningFor: 'talk1',
  undecided: 'mid',
  leaningAgainst: 'pressure1',
  against: 'pressure2',
} as const satisfies Record<Stance, ColourName>;

const LINES = {
  for: 'talkLine',
  leaningFor: 'talkLine',
  undecided: 'midLine',
  leaningAgainst: 'pressureLine',
  against: 'pressureLine',
} as const satisfies Record<Stance, ColourName>;

const SIGNALS = { talk: 'talkLine', pressure: 'pressureLine', neutral: 'mark' } as const satisfies Record<
  SignalKind,
  ColourName
>;

/** The fill of a member's land. */
export function stanceFill(theme: Theme, stance: Stance): string {
  return theme.colour[FILLS[stance]];
}

/** The same meaning as a small shape on the ground. */
export function stanceLine(theme: Theme, stance: Stance): string {
  return theme.colour[LINES[stance]];
}

export function signalLine(theme: Theme, kind: SignalKind): string {
  return theme.colour[SIGNALS[kind]];
}
