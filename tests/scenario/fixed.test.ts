import { expect, test } from 'vitest';
import { FIXED, FIXED_NAMES, type FixedGroup } from '../../src/engine';
import { fixedRanges, formatFault, numbersOf, readScenario } from '../../src/scenario';
import { bundle, files } from '../lab/support';

const PATH = 'scenarios/february-2026/model.yaml';
const { fixed } = bundle.content.model;
const groups = Object.keys(FIXED) as FixedGroup[];
const numbers = groups.flatMap((group) => numbersOf(group, fixed[group]));

/** The shipped scenario with one line of its model written otherwise. */
function changed(from: string, to: string) {
  const text = files.get(PATH) ?? '';
  expect(text.split(from).length, from).toBe(2);
  return readScenario(new Map([...files, [PATH, text.replace(from, to)]]));
}

test('every fixed number has a range that holds its value, or says why it is exact', () => {
  expect(numbers.map(({ id }) => id).toSorted()).toEqual(FIXED_NAMES.toSorted());
  for (const { id, value, range, exact } of numbers) {
    if (exact !== undefined) expect(range, id).toBeUndefined();
    else {
      const [low, middle, high] = range ?? [0, Number.NaN, 0];
      expect(middle, id).toBe(value);
      expect(low, id).toBeLessThan(high);
      expect([low <= value, value <= high], id).toEqual([true, true]);
    }
  }
});

test('what an experiment draws from is every number that is not exact', () => {
  const exact = numbers.filter((each) => each.exact !== undefined).map(({ id }) => id);
  const { numbers: drawn } = fixedRanges(fixed);
  expect(drawn.length).toBe(FIXED_NAMES.length - exact.length);
  expect(drawn.map(({ id }) => id)).not.toContain('dose.summit');
  expect(drawn.find(({ id }) => id === 'vote.kappa')).toEqual({ id: 'vote.kappa', range: [10, 28, 40] });
  expect(drawn.find(({ id }) => id === 'tour.months')).toEqual({ id: 'tour.months', range: [1, 2, 3], whole: true });
});

test('exact is what a number is by definition, and not that a game begins there', () => {
  const exact = numbers.flatMap(({ id, exact: reason }) => (reason === undefined ? [] : [id]));
  expect(exact.toSorted()).toEqual([
    'aside.none',
    'aside.strong',
    'aside.weak',
    'dose.none',
    'dose.summit',
    'fulfilment.least',
    'fulfilment.most',
    'norm.none',
    'outcome.sum',
    'outcome.tempoBase',
    'signal.resolved',
    'stance.for',
    'stance.leaningAgainst',
    'stance.leaningFor',
    'stance.undecided',
    'target.perAid',
  ]);
});

test.each([
  ['consent.level', 'consent'],
  ['consent.lossesAt', 'losses'],
  ['consent.resistanceAt', 'resistance'],
  ['consent.seatAt', 'seat'],
  ['demand.economyAt', 'warEconomy'],
  ['demandSeat.standingAt', 'standing'],
  ['drive.paysAt', 'pays'],
  ['front.deepStrikeAt', 'deepStrike'],
  ['front.level', 'front'],
  ['oil.level', 'oil'],
  ['tie.defence', 'defence'],
  ['treasury.sanctionsAbove', 'sanctions'],
] as const)('%s equals where %s starts and is a judgement of its own, with a range', (id, stock) => {
  const level = numbers.find((each) => each.id === id);
  expect(level?.value).toBe(bundle.scenario.start[stock]);
  expect(level?.range).toBeDefined();
});

test('a spread goes to both sides of a value, whatever its sign, and its ends are rounded', () => {
  const { bundle: other } = changed('deepFloor: [-0.5, -0.3, -0.1]', 'deepFloor: -0.3');
  const [first] = other ? numbersOf('talk', other.content.model.fixed.talk).filter(({ value }) => value < 0) : [];
  expect(first?.range).toEqual([-0.39, -0.3, -0.21]);
  expect(numbers.find(({ id }) => id === 'belief.soft')?.range).toEqual([0.233, 1 / 3, 0.433]);
});

test('neither the hash of the scenario nor what the rules read hangs on a range', () => {
  const { bundle: other } = changed('kappa: {value: [10, 28, 40],', 'kappa: {value: [20, 28, 30],');
  expect(other?.scenario).toEqual(bundle.scenario);
  expect(changed('kappa: {value: [10, 28, 40],', 'kappa: {value: [10, 29, 40],').bundle?.scenario.hash).not.toBe(
    bundle.scenario.hash,
  );
});

test.each([
  ['wedge: 7', 'wedge: [8, 7, 9]', 'bad-range must ascend, is 8, 7, 9'],
  ['wedge: 7', 'wedge: [7, 7, 7]', 'bad-range mandate.wedge needs a range wider than a point'],
  ['wedge: 7', 'wedge: 0', 'bad-range mandate.wedge needs a range wider than a point'],
  ['wedge: 7', 'wedge: [-1, 7, 9]', 'out-of-range mandate.wedge is -1 to 9: it must keep its sign'],
  ['wedge: 7', 'wedge: {value: [6, 7, 8], exact: so it is}', 'bad-range mandate.wedge is exact, and so has no range'],
  ['wedge: 7', 'wedge: {value: 7, exact: ""}', 'out-of-range must have at least 1 character'],
  ['wedge: 7', 'wedge: [6, 8]', 'out-of-range must have at least 3 items'],
  ['chance: 0.35', 'chance: [0.3, 0.35, 1.1]', 'out-of-range mock.chance is 0.3 to 1.1: it is a share'],
  ['chance: 0.35', 'chance: 0.9', 'out-of-range mock.chance is 0.63 to 1.17: it is a share'],
  [
    'unityLevel: [58, 62, 66]',
    'unityLevel: [58, 62, 106]',
    'out-of-range domestic.unityLevel is 58 to 106: it is a place',
  ],
  ['horizon: [2, 3, 4]', 'horizon: 3', 'out-of-range mandate.horizon is 2.25 to 3.75: it is a count'],
  ['{deal: 0.1, width: 5}', '{deal: 0.1, width: [0, 5, 9]}', 'out-of-range overlap.width is 0 to 9: other numbers'],
  ['summit: {value: 1,', 'summit: {value: 1.5,', 'out-of-range dose.summit is 1.5: it is a share'],
  ['[[hr, commission, unity]]', '[[hr, commission]]', 'bad-sum must add up to 1, is 0.6'],
  [
    'perAid: {value: 1, exact:',
    'perAid: {value: 0, exact:',
    'out-of-range target.perAid is 0: other numbers are divided by it',
  ],
  ['[[hr, commission, unity]]', '[[hr, comission, unity]]', 'bad-value must be one of hr, commission, unity'],
])('%s written as %s is refused at its place', (from, to, message) => {
  const { faults } = changed(from, to);
  const [fault] = faults;
  const line = (files.get(PATH) ?? '').split('\n').findIndex((each) => each.includes(from)) + 1;
  expect(fault && formatFault(fault)).toContain(`${PATH}:${line}:`);
  expect(fault && formatFault(fault)).toContain(message);
});

test('a number without a range, a spread of its group or a reason is refused by its name', () => {
  const { faults } = changed('spread: 0.3\n    values: {oilAt:', 'values: {oilAt:');
  expect(faults.map(({ code, message }) => [code, message.split(' ')[0]])).toEqual([['no-range', 'lobby.burden']]);
});
