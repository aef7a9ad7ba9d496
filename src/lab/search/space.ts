import type { Clause, Rng } from '../../engine';
import type { StrategyFile } from '../../scenario';

/** A threshold that the search may move, with its bounds. */
interface Threshold {
  readonly low: number;
  readonly high: number;
  /** Values are multiples of this. */
  readonly grain: number;
}

const gate: Threshold = { low: 0, high: 1, grain: 0.02 };
const level: Threshold = { low: 30, high: 80, grain: 1 };
const months: Threshold = { low: 1, high: 8, grain: 1 };

export const THRESHOLDS = {
  /** Talks are closed when the gate falls below. */
  closeBelow: { low: 0, high: 0.5, grain: 0.02 },
  /** A leader's call is asked for above this gate, and above the lower one only for a concession first. */
  callAbove: gate,
  askAbove: gate,
  callFrom: months,
  technicalAbove: gate,
  mandateAbove: gate,
  armsAbove: gate,
  seatEvery: months,
  seatStrength: { low: 38, high: 56, grain: 0.5 },
  giftTreasury: { low: 10, high: 60, grain: 1 },
  giftEvery: months,
  packageEvery: months,
  packageUnity: { low: 30, high: 60, grain: 1 },
  aidBelow: level,
  defenceBelow: level,
  enforcementBelow: level,
  tourBelow: level,
  resilienceBelow: level,
  missilesEvery: months,
  assetsTreasury: { low: 10, high: 70, grain: 1 },
  lineEvery: months,
} as const satisfies Readonly<Record<string, Threshold>>;

type ThresholdId = keyof typeof THRESHOLDS;
const THRESHOLD_IDS = Object.keys(THRESHOLDS) as ReadonlyArray<ThresholdId>;
type Values = Readonly<Record<ThresholdId, number>>;

type Rule = StrategyFile['rules'][number];
type Step = Rule['do'][number];

const every = (n: number, from = 1): Clause => ({ fact: 'month', every: n, from });
const coordinated = { coordinated: true } as const;
const openTalks = (below: number): Clause => ({ fact: 'talks', below });
const gateAbove = (above: number): Clause => ({ fact: 'gate', above });

function rule(when: ReadonlyArray<Clause>, step: Step): Omit<Rule, 'id'> {
  return { when: [...when] as NonNullable<Rule['when']>, do: [step] };
}

/** What a strategy may do, by the thresholds of one. */
const RULES = {
  close: (v: Values) =>
    rule(
      [
        { fact: 'talks', above: 1 },
        { fact: 'gate', below: v.closeBelow },
      ],
      { act: 'closeTalks' },
    ),
  call: (v: Values) =>
    rule([{ fact: 'month', above: v.callFrom - 1 }, openTalks(4), gateAbove(v.callAbove)], {
      act: 'leaderCall',
      options: coordinated,
    }),
  askingCall: (v: Values) =>
    rule([{ fact: 'month', above: v.callFrom - 1 }, openTalks(4), gateAbove(v.askAbove)], {
      act: 'leaderCall',
      options: { ...coordinated, priorConcession: true },
    }),
  technical: (v: Values) =>
    rule([openTalks(2), gateAbove(v.technicalAbove)], { act: 'technical', options: coordinated }),
  mandate: (v: Values) =>
    rule([{ fact: 'envoy', is: 0 }, gateAbove(v.mandateAbove)], { act: 'presidentMandate', options: coordinated }),
  representative: (v: Values) =>
    rule([{ fact: 'envoy', is: 0 }, gateAbove(v.mandateAbove)], { act: 'specialRepresentative', options: coordinated }),
  arms: (v: Values) =>
    rule([{ fact: 'armsControl', is: 0 }, gateAbove(v.armsAbove)], { act: 'armsControl', options: coordinated }),
  seat: (v: Values) =>
    rule([every(v.seatEvery, 2), { fact: 'strength', above: v.seatStrength }], { act: 'demandSeat' }),
  gift: (v: Values) =>
    rule([{ fact: 'hostages', above: 0 }, { fact: 'treasury', above: v.giftTreasury }, every(v.giftEvery)], {
      act: 'gift',
    }),
  package: (v: Values) =>
    rule([every(v.packageEvery), { fact: 'hostages', is: 0 }, { fact: 'unity', above: v.packageUnity }], {
      act: 'package',
      options: { carveOut: 'energy' },
    }),
  aid: (v: Values) => rule([{ fact: 'support', below: v.aidBelow }], { act: 'aid' }),
  defence: (v: Values) => rule([{ fact: 'defence', below: v.defenceBelow }], { act: 'defence' }),
  enforcement: (v: Values) => rule([{ fact: 'enforcement', below: v.enforcementBelow }], { act: 'enforcement' }),
  tour: (v: Values) => rule([{ fact: 'unity', below: v.tourBelow }], { act: 'tour' }),
  answer: () => rule([{ fact: 'attributed', is: 1 }], { act: 'attribute' }),
  resilience: (v: Values) => rule([{ fact: 'resilience', below: v.resilienceBelow }], { act: 'resilience' }),
  missiles: (v: Values) => rule([every(v.missilesEvery)], { act: 'deepStrike' }),
  loan: (v: Values) => rule([{ fact: 'support', below: v.aidBelow }], { act: 'loan' }),
  assert: (v: Values) => rule([every(v.lineEvery)], { act: 'assert' }),
  align: (v: Values) => rule([every(v.lineEvery)], { act: 'align' }),
  assets: (v: Values) =>
    rule([{ fact: 'treasury', below: v.assetsTreasury }], { act: 'assets', options: { gift: true } }),
} as const satisfies Readonly<Record<string, (values: Values) => Omit<Rule, 'id'>>>;

