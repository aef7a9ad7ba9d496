/**
 * Collective bargaining over one dossier on a scale from 0 to 100.
 * - The compromise model: the mean position, weighted by capability and salience (J. van den Bos 1991; C. Achen 2006).
 * - The probabilistic Condorcet election of the KAPSARC toolkit (KTAB): every pair of options is an election in which
 *   actors back the better one in proportion to what is at stake for them; a Markov process over the pairs yields a
 *   probability for each option.
 */

/** What one actor wants on one dossier. */
export interface Stake {
  /** 0 to 100. */
  readonly position: number;
  /** 0 to 1. */
  readonly salience: number;
  /** Above 0, in any unit that all actors share. */
  readonly capability: number;
}

export type Matrix = ReadonlyArray<ReadonlyArray<number>>;

/** How far the larger coalition's advantage grows into a chance of winning: strengths to the power 1, 2 or 4. */
export const VICTORY_MODELS = ['linear', 'square', 'quartic'] as const;
export type VictoryModel = (typeof VICTORY_MODELS)[number];

/**
 * - `markov-uniform`: each option is challenged by all others alike.
 * - `markov-incentive`: in proportion to the challengers' strength and chance of winning.
 * - `conditional`: the chance of beating every other option, made to add up to one.
 */
export const ELECTION_PROCESSES = ['markov-uniform', 'markov-incentive', 'conditional'] as const;
export type ElectionProcess = (typeof ELECTION_PROCESSES)[number];

export interface ElectionOptions {
  /** `linear` by default. */
  readonly victory?: VictoryModel;
  /** `markov-uniform` by default. */
  readonly process?: ElectionProcess;
}

export interface Election {
  /** One probability for each option. */
  readonly probabilities: ReadonlyArray<number>;
  /** Weighted utility of each option over all actors. */
  readonly support: ReadonlyArray<number>;
  /** Index of the option with the highest support, the central position. */
  readonly central: number;
}

/** Keeps coalitions comparable when nobody prefers an option. */
const NO_COALITION = 1e-8;
/** Lets an option that nobody challenges challenge itself. */
const NO_INCENTIVE = 1e-10;
const TOLERANCE = 1e-8;
const LONGEST_RUN = 10_000;

function cell(matrix: Matrix, row: number, column: number): number {
  return matrix[row]?.[column] ?? 0;
}

function square(x: number): number {
  return x * x;
}

function sum(values: ReadonlyArray<number>): number {
  return values.reduce((total, value) => total + value, 0);
}

function buildMatrix(size: number, make: (row: number, column: number) => number): number[][] {
  return Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, column) => make(row, column)));
}

/** Weight of an actor: capability times salience. */
export function stakeWeight({ capability, salience }: Stake): number {
  return capability * salience;
}

/** The compromise: mean position weighted by capability and salience; `NaN` when nobody has any weight. */
export function compromise(stakes: ReadonlyArray<Stake>): number {
  const weighted = sum(stakes.map((stake) => stakeWeight(stake) * stake.position));
  return weighted / sum(stakes.map(stakeWeight));
}

/** Quadratic loss: 1 at the actor's position, 0 at 100 from it. */
function utility(position: number, option: number): number {
  return 1 - square((position - option) / 100);
}

/**
 * Strength of the coalition for option i against option j, each actor voting in proportion to what it gains.
 * @param utilities one row of option utilities for each actor
 */
function coalitionStrengths(weights: ReadonlyArray<number>, utilities: Matrix): number[][] {
  const strength = (i: number, j: number): number =>
    weights.reduce(
      (total, weight, actor) => total + Math.max(0, weight * (cell(utilities, actor, i) - cell(utilities, actor, j))),
      NO_COALITION,
    );
  return buildMatrix(utilities[0]?.length ?? 0, strength);
}

const POWER_OF: Readonly<Record<VictoryModel, (x: number) => number>> = {
  linear: (x) => x,
  square,
  quartic: (x) => square(square(x)),
};

/** Chance that option i beats option j. */
function victoryChances(coalitions: Matrix, victory: VictoryModel): number[][] {
  const power = POWER_OF[victory];
  return buildMatrix(coalitions.length, (i, j) => {
    if (i === j) return 0.5;
    const own = power(cell(coalitions, i, j));
    return own / (own + power(cell(coalitions, j, i)));
  });
}

/** The fixed point of p <- (p + step p) / 2 from even chances. */
function settle(step: Matrix): number[] {
  let current = step.map(() => 1 / step.length);
  for (let run = 0; run < LONGEST_RUN; run += 1) {
    let change = 0;
    const next = current.map((own, i) => {
      const row = step[i] ?? [];
      let moved = 0;
      for (let j = 0; j < row.length; j += 1) moved += (row[j] ?? 0) * (current[j] ?? 0);
      change = Math.max(change, Math.abs(moved - own));
      return (own + moved) / 2;
    });
    current = next;
    if (change < TOLERANCE) break;
  }
  return current;
}

/** Challengers by `share`: the chance that j is challenged by i; whoever wins a pair takes what both held in it. */
function markovStep(chances: Matrix, share: Matrix): number[][] {
  return chances.map((row, i) => {
    const kept = sum(row.map((chance, j) => chance * cell(share, j, i)));
    return row.map((chance, j) => chance * cell(share, i, j) + (i === j ? kept : 0));
  });
}

function evenShares(size: number): number[][] {
  return buildMatrix(size, () => 1 / size);
}

function incentiveShares(chances: Matrix, coalitions: Matrix): number[][] {
  const incentive = buildMatrix(
    chances.length,
    (i, j) => cell(coalitions, i, j) * cell(chances, i, j) + (i === j ? NO_INCENTIVE : 0),
  );
  const toward = incentive.map((_, j) => sum(incentive.map((row) => row[j] ?? 0)));
  return incentive.map((row) => row.map((value, j) => value / (toward[j] ?? 1)));
}

function conditional(chances: Matrix): number[] {
  const products = chances.map((row) => row.reduce((product, chance) => product * chance, 1));
  const total = sum(products);
  return products.map((product) => product / total);
}

/** The probability of each option, from coalition strengths. */
export function electionFromCoalitions(coalitions: Matrix, options: ElectionOptions = {}): number[] {
  const chances = victoryChances(coalitions, options.victory ?? 'linear');
  const process = options.process ?? 'markov-uniform';
  if (process === 'conditional') return conditional(chances);
  const even = process === 'markov-uniform';
  return settle(markovStep(chances, even ? evenShares(chances.length) : incentiveShares(chances, coalitions)));
}

/** The election from actors' weights and one row of option utilities for each actor. */
export function electionFromUtilities(
  weights: ReadonlyArray<number>,
  utilities: Matrix,
  options: ElectionOptions = {},
): Election {
  const count = utilities[0]?.length ?? 0;
  const support = Array.from({ length: count }, (_, option) =>
    sum(weights.map((weight, actor) => weight * cell(utilities, actor, option))),
  );
  return {
    probabilities: electionFromCoalitions(coalitionStrengths(weights, utilities), options),
    support,
    central: support.indexOf(Math.max(...support)),
  };
}

/** The election over options on the scale, each actor losing utility with the square of the distance. */
export function condorcetElection(
  stakes: ReadonlyArray<Stake>,
  scale: ReadonlyArray<number>,
  options: ElectionOptions = {},
): Election {
  const utilities = stakes.map(({ position }) => scale.map((option) => utility(position, option)));
  return electionFromUtilities(stakes.map(stakeWeight), utilities, options);
}
