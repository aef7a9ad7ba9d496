import { ENDINGS, PURE_LENSES, type PureLensId } from '../../engine';
import { ACTS_MEASURED, CONTEXTS } from './contexts';
import { sayFigures } from './figures';
import { type Check, type CheckId, checksAt, LONG, type Measured, type Store, type Unasked } from './measured';
import type { Games } from './worlds';

type Outcome = Pick<Check, 'figures' | 'holds'>;

interface Demand extends Pick<Check, 'demand'> {
  /** Strategies that it speaks of; where one is not among those compared it cannot be asked. */
  readonly about?: ReadonlyArray<string>;
  /** Undefined where what it needs was not measured. */
  check(measured: Measured): Outcome | undefined;
}

/** The balance list, asked of everything that was measured. */
export function checksOf(measured: Measured): Check[] {
  return checksAt(measured.turns).flatMap((id) => {
    const { demand, check } = DEMANDS[id];
    const found = uncompared(id, measured).length > 0 ? undefined : check(measured);
    return found ? [{ id, demand, measured: sayFigures(found.figures), ...found }] : [];
  });
}

/** The strategies that a demand speaks of and that were not compared. */
function uncompared(id: CheckId, { games }: Measured): ReadonlyArray<string> {
  return (DEMANDS[id].about ?? []).filter((strategy) => !games.papers.has(strategy));
}

/**
 * What the list could not be asked of, for want of strategies.
 * @param acts whether acts were to be measured
 */
export function unaskedOf(measured: Measured, acts: boolean): Unasked[] {
  const { shipped } = measured;
  const demands = checksAt(measured.turns).flatMap((id): Unasked[] => {
    const missing = uncompared(id, measured);
    const unknown = missing.filter((strategy) => !shipped.has(strategy));
    const { demand } = DEMANDS[id];
    if (missing.length === 0) return [];
    if (unknown.length === 0) return [{ id, demand, lacks: 'compared', strategies: missing }];
    return [{ id, demand, lacks: 'shipped', strategies: unknown }];
  });
  const { demand } = DEMANDS['options-pay'];
  const unmeasured = CONTEXTS.filter(({ act }) => acts && !measured.options.some((each) => each.act === act));
  const without = unmeasured.map(({ act, strategy }): Unasked => {
    const known = shipped.has(strategy);
    return { id: 'options-pay', demand, act, lacks: known ? 'moment' : 'shipped', strategies: known ? [] : [strategy] };
  });
  return [...demands, ...without];
}

const DEMANDS: Readonly<Record<CheckId, Demand>> = {
  'no-best': {
    demand: 'no strategy is best under every lens',
    check: ({ games }) => extreme(games, (a, b) => b - a),
  },
  'no-worst': {
    demand: 'no strategy is worst under every lens',
    check: ({ games }) => extreme(games, (a, b) => a - b),
  },
  'strength-then-talk-over-hold': {
    demand: 'papers: strength-then-talk ends better than hold in 90 % of pairs or more',
    about: ['strength-then-talk', 'hold'],
    check: (measured) => pairs(measured, 'strength-then-talk', 'hold', 0.9),
  },
  'strength-then-talk-over-build-only': {
    demand: 'papers: strength-then-talk ends better than build-only in the mean',
    about: ['strength-then-talk', 'build-only'],
    check({ games }) {
      const more = mean(games, 'papers', 'strength-then-talk') - mean(games, 'papers', 'build-only');
      return { figures: [{ value: more, unit: 'difference' }], holds: more > 0 };
    },
  },
  'hold-over-talk-now': {
    demand: 'papers: hold ends better than talk-now in 90 % of pairs or more',
    about: ['hold', 'talk-now'],
    check: (measured) => pairs(measured, 'hold', 'talk-now', 0.9),
  },
  'relentless-sanctions': {
    demand:
      'papers: relentless sanctions fail often: in half of the games or more unity ends below 40, the treasury below 30 or fatigue above 45, and hold ends better in most pairs',
    about: ['pressure', 'hold'],
    check: relentless,
  },
  'early-channel': {
    demand: 'channel: an early coordinated channel at least halves the share of imposed deals against hold',
    about: ['envoy-now', 'arms-control-first', 'hold'],
    check({ games }) {
      const share = (id: string) => gamesOf(games, 'channel', id).ended('imposedDeal');
      const [hold, envoy, arms] = [share('hold'), share('envoy-now'), share('arms-control-first')];
      const figures = [
        { strategy: 'hold', value: hold, unit: 'games' },
        { strategy: 'envoy-now', value: envoy, unit: 'games' },
        { strategy: 'arms-control-first', value: arms, unit: 'games' },
      ] as const;
      return { figures, holds: Math.max(envoy, arms) <= hold / 2 };
    },
  },
  'random-best-ending': {
    demand: 'random play reaches a ceasefire that deters in less than 5 % of games under each lens',
    about: ['random'],
    check({ games }) {
      const shares = PURE_LENSES.map((lens) => gamesOf(games, lens, 'random').ended('ceasefireThatDeters'));
      const figures = PURE_LENSES.map((lens, at) => ({ lens, value: shares[at] ?? 0, unit: 'games' as const }));
      return { figures, holds: shares.every((share) => share < 0.05) };
    },
  },
  'random-endings': {
    demand: 'papers: random play reaches all five endings, none of them in more than 85 % of games',
    about: ['random'],
    check({ games }) {
      const shares = ENDINGS.map((ending) => gamesOf(games, 'papers', 'random').ended(ending));
      const figures = ENDINGS.map((ending, at) => ({ ending, value: shares[at] ?? 0, unit: 'games' as const }));
      return { figures, holds: shares.every((share) => share > 0 && share <= 0.85) };
    },
  },
  'best-not-safe': {
    demand: 'the best strategy reaches a ceasefire that deters in less than 70 % of games under each lens',
    check: ({ games }) => ceiling(games, 0.7),
  },
  'best-not-safe-longer': {
    demand:
      'the best strategy reaches a ceasefire that deters in less than 75 % of games of 18 months or more under each lens',
    check({ turns, games, longer }) {
      const long = turns < LONG ? longer : games;
      return long.papers.size === 0 ? undefined : ceiling(long, 0.75);
    },
  },
  'injects-harm': {
    demand: 'every blow from outside harms every strategy in 5 % of pairs or more under some lens',
    check: injectsHarm,
  },
  'options-pay': {
    demand: 'every act is, in some sensible context, measurably better than not taking it',
    check: optionsPay,
  },
};