type RuleId = keyof typeof RULES;
const RULE_IDS = Object.keys(RULES) as ReadonlyArray<RuleId>;

/** A point of the search: thresholds, and rules in the order in which they are tried; those not listed are not followed. */
export interface Plan {
  readonly values: Values;
  readonly order: ReadonlyArray<RuleId>;
}

const BUILDER: Values = {
  closeBelow: 0.2,
  callAbove: 0.74,
  askAbove: 0.66,
  callFrom: 4,
  technicalAbove: 0.66,
  mandateAbove: 0.66,
  armsAbove: 0.66,
  seatEvery: 3,
  seatStrength: 47,
  giftTreasury: 34,
  giftEvery: 2,
  packageEvery: 3,
  packageUnity: 46,
  aidBelow: 60,
  defenceBelow: 62,
  enforcementBelow: 62,
  tourBelow: 52,
  resilienceBelow: 60,
  missilesEvery: 4,
  assetsTreasury: 30,
  lineEvery: 4,
};

/**
 * Where a climb may begin: build first and talk from strength, with and without means that frighten; a channel at once and a
 * build-up behind it.
 */
export const STARTS: ReadonlyArray<Plan> = [
  {
    values: BUILDER,
    order: [
      'close',
      'call',
      'askingCall',
      'seat',
      'gift',
      'package',
      'aid',
      'defence',
      'enforcement',
      'tour',
      'answer',
      'resilience',
    ],
  },
  {
    values: {
      ...BUILDER,
      callAbove: 0.8,
      missilesEvery: 6,
      defenceBelow: 55,
      aidBelow: 71,
      assetsTreasury: 70,
      tourBelow: 59,
      seatEvery: 6,
      seatStrength: 45.5,
    },
    order: ['call', 'missiles', 'defence', 'aid', 'enforcement', 'assets', 'answer', 'tour', 'resilience', 'seat'],
  },
  {
    values: { ...BUILDER, technicalAbove: 0, mandateAbove: 0, armsAbove: 0, callAbove: 0, callFrom: 3, closeBelow: 0 },
    order: ['representative', 'mandate', 'call', 'aid', 'defence', 'tour', 'answer'],
  },
  {
    values: { ...BUILDER, technicalAbove: 0, armsAbove: 0, callAbove: 0, callFrom: 2, closeBelow: 0 },
    order: ['arms', 'technical', 'call', 'aid', 'gift', 'tour', 'answer'],
  },
];

/** The plan as a file that can be read, saved and played. */
export function strategyOf({ values, order }: Plan, id: string, title: string, text: string): StrategyFile {
  return { id, title, text, rules: order.map((each) => ({ id: each, ...RULES[each](values) })) };
}

/** A neighbour of a plan: one to three thresholds moved by a part of their range, sometimes another order or another rule. */
export function neighbour(plan: Plan, rng: Rng, reach: number): Plan {
  const values: Record<ThresholdId, number> = { ...plan.values };
  const moves = rng.integer(4);
  for (let left = moves; left > 0; left -= 1) {
    const id = rng.pick(THRESHOLD_IDS);
    values[id] = moved(THRESHOLDS[id], values[id], reach * (2 * rng.uniform() - 1));
  }
  let order = plan.order;
  if (moves === 0 || rng.chance(0.4)) order = reordered(order, rng);
  if (rng.chance(0.3)) order = toggled(order, rng);
  return { values, order };
}

function moved({ low, high, grain }: Threshold, from: number, part: number): number {
  const step = part * (high - low);
  const least = step < 0 ? -grain : grain;
  const to = from + (Math.abs(step) < grain ? least : step);
  const whole = Math.round(Math.min(high, Math.max(low, to)) / grain);
  // Written with two decimals at most, so that the file reads well and gives the same number back.
  return Math.round(whole * grain * 100) / 100;
}

/** One rule taken out and put in elsewhere. */
function reordered(order: ReadonlyArray<RuleId>, rng: Rng): ReadonlyArray<RuleId> {
  if (order.length < 2) return order;
  const from = rng.integer(order.length);
  const rest = order.filter((_, at) => at !== from);
  const [taken] = order.slice(from, from + 1);
  const to = rng.integer(rest.length + 1);
  return taken === undefined ? order : [...rest.slice(0, to), taken, ...rest.slice(to)];
}

/** One rule followed no more, or one more followed. */
function toggled(order: ReadonlyArray<RuleId>, rng: Rng): ReadonlyArray<RuleId> {
  const id = rng.pick(RULE_IDS);
  if (order.includes(id)) return order.length > 1 ? order.filter((each) => each !== id) : order;
  const at = rng.integer(order.length + 1);
  return [...order.slice(0, at), id, ...order.slice(at)];
}
