/**
 * Scenario discovery by the patient rule induction method (J. Friedman and N. Fisher, 1999): finds the box in the space of
 * inputs in which a case of interest is most common, such as "the strategy fails", and says it by few limits.
 */

/** Where one input lies within the box; an absent end is open. */
export interface Limit {
  /** Index of the input. */
  readonly input: number;
  readonly low?: number;
  readonly high?: number;
}

export interface Box {
  /** The inputs that the box limits, the most telling first; empty when no limit makes the case more common. */
  readonly limits: ReadonlyArray<Limit>;
  /** Share of the rows in the box that are cases. */
  readonly density: number;
  /** Share of all cases that lie in the box. */
  readonly coverage: number;
  /** Share of all rows that lie in the box. */
  readonly mass: number;
}

export interface PrimOptions {
  /** Share of the box that one cut takes off; the more patient, the smaller. */
  readonly peel?: number;
  /** No box holds a smaller share of all rows. */
  readonly leastMass?: number;
}

type Ends = { low: number; high: number };

interface Sample {
  readonly inputs: ReadonlyArray<ArrayLike<number>>;
  readonly cases: ArrayLike<boolean | number>;
}

/**
 * The box for one case. `inputs`: one column of values for each input; `cases`: for each row whether it is a case. Cuts
 * off slices as long as the case gets more common, takes the box on the way that is best in density and coverage together,
 * gives back what was cut off too much, and drops limits that tell nothing.
 */
export function prim(
  inputs: Sample['inputs'],
  cases: Sample['cases'],
  { peel = 0.05, leastMass = 0.05 }: PrimOptions = {},
): Box {
  const sample = { inputs, cases };
  const total = countCases(sample, allRows(cases.length));
  if (total === 0 || total === cases.length) return boxOf(sample, [], total);
  const best = bestOnTheWay(sample, peel, leastMass, total);
  const pasted = paste(sample, best, peel);
  return boxOf(sample, telling(sample, pasted, total), total);
}

function allRows(length: number): number[] {
  return Array.from({ length }, (_, row) => row);
}

function countCases({ cases }: Sample, rows: ReadonlyArray<number>): number {
  let sum = 0;
  for (const row of rows) sum += Number(cases[row] ?? 0);
  return sum;
}

function density(sample: Sample, rows: ReadonlyArray<number>): number {
  return rows.length === 0 ? 0 : countCases(sample, rows) / rows.length;
}

function unlimited(inputs: Sample['inputs']): Ends[] {
  return inputs.map(() => ({ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }));
}

function within({ inputs }: Sample, rows: ReadonlyArray<number>, ends: ReadonlyArray<Ends>): number[] {
  return rows.filter((row) =>
    ends.every(({ low, high }, input) => {
      const value = inputs[input]?.[row] ?? 0;
      return value >= low && value <= high;
    }),
  );
}

/** Peels slice after slice; the box on the way with the best harmonic mean of density and coverage. */
function bestOnTheWay(sample: Sample, peel: number, leastMass: number, total: number): ReadonlyArray<Ends> {
  const least = Math.max(1, leastMass * sample.cases.length);
  let ends: ReadonlyArray<Ends> = unlimited(sample.inputs);
  let rows = allRows(sample.cases.length);
  let best = { ends, balance: balanceOf(sample, rows, total) };
  for (;;) {
    const cut = bestCut(sample, rows, ends, peel);
    if (!cut || cut.rows.length < least || cut.rows.length === rows.length) return best.ends;
    ({ ends, rows } = cut);
    const balance = balanceOf(sample, rows, total);
    if (balance > best.balance) best = { ends, balance };
  }
}

function balanceOf(sample: Sample, rows: ReadonlyArray<number>, total: number): number {
  const hits = countCases(sample, rows);
  return hits === 0 ? 0 : (2 * hits) / (rows.length + total);
}

interface Cut {
  readonly ends: ReadonlyArray<Ends>;
  readonly rows: number[];
}

/** Of all slices at the low and at the high end of each input, the one without which the case is most common. */
function bestCut(sample: Sample, rows: number[], ends: ReadonlyArray<Ends>, peel: number): Cut | undefined {
  let best: { cut: Cut; density: number } | undefined;
  for (const input of sample.inputs.keys()) {
    const column = sample.inputs[input] ?? [];
    const sorted = rows.map((row) => column[row] ?? 0).sort((a, b) => a - b);
    const slice = Math.max(1, Math.floor(peel * sorted.length));
    const sides: Partial<Ends>[] = [{ low: cutFrom(sorted, slice) }, { high: cutFrom(sorted.toReversed(), slice) }];
    for (const side of sides) {
      const cutEnds = ends.map((each, at) => (at === input ? { ...each, ...side } : each));
      const { low, high } = cutEnds[input] ?? { low: 0, high: 0 };
      const kept = rows.filter((row) => {
        const value = column[row] ?? 0;
        return value >= low && value <= high;
      });
      if (kept.length === rows.length) continue;
      const left = density(sample, kept);
      if (!best || left > best.density) best = { cut: { ends: cutEnds, rows: kept }, density: left };
    }
  }
  return best?.cut;
}

