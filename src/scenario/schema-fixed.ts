import { z } from 'zod';
import { type Basis, FIXED, type FixedGroup, type FixedName } from '../engine';
import type { Issue } from './checker';
import { contentId, issueAt, plainText } from './content';
import { crossedBound, isWhole } from './fixed-bounds';
import { evidenceId, lensSources, withSources } from './sources';

/** The fixed numbers of model.yaml: what each is, and within which range a reasonable person could put it. */

export const evidence = z.array(evidenceId);
export const basis = z.enum(['evidence', 'published number', 'assumption']);
export const range = z.tuple([z.number(), z.number(), z.number()]);

/** An object with exactly the given keys. */
export const keyed = <K extends string, T extends z.ZodType>(keys: ReadonlyArray<K>, value: T) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as Record<K, T>);

/** A value, to which the group's spread gives a range, or [low, value, high]. */
const amount = z.union([z.number(), range]);

const full = z.strictObject({
  value: amount,
  basis: basis.optional(),
  exact: plainText(160).optional(),
  note: plainText(160).optional(),
});

type Full = z.infer<typeof full>;

/** A number of a group; one that rests on something else than its group, or has no range, says so. */
const given = z.union([z.number(), range, full]).meta({ id: 'GivenNumber' });
type Given = z.infer<typeof given>;

const nameIn = (id: FixedGroup) => z.enum(FIXED[id] as ReadonlyArray<string>);

const group = <G extends FixedGroup>(id: G) =>
  z
    .strictObject({
      mechanism: contentId,
      evidence,
      basis,
      sources: lensSources.optional(),
      spread: z.number().positive().max(1).optional(),
      sumsToOne: z.array(z.array(nameIn(id)).min(2)).optional(),
      values: keyed(FIXED[id], given),
      note: z.string().optional(),
    })
    .transform(withSources);

export const fixedSchema = z.strictObject(
  Object.fromEntries(Object.keys(FIXED).map((id) => [id, group(id as FixedGroup)])) as {
    [G in FixedGroup]: ReturnType<typeof group<G>>;
  },
);
type FixedFile = z.infer<typeof fixedSchema>;
type GroupFile = FixedFile[FixedGroup];

/** [low, value, high]. */
type FixedRange = readonly [number, number, number];

/** A fixed number as its file gives it, with what its group says of it. */
export interface FixedNumber {
  readonly id: FixedName;
  readonly name: string;
  readonly value: number;
  readonly basis: Basis;
  readonly range?: FixedRange | undefined;
  /** Why it has no range. */
  readonly exact?: string | undefined;
  readonly note?: string | undefined;
}

/** The numbers of a group, in the order of the file. */
export function numbersOf(id: FixedGroup, group: GroupFile): FixedNumber[] {
  const values: ReadonlyArray<[string, Given]> = Object.entries(group.values);
  return values.map(([name, each]) => {
    const { value: stated, basis: own = group.basis, exact, note }: Full = isBare(each) ? { value: each } : each;
    const value = typeof stated === 'number' ? stated : stated[1];
    return {
      id: `${id}.${name}` as FixedName,
      name,
      value,
      basis: own,
      range: typeof stated !== 'number' ? stated : exact === undefined ? rangeAround(value, group.spread) : undefined,
      exact,
      note,
    };
  });
}

function isBare(each: Given): each is Exclude<Given, Full> {
  return typeof each === 'number' || Array.isArray(each);
}

/** Ends that a spread gives are rounded to so many digits: more would say nothing. */
const DIGITS = 3;

function rangeAround(value: number, spread: number | undefined): FixedRange | undefined {
  if (spread === undefined) return undefined;
  const end = (share: number) => Number((value + share * Math.abs(value)).toPrecision(DIGITS));
  return [end(-spread), value, end(spread)];
}

/** The range of a fixed number, as an experiment draws from it: evenly. */
export interface FixedFactor {
  readonly id: FixedName;
  readonly range: FixedRange;
  /** Drawn from the whole numbers of the range alone. */
  readonly whole?: true;
}

/** Every fixed number that is not exact, and the weights that give way to each other, since they add up to 1. */
export interface FixedRanges {
  readonly numbers: ReadonlyArray<FixedFactor>;
  readonly sums: ReadonlyArray<ReadonlyArray<FixedName>>;
}

const groupsOf = (file: FixedFile) => Object.entries(file) as ReadonlyArray<[FixedGroup, GroupFile]>;

export function fixedRanges(file: FixedFile): FixedRanges {
  const groups = groupsOf(file);
  return {
    numbers: groups.flatMap(([id, group]) =>
      numbersOf(id, group).flatMap(({ id: name, range: own }) =>
        own ? [{ id: name, range: own, ...(isWhole(name) ? { whole: true as const } : {}) }] : [],
      ),
    ),
    sums: groups.flatMap(([id, group]) =>
      (group.sumsToOne ?? []).map((names) => names.map((name) => `${id}.${name}` as FixedName)),
    ),
  };
}

/** Every fixed number has a range that its meaning allows, or says why it has none; weights of a whole add up to 1. */
export function checkFixed(file: FixedFile): Issue[] {
  return groupsOf(file).flatMap(([id, group]) => {
    const numbers = numbersOf(id, group);
    const ranges = numbers.flatMap((number) => {
      const wrong = faultOf(number);
      return wrong ? [issueAt(['fixed', id, 'values', number.name], ...wrong)] : [];
    });
    const sums = (group.sumsToOne ?? []).flatMap((names, index) => {
      const stiff = numbers.find(({ name, exact }) => names.includes(name) && exact !== undefined);
      if (stiff)
        return [issueAt(['fixed', id, 'sumsToOne', index], 'bad-sum', `${stiff.name} is exact and cannot give way`)];
      const sum = numbers.filter(({ name }) => names.includes(name)).reduce((all, { value }) => all + value, 0);
      return Math.abs(sum - 1) < ROUNDING
        ? []
        : [issueAt(['fixed', id, 'sumsToOne', index], 'bad-sum', `must add up to 1, is ${Number(sum.toPrecision(6))}`)];
    });
    return [...ranges, ...sums];
  });
}

const ROUNDING = 1e-9;

function faultOf({ id, value, range: own, exact }: FixedNumber): [string, string] | undefined {
  const [low, middle, high] = own ?? [value, value, value];
  if (own && exact !== undefined) return ['bad-range', `${id} is exact, and so has no range`];
  if (!own && exact === undefined) {
    return ['no-range', `${id} needs a range [low, value, high], a spread of its group, or a reason why it is exact`];
  }
  if (low > middle || middle > high) return ['bad-range', `must ascend, is ${low}, ${middle}, ${high}`];
  if (own && low === high) return ['bad-range', `${id} needs a range wider than a point, or a reason why it is exact`];
  const crossed = crossedBound(id, [low, middle, high]);
  if (crossed === undefined) return undefined;
  return ['out-of-range', `${id} is ${own ? `${low} to ${high}` : value}: ${crossed}`];
}
