import { type Amended, record, type Turn } from './ledger';
import type { ActOptions, Move, MoveErrorCode } from './moves';
import { barred, mayTable, type OptionBounds, optionBounds } from './offers';
import type { Rules } from './rules';
import type { Proposal, SeatId, WorldState } from './state';
import { type ActId, isRenewal } from './vocabulary';
import { ruleOf } from './votes';

/** Texts on the table: what they cost, what they may contain, and how they come, change and go. */

export function findProposal(state: WorldState, id: string): Proposal | undefined {
  return state.council.proposals.find((each) => each.id === id && !each.withdrawn);
}

export function price(rules: Rules, act: ActId, options: ActOptions): number {
  const { capital } = rules.c;
  const extra = (options.coordinated ? capital.coordinated : 0) + (options.gift ? capital.gift : 0);
  return rules.scenario.acts[act].capital + extra;
}

export function fits({ scenario }: Rules, act: ActId, options: ActOptions): boolean {
  const names = Object.keys(options) as (keyof ActOptions)[];
  if (names.length === 0) return true;
  const bounds = optionBounds(act, scenario);
  return names.every((name) => isWithin(bounds, options, name));
}

function isWithin(bounds: OptionBounds, options: ActOptions, name: keyof ActOptions): boolean {
  switch (name) {
    case 'carveOut':
      return options.carveOut === undefined || bounds.carveOut?.includes(options.carveOut) === true;
    case 'candidate':
      return options.candidate === undefined || bounds.candidate?.includes(options.candidate) === true;
    case 'holder':
      return options.holder === undefined || bounds.holder?.includes(options.holder) === true;
    default:
      return options[name] !== true || bounds.flags.includes(name);
  }
}

export function checkTable(
  rules: Rules,
  state: WorldState,
  seat: SeatId,
  act: ActId,
  options: ActOptions,
): MoveErrorCode | undefined {
  if (!mayTable(rules, seat, act)) return 'not-in-powers';
  const code = barred(rules, state, seat, act);
  if (code) return code;
  if (!fits(rules, act, options)) return 'bad-option';
  return (state.capital[seat] ?? 0) < price(rules, act, options) ? 'too-little-capital' : undefined;
}

export function checkText(
  rules: Rules,
  state: WorldState,
  seat: SeatId,
  move: Extract<Move, { type: 'withdraw' | 'amend' }>,
): MoveErrorCode | undefined {
  const text = findProposal(state, move.proposal);
  if (!text) return 'unknown-proposal';
  if (text.by !== seat) return 'not-yours';
  if (move.type === 'withdraw') return isRenewal(text.act) ? 'runs-out' : undefined;
  if (!fits(rules, text.act, move.options)) return 'bad-option';
  const more = price(rules, text.act, move.options) - price(rules, text.act, text.options);
  return (state.capital[seat] ?? 0) < more ? 'too-little-capital' : undefined;
}

export function table({ state, rules }: Turn, seat: SeatId, act: ActId, options: ActOptions): void {
  const { proposals } = state.council;
  pay(state, seat, price(rules, act, options));
  let same = 0;
  for (const each of proposals) if (each.by === seat && each.act === act) same += 1;
  proposals.push({
    id: `${state.month}.${seat}.${act}.${same}`,
    act,
    by: seat,
    options: { ...options },
    rule: ruleOf(rules, act, seat),
    awaitsProposal: act === 'specialRepresentative' && seat !== 'HRVP',
    withdrawn: false,
  });
}

/** What tabling cost comes back as long as the agenda is open. */
export function withdraw({ state, rules }: Turn, seat: SeatId, id: string): void {
  const text = findProposal(state, id);
  if (!text) return;
  text.withdrawn = true;
  if (state.phase === 'agenda') pay(state, seat, -price(rules, text.act, text.options));
}

/** Gives a text other options; that they are other ones is written down, since all vote on it. */
export function amend(turn: Turn, by: SeatId, id: string, options: ActOptions, because: Amended['because']): void {
  const { state, rules } = turn;
  const text = findProposal(state, id);
  if (!text) return;
  const { act } = text;
  pay(state, by, price(rules, act, options) - price(rules, act, text.options));
  const change = { before: { ...text.options }, after: { ...options } };
  text.options = { ...options };
  if (differ(change)) record(turn, { type: 'amended', text: id, act, by, change, because, phase: state.phase });
}

function differ({ before, after }: Amended['change']): boolean {
  const names = Object.keys({ ...before, ...after }) as (keyof ActOptions)[];
  return names.some((name) => before[name] !== after[name]);
}

/** Takes political capital from a seat, or gives it back where the amount is below 0. */
export function pay(state: WorldState, seat: SeatId, amount: number): void {
  state.capital[seat] = Math.max(0, (state.capital[seat] ?? 0) - amount);
}
