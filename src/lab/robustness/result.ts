import { ENDINGS, type LinkNumbers, PURE_LENSES, type PureLensId, type Scenario } from '../../engine';
import { byName, meanOf, quantile } from '../measure';
import { standardErrorOf } from '../methods';
import { checksOf, unaskedOf } from './checks';
import { CONTEXTS } from './contexts';
import { discover } from './discovery';
import type { InjectHarm, OptionWorth, Robustness, StrategyRobustness, StrategyUnderLens } from './measured';
import { regretOf, regrets } from './regret';
import type { RobustnessChunk, RobustnessRequest } from './request';
import { Games, linksOfWorld, MEASURES, READINGS, type Reading } from './worlds';

type Shelf = Readonly<Record<Reading, Map<string, Games>>>;

/** Puts the parts together; they come in the order of their chunks. */
export class Collector {
  readonly #scenario: Scenario;
  readonly #request: RobustnessRequest;
  readonly #chunks: ReadonlyArray<RobustnessChunk>;
  #next = 0;
  readonly #games = emptyShelf();
  readonly #longer = emptyShelf();
  readonly #harmed: Readonly<Record<PureLensId, Map<string, number[]>>> = byName(PURE_LENSES, () => new Map());
  readonly #struck: Readonly<Record<PureLensId, Map<string, number>>> = byName(PURE_LENSES, () => new Map());
  readonly #worth: ReadonlyArray<number[]> = CONTEXTS.map(() => []);

  constructor(scenario: Scenario, request: RobustnessRequest, chunks: ReadonlyArray<RobustnessChunk>) {
    this.#scenario = scenario;
    this.#request = request;
    this.#chunks = chunks;
  }

  add(values: Float64Array): void {
    const chunk = this.#chunks[this.#next];
    this.#next += 1;
    if (chunk?.part === 'games') this.#addGames(chunk, values);
    if (chunk?.part === 'injects') this.#addBlows(chunk, values);
    if (chunk?.part === 'options') for (const value of values) this.#worth[chunk.context]?.push(value);
  }

  #addGames({ reading, turns, runs }: Extract<RobustnessChunk, { part: 'games' }>, values: Float64Array): void {
    const store = (turns === this.#request.turns ? this.#games : this.#longer)[reading];
    const width = runs * MEASURES.length;
    for (const [place, { id }] of this.#request.strategies.entries()) {
      const games = store.get(id) ?? new Games();
      store.set(id, games);
      games.add(values.subarray(place * width, (place + 1) * width));
    }
  }

  #addBlows({ lens, strategy, runs }: Extract<RobustnessChunk, { part: 'injects' }>, values: Float64Array): void {
    const { injects, strategies } = this.#request;
    const id = strategies[strategy]?.id ?? '';
    const harmed = this.#harmed[lens].get(id) ?? injects.map(() => 0);
    const width = 1 + injects.length;
    for (let at = 0; at < values.length; at += width) {
      const plain = values[at] ?? 0;
      for (const place of injects.keys()) {
        if ((values[at + 1 + place] ?? 0) < plain) harmed[place] = (harmed[place] ?? 0) + 1;
      }
    }
    this.#harmed[lens].set(id, harmed);
    this.#struck[lens].set(id, (this.#struck[lens].get(id) ?? 0) + runs);
  }

  result(): Robustness {
    const { seed, runs, turns, only } = this.#request;
    const injects = this.#injects();
    const options = this.#options();
    const shipped = new Set(this.#request.shipped.map(({ id }) => id));
    const measured = { turns, games: this.#games, longer: this.#longer, injects, options, shipped };
    const checks = checksOf(measured);
    return {
      scenario: this.#scenario.id,
      seed,
      runs,
      turns,
      strategies: this.#strategies(),
      injects,
      options,
      checks,
      unasked: unaskedOf(measured, only?.includes('options') ?? true),
      held: checks.filter(({ holds }) => holds).length,
      total: checks.length,
    };
  }

  #injects(): InjectHarm[] {
    if (this.#struck.papers.size === 0) return [];
    return this.#request.injects.map((inject, place) => ({
      inject,
      harmed: byName(PURE_LENSES, (_, lens) =>
        Object.fromEntries(
          [...this.#harmed[lens]].map(([id, counts]) => [id, (counts[place] ?? 0) / (this.#struck[lens].get(id) ?? 1)]),
        ),
      ),
    }));
  }

  #options(): OptionWorth[] {
    return CONTEXTS.flatMap(({ given: _given, when: _when, ...context }, place) => {
      const values = this.#worth[place] ?? [];
      if (values.length === 0) return [];
      const mean = meanOf(values);
      const error = standardErrorOf(values);
      const up = values.filter((value) => value > 0).length / values.length;
      // One pair alone tells nothing of luck.
      const holds = values.length > 1 && mean - SHOWN_BY * error > 0;
      return [{ ...context, pairs: values.length, mean, error, up, holds }];
    });
  }

  #strategies(): StrategyRobustness[] {
    const { strategies } = this.#request;
    const regret = byName(READINGS, (_, reading) =>
      regrets(strategies.map(({ id }) => this.#games[reading].get(id) ?? new Games())),
    );
    const worlds = this.#crossedWorlds(regret.crossed[0]?.length ?? 0);
    return strategies.map(({ id, title }, place) => {
      const own = byName(READINGS, (_, reading) => regret[reading][place] ?? []);
      return {
        strategy: id,
        title,
        lenses: byName(PURE_LENSES, (_, lens) => underLens(this.#games[lens].get(id) ?? new Games(), own[lens])),
        regret: regretOf(PURE_LENSES.flatMap((lens) => own[lens])),
        failure: discover(this.#scenario, title, worlds, own.crossed),
      };
    });
  }

  #crossedWorlds(count: number): LinkNumbers[] {
    return Array.from({ length: count }, (_, world) => linksOfWorld(this.#scenario, this.#request, 'crossed', world));
  }
}

/** Standard errors by which a mean has to lie above nothing: once in a hundred by chance. */
const SHOWN_BY = 2.33;

function emptyShelf(): Shelf {
  return byName(READINGS, () => new Map<string, Games>());
}

function underLens(games: Games, regret: ReadonlyArray<number>): StrategyUnderLens {
  const sorted = games.column('outcome').toSorted((a, b) => a - b);
  return {
    outcome: { mean: games.mean('outcome'), p05: quantile(sorted, 0.05), p95: quantile(sorted, 0.95) },
    endings: byName(ENDINGS, (_, ending) => games.ended(ending)),
    regret: regretOf(regret),
  };
}
