import { numbersApart } from './layout';
import { FIXED, type FixedGroup, type FixedName, type FixedNumbers, type LinkId, type LinkNumbers } from './parameters';
import type { MemberState, WorldState } from './state';
import type { MemberCode, MemberStockId, StockId } from './vocabulary';

/**
 * What an experiment changes about a game, beside its setup: a world with parts held, set or taken out. Absent in every
 * game that people play and no part of a record. Draws stay where they are, so a trial and the plain game are a pair.
 */
export interface Trial {
  /** No ceasefire, no capitulation, no return to war: the chances are worked out as always, and nothing comes of them. */
  readonly endings?: 'off';
  /** Links switched off: what they carry does not happen. See `offValue`. */
  readonly off?: ReadonlyArray<LinkId>;
  /** Values in place of those drawn. */
  readonly links?: Readonly<Partial<Record<LinkId, number>>>;
  /** Values in place of the scenario's fixed numbers. */
  readonly fixed?: FixedOverrides;
  /** Values before the signals of month 1. Levels to which a stock is pulled stay where the scenario has them. */
  readonly start?: Readonly<Partial<Record<StockId, number>>>;
  /** Fatigue and fear at the start: of every member, or of those named. */
  readonly members?: Readonly<Partial<Record<MemberStockId, number | Readonly<Partial<Record<MemberCode, number>>>>>>;
  /** What is remembered from before month 1. */
  readonly memory?: {
    /** Months since Washington last moved. */
    readonly usMove?: number;
    /** Incidents of the last three months, newest first. */
    readonly incidents?: ReadonlyArray<number>;
  };
  /** A ceasefire in force from the start. */
  readonly ceasefire?: Pick<WorldState['ceasefire'], 'terms' | 'statehood' | 'selfDefence'> & {
    readonly kind: 'negotiated' | 'brokered';
  };
  /** A blow that comes in this month and no other, whatever it waits for otherwise, beside those that are drawn. */
  readonly inject?: { readonly id: string; readonly month: number };
}

type FixedOverrides = { readonly [G in FixedGroup]?: Readonly<Partial<FixedNumbers[G]>> };

/** Thresholds, widths, base rates and paces: they say from where, how much or how fast, not what leads to what. */
const SCALES: ReadonlyArray<LinkId> = [
  'gThr',
  'gWid',
  'dSafe',
  'dRate',
  'eRate',
  'bDrift',
  'paysDrift',
  'lam0',
  'h0',
  'concB',
];

/** What a link is worth when it is switched off: nothing, or a factor that leaves all as it is. */
function offValue(link: LinkId): number {
  return link === 'c7Weak' ? 1 : 0;
}

/** Whether a link can be switched off. */
export function canSwitchOff(link: LinkId): boolean {
  return !SCALES.includes(link);
}

/** The links of a game under trial. Throws a RangeError for a link that cannot be switched off. */
export function linksOnTrial(drawn: LinkNumbers, { links, off }: Trial): LinkNumbers {
  const values = { ...drawn, ...links };
  for (const link of off ?? []) {
    if (!canSwitchOff(link)) throw new RangeError(`The link ${link} sets a scale: it cannot be switched off.`);
    values[link] = offValue(link);
  }
  return values;
}

export function fixedOnTrial(fixed: FixedNumbers, { fixed: changes }: Trial): FixedNumbers {
  if (!changes) return fixed;
  const groups: ReadonlyArray<[string, Readonly<Record<string, number>>]> = Object.entries(fixed);
  const changed = groups.map(([group, values]) => {
    const change: Readonly<Record<string, number>> = changes[group as FixedGroup] ?? {};
    return [group, numbersApart({ ...values, ...change })];
  });
  return Object.fromEntries(changed) as FixedNumbers;
}

/** Fixed numbers of a trial with more of them. */
export function withFixed(
  fixed: FixedOverrides | undefined,
  more: Readonly<Partial<Record<FixedName, number>>>,
): FixedOverrides {
  const changed: Record<string, Record<string, number>> = {};
  for (const [group, names] of GROUPS) {
    const given: Readonly<Record<string, number>> = fixed?.[group] ?? {};
    const own: Record<string, number> = { ...given };
    for (const [name, id] of names) {
      const value = more[id];
      if (value !== undefined) own[name] = value;
    }
    changed[group] = own;
  }
  return changed as { [G in FixedGroup]?: object } as FixedOverrides;
}

/** For each group its numbers, each by its name in the group and by its name among all. */
const GROUPS = Object.entries(FIXED).map(
  ([group, names]) =>
    [group as FixedGroup, names.map((name) => [name, `${group}.${name}` as FixedName] as const)] as const,
);

/** Puts a fresh game into the state in which a trial begins. */
export function startOnTrial(state: WorldState, { start, members, memory, ceasefire }: Trial): void {
  Object.assign(state.stocks, start);
  for (const member of state.members) {
    setMember(member, 'fatigue', members?.fatigue);
    setMember(member, 'fear', members?.fear);
  }
  const { warEconomy, transatlantic } = state.stocks;
  state.memory.warEconomy = [warEconomy, warEconomy, warEconomy];
  state.memory.transatlantic = transatlantic;
  if (memory?.usMove !== undefined) state.memory.usMove = memory.usMove;
  if (memory?.incidents !== undefined) state.memory.incidents = [...memory.incidents];
  if (ceasefire) state.ceasefire = { ...state.ceasefire, ...ceasefire, inForce: true };
}

function setMember(
  member: MemberState,
  stock: MemberStockId,
  value: number | Readonly<Partial<Record<MemberCode, number>>> | undefined,
): void {
  const own = typeof value === 'object' ? value[member.code] : value;
  if (own !== undefined) member[stock] = own;
}