/** Where a slice from the front ends; of an input with few values, such as a list of kinds, a whole value at the least. */
function cutFrom(ordered: ReadonlyArray<number>, slice: number): number {
  const [first = 0] = ordered;
  const at = ordered[slice] ?? first;
  return at === first ? (ordered.find((value) => value !== first) ?? first) : at;
}

/** Moves limits back outwards, slice by slice, as long as the case gets no rarer in the box. */
function paste(sample: Sample, start: ReadonlyArray<Ends>, peel: number): ReadonlyArray<Ends> {
  const every = allRows(sample.cases.length);
  let ends = start;
  let rows = within(sample, every, ends);
  for (let again = true; again; ) {
    again = false;
    for (const [input, { low, high }] of ends.entries()) {
      for (const side of ['low', 'high'] as const) {
        if (!Number.isFinite(side === 'low' ? low : high)) continue;
        const wider = widened(sample, every, ends, input, side, Math.max(1, Math.floor(peel * rows.length)));
        const wide = within(sample, every, wider);
        if (wide.length === rows.length || density(sample, wide) < density(sample, rows)) continue;
        ends = wider;
        rows = wide;
        again = true;
      }
    }
  }
  return ends;
}

/** The box with one end moved out over so many rows that lie within all other limits; open where fewer are left. */
function widened(
  sample: Sample,
  every: ReadonlyArray<number>,
  ends: ReadonlyArray<Ends>,
  input: number,
  side: keyof Ends,
  rows: number,
): ReadonlyArray<Ends> {
  const open = side === 'low' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const at = ends[input]?.[side] ?? open;
  const beyond = within(sample, every, replaced(ends, input, side, open))
    .map((row) => sample.inputs[input]?.[row] ?? 0)
    .filter((value) => (side === 'low' ? value < at : value > at))
    .sort((a, b) => (side === 'low' ? b - a : a - b));
  return replaced(ends, input, side, beyond.length > rows ? (beyond[rows - 1] ?? open) : open);
}

function replaced(ends: ReadonlyArray<Ends>, input: number, side: keyof Ends, value: number): ReadonlyArray<Ends> {
  return ends.map((each, at) => (at === input ? { ...each, [side]: value } : each));
}

/** How much density a limit must carry to be worth saying. */
const TELLING = 0.01;

/** The limits without which the case would be rarer in the box, the most telling first. */
function telling(sample: Sample, ends: ReadonlyArray<Ends>, total: number): Limit[] {
  const every = allRows(sample.cases.length);
  let kept = ends;
  for (;;) {
    const limited = [...kept.keys()].filter((input) => isLimited(kept[input]));
    const here = density(sample, within(sample, every, kept));
    const losses = limited.map((input) => ({
      input,
      loss: here - density(sample, within(sample, every, freed(kept, input))),
    }));
    losses.sort((a, b) => a.loss - b.loss);
    const [least] = losses;
    if (!least) return [];
    if (least.loss >= TELLING || total === 0) return losses.reverse().map(({ input }) => limitOf(input, kept[input]));
    kept = freed(kept, least.input);
  }
}

function isLimited(ends: Ends | undefined): boolean {
  return ends !== undefined && (Number.isFinite(ends.low) || Number.isFinite(ends.high));
}

function freed(ends: ReadonlyArray<Ends>, input: number): ReadonlyArray<Ends> {
  const open = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  return ends.map((each, at) => (at === input ? open : each));
}

function limitOf(input: number, ends: Ends | undefined): Limit {
  return {
    input,
    ...(ends && Number.isFinite(ends.low) ? { low: ends.low } : {}),
    ...(ends && Number.isFinite(ends.high) ? { high: ends.high } : {}),
  };
}

function boxOf(sample: Sample, limits: ReadonlyArray<Limit>, total: number): Box {
  const ends = unlimited(sample.inputs);
  for (const { input, low, high } of limits) {
    const open = ends[input];
    if (open) ends[input] = { low: low ?? open.low, high: high ?? open.high };
  }
  const rows = within(sample, allRows(sample.cases.length), ends);
  const hits = countCases(sample, rows);
  return {
    limits,
    density: rows.length === 0 ? 0 : hits / rows.length,
    coverage: total === 0 ? 0 : hits / total,
    mass: sample.cases.length === 0 ? 0 : rows.length / sample.cases.length,
  };
}