function gamesOf(games: Store, lens: PureLensId, id: string): Games {
  const found = games[lens].get(id);
  if (!found) throw new RangeError(`No games of ${id} under ${lens}.`);
  return found;
}

function mean(games: Store, lens: PureLensId, id: string): number {
  return gamesOf(games, lens, id).mean('outcome');
}

/** Who comes first in the mean under each lens; one and the same under all would break the demand. */
function extreme(games: Store, order: (a: number, b: number) => number): Outcome {
  const firsts = PURE_LENSES.map((lens) => {
    const ranked = [...games[lens]].map(([id, own]) => ({ id, mean: own.mean('outcome') }));
    const [first] = ranked.toSorted((a, b) => order(a.mean, b.mean));
    return { lens, id: first?.id ?? '', mean: first?.mean ?? 0 };
  });
  const figures = firsts.map(({ lens, id, mean: value }) => ({ lens, strategy: id, value, unit: 'points' as const }));
  return { figures, holds: new Set(firsts.map(({ id }) => id)).size > 1 };
}

/** Share of games in which one ends higher than the other in the same world with the same luck; ties count against. */
function better({ games }: Measured, one: string, other: string): number {
  const theirs = gamesOf(games, 'papers', other).column('outcome');
  const own = gamesOf(games, 'papers', one).column('outcome');
  return own.filter((value, game) => value > (theirs[game] ?? 0)).length / Math.max(1, own.length);
}

function pairs(measured: Measured, one: string, other: string, least: number): Outcome {
  const share = better(measured, one, other);
  return { figures: [{ value: share, unit: 'pairs' }], holds: share >= least };
}

function relentless(measured: Measured): Outcome {
  const games = gamesOf(measured.games, 'papers', 'pressure');
  const [unity, treasury, fatigue] = [games.column('unity'), games.column('treasury'), games.column('fatigue')];
  const any = unity.filter(
    (value, game) => value < 40 || (treasury[game] ?? 0) < 30 || (fatigue[game] ?? 0) > 45,
  ).length;
  const failed = any / Math.max(1, unity.length);
  const worse = better(measured, 'hold', 'pressure');
  const failings = [
    { of: 'unity', value: games.share('unity', (value) => value < 40) },
    { of: 'treasury', value: games.share('treasury', (value) => value < 30) },
    { of: 'fatigue', value: games.share('fatigue', (value) => value > 45) },
  ] as const;
  const shares = [...failings, { of: 'any', value: failed } as const];
  const figures = [
    ...shares.map((share) => ({ ...share, unit: 'games' as const })),
    { of: 'better', strategy: 'hold', value: worse, unit: 'pairs' } as const,
  ];
  return { figures, holds: failed >= 0.5 && worse > 0.5 };
}

function ceiling(games: Store, most: number): Outcome {
  const best = PURE_LENSES.map((lens) => {
    const ranked = [...games[lens]].map(([id, own]) => ({ id, share: own.ended('ceasefireThatDeters') }));
    const [first] = ranked.toSorted((a, b) => b.share - a.share);
    return { lens, id: first?.id ?? '', share: first?.share ?? 0 };
  });
  const figures = best.map(({ lens, id, share }) => ({ lens, strategy: id, value: share, unit: 'games' as const }));
  return { figures, holds: best.every(({ share }) => share < most) };
}

function injectsHarm({ injects, games }: Measured): Outcome | undefined {
  const weakest = injects.flatMap(({ inject, harmed }) =>
    [...games.papers.keys()].map((id) => ({
      inject,
      id,
      share: Math.max(...PURE_LENSES.map((lens) => harmed[lens][id] ?? 0)),
    })),
  );
  const [least] = weakest.toSorted((a, b) => a.share - b.share);
  if (!least) return undefined;
  return {
    figures: [{ inject: least.inject, strategy: least.id, value: least.share, unit: 'pairs' }],
    holds: least.share >= 0.05,
  };
}

/** Of the acts alone for whose situation the scenario ships the strategy. */
function optionsPay({ options, shipped }: Measured): Outcome | undefined {
  if (options.length === 0) return undefined;
  const asked = ACTS_MEASURED.filter((act) => CONTEXTS.some((each) => each.act === act && shipped.has(each.strategy)));
  const weak = asked.filter((act) => !options.some((each) => each.act === act && each.holds));
  const held = asked.length - weak.length;
  const shown = { value: held, all: asked.length, unit: 'acts' } as const;
  const unshown = options.filter(({ act }) => weak.includes(act));
  const figures = [shown, ...unshown.map(({ act, mean: value }) => ({ act, value, unit: 'difference' as const }))];
  return { figures, holds: weak.length === 0 };
}
