import { array, assert, double, property } from 'fast-check';
import { expect, test } from 'vitest';
import { bandChart, stripChart } from '../../src/view';
import { everyNth, linearAxis, spreadApart } from '../../src/view/charts/axis';

const value = double({ min: -1000, max: 1000, noNaN: true });
const frame = { width: 600, height: 300, left: 40, right: 100, top: 10, bottom: 30 };

test('an axis holds every value, and its ticks stand on it in order', () => {
  assert(
    property(array(value, { minLength: 1 }), (values) => {
      const axis = linearAxis(values, [0, 100]);
      for (const each of values) {
        expect(axis.at(each)).toBeGreaterThanOrEqual(-1e-6);
        expect(axis.at(each)).toBeLessThanOrEqual(100 + 1e-6);
      }
      const places = axis.ticks.map(({ at }) => at);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(new Set(axis.ticks.map(({ label }) => label)).size).toBe(axis.ticks.length);
    }),
  );
});

test.each([
  ['one value', [5], {}],
  ['no value', [], {}],
  ['a quantity that stands at its bound', [0, 0], { bounds: [0, 100] as const }],
])('an axis over %s still has ticks in its room', (_name, values, options) => {
  const { ticks } = linearAxis(values, [0, 100], options);
  expect(ticks.length).toBeGreaterThan(1);
  for (const { at } of ticks) expect(at >= -1e-9 && at <= 100 + 1e-9).toBe(true);
});

test('an axis does not go beyond the bounds of its quantity', () => {
  const { ticks } = linearAxis([1, 99.2], [0, 100], { bounds: [0, 100] });
  expect(ticks.map(({ label }) => label)).toEqual(['0', '20', '40', '60', '80', '100']);
  expect(linearAxis([-3, 1], [0, 100], { holds: 0, even: true, signed: true }).ticks.map(({ label }) => label)).toEqual(
    ['−3', '−2', '−1', '0', '+1', '+2', '+3'],
  );
});

test('names at the ends of lines keep apart, in order and above the foot', () => {
  assert(
    property(array(double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 6 }), (heights) => {
      const placed = spreadApart(heights, 20, 300);
      const order = [...heights.keys()].sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0) || a - b);
      for (const [place, index] of order.entries()) {
        expect(placed[index]).toBeLessThanOrEqual(300);
        const before = order[place - 1];
        if (before !== undefined)
          expect((placed[index] ?? 0) - (placed[before] ?? 0)).toBeGreaterThanOrEqual(20 - 1e-9);
      }
    }),
  );
});

test('labels under a chart are thinned out until they fit, and the last stays', () => {
  expect(everyNth(13, 600, 46)).toBe(1);
  expect(everyNth(13, 300, 46)).toBe(2);
  const steps = Array.from({ length: 13 }, (_, index) => `m${index}`);
  const series = [{ id: 'a', name: 'A', meaning: 'talk' as const, bands: steps.map(() => ({ mid: 1 })) }];
  const narrow = bandChart(series, steps, { ...frame, width: 360 });
  expect(narrow.steps.at(-1)?.label).toBe('m12');
  expect(narrow.steps.length).toBeLessThan(13);
});

test('a lower value is drawn lower, and bands enclose their line', () => {
  const bands = [3, 8, 5].map((mid) => ({ mid, half: [mid - 1, mid + 1] as const, most: [mid - 2, mid + 2] as const }));
  const chart = bandChart([{ id: 'a', name: 'A', meaning: 'pressure', bands }], ['x', 'y', 'z'], frame);
  const [first, second, third] = chart.shapes[0]?.dots ?? [];
  expect(second?.y).toBeLessThan(third?.y ?? 0);
  expect(third?.y).toBeLessThan(first?.y ?? 0);
  const heights = (path = '') => [...path.matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y));
  const [most, half] = [heights(chart.shapes[0]?.most), heights(chart.shapes[0]?.half)];
  expect(Math.min(...most)).toBeLessThan(Math.min(...half));
  expect(Math.max(...most)).toBeGreaterThan(Math.max(...half));
});

test('rows share one axis: bars begin at the line of reference', () => {
  const chart = stripChart(
    [
      { hollow: -2, full: 4 },
      { span: [1, 3], dots: [2] },
    ],
    { holds: 0 },
  );
  const [bars, span] = chart.rows;
  expect(bars?.bars.map(({ hollow }) => hollow)).toEqual([true, false]);
  expect(bars?.bars[0]?.to).toBeCloseTo(chart.zero ?? -1, 9);
  expect(bars?.bars[1]?.from).toBeCloseTo(chart.zero ?? -1, 9);
  expect(span?.span?.from).toBeGreaterThan(chart.zero ?? 100);
  expect(span?.dots[0]).toBeLessThan(bars?.bars[1]?.to ?? 0);
});
