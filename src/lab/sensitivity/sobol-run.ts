import { clamp, type Scenario, stream } from '../../engine';
import { meanOf } from '../measure';
import { evenDimensions, SaltelliDesign, sobolIndices } from '../methods';
import { type Factor, factorsOf } from './factors';
import { luckIn } from './luck';
import { readerAt } from './reading';
import { heading, OTHERS, type SensitivityRequest, type SobolParameter, type SobolResult } from './request';

/** As many as there are 32-bit numbers. */
const WORDS = 4294967296;

/** The factors told apart, the others behind them: the first dimensions of the sequence are the most even. */
function layout(scenario: Scenario, request: SensitivityRequest) {
  const { lens, only } = request;
  const all = factorsOf(scenario, request);
  const unknown = only?.find((id) => !all.some((each) => each.id === id));
  if (unknown !== undefined) throw new RangeError(`"${unknown}" is not uncertain under the lens ${lens}.`);
  const apart = only ? all.filter(({ id }) => only.includes(id)) : all;
  const others = all.filter((each) => !apart.includes(each));
  const factors = [...apart, ...others];
  const groups = apart.map((_, index) => [index]);
  if (others.length > 0) groups.push(others.map((_, index) => apart.length + index));
  return { apart, factors, groups, hasOthers: others.length > 0 };
}

function designOf(scenario: Scenario, { seed }: SensitivityRequest, dimensions: number, groups: number[][]) {
  const key = { scenario: scenario.hash, seed };
  const rng = stream({ ...key, turn: 0, purpose: 'sobol' });
  const shift = Array.from({ length: 2 * evenDimensions(dimensions) }, () => rng.integer(WORDS) | 0);
  const draws = (row: number) => stream({ ...key, turn: row, purpose: 'sobol.rest' });
  return new SaltelliDesign(dimensions, { groups, shift, draws });
}

/**
 * Results at some rows of the design. Luck is one factor more: every point of a row is played with the same luck but B,
 * which has its own, and a last one, which has the numbers of A and the luck of B.
 */
export function sobolOutputs(
  scenario: Scenario,
  request: SensitivityRequest,
  from: number,
  rows: number,
): Float64Array {
  const { factors, groups } = layout(scenario, request);
  const ids = factors.map(({ id }) => id);
  const design = designOf(scenario, request, ids.length, groups);
  const play = readerAt(scenario, request, ids);
  const outputs: number[] = [];
  for (let index = from; index < from + rows; index += 1) {
    const points = design.row(index);
    const seed = `${request.seed}.${index}`;
    for (const [at, point] of points.entries()) outputs.push(play(point, at === 1 ? `${seed}.other` : seed));
    outputs.push(play(points[0] ?? [], `${seed}.other`));
  }
  return Float64Array.from(outputs);
}

/** Puts the outputs of all rows together, in their order. */
export function sobolResult(
  scenario: Scenario,
  request: SensitivityRequest,
  outputs: ReadonlyArray<Float64Array>,
): SobolResult {
  const { apart, factors, groups, hasOthers } = layout(scenario, request);
  const width = groups.length + 3;
  const rows = outputs.flatMap((part) =>
    Array.from({ length: part.length / width }, (_, at) => part.subarray(at * width, (at + 1) * width)),
  );
  const rng = stream({ scenario: scenario.hash, seed: request.seed, turn: 0, purpose: 'resample' });
  const { mean, variance, indices } = sobolIndices(rows, groups.length + 1, rng);
  const design = designOf(scenario, request, factors.length, groups);
  const points = rows.flatMap((row, index) => {
    const [a, b] = design.row(index);
    return [
      { point: a ?? [], value: row[0] ?? 0 },
      { point: b ?? [], value: row[1] ?? 0 },
    ];
  });
  const parameters: SobolParameter[] = [];
  for (const [at, index] of indices.slice(0, apart.length).entries()) {
    const { id, range }: Factor = apart[at] ?? { id: 'lens' };
    parameters.push({ id, ...(range ? { range, ...endsOf(points, at) } : {}), ...index });
  }
  const others = indices[apart.length];
  if (hasOthers && others) parameters.push({ id: OTHERS, ...others });
  const pairs = rows.map((row) => [row[0] ?? 0, row[width - 1] ?? 0] as const);
  const { total, totalInterval } = luckIn(pairs, rng);
  return {
    ...heading(scenario, request),
    method: 'sobol',
    games: rows.length * width * (request.repeats ?? 1),
    mean,
    deviation: Math.sqrt(variance),
    luck: { first: clamp(indices[groups.length]?.first ?? 0, 0, total), total, totalInterval },
    parameters: parameters.sort((a, b) => b.total - a.total),
  };
}

/** Mean results in the lowest and in the highest third of one factor's places. */
function endsOf(points: ReadonlyArray<{ readonly point: ArrayLike<number>; readonly value: number }>, factor: number) {
  const where = (holds: (place: number) => boolean) =>
    meanOf(points.filter(({ point }) => holds(point[factor] ?? 0)).map(({ value }) => value));
  return { low: where((place) => place < 1 / 3), high: where((place) => place > 2 / 3) };
}
