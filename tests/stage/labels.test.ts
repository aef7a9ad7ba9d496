import { expect, test } from 'vitest';
import type { Size } from '../../src/stage/geometry';
import { around, encloses, overlap } from '../../src/stage/geometry';
import { memberAt } from '../../src/stage/map-labels';
import type { Insets } from '../../src/view';
import { DESIGN, drawnLabels, map, PHONES } from './support';

const LOW_PHONE: Size = { width: 320, height: 252 };

const SIZES: ReadonlyArray<readonly [string, Size, Insets | undefined]> = [
  ['design size', DESIGN.size, DESIGN.covered],
  ['large screen', { width: 1480, height: 836 }, DESIGN.covered],
  ['projector', { width: 1920, height: 1000 }, undefined],
  ['small laptop', { width: 920, height: 600 }, { left: 300, top: 0, right: 0, bottom: 0 }],
  ['tablet', { width: 768, height: 560 }, undefined],
  ...PHONES.map((size) => [`phone ${size.width}`, size, undefined] as const),
  ['low phone', LOW_PHONE, undefined],
];

test.each(SIZES)('no label touches another: %s', (_name, size, covered) => {
  const { members, names } = drawnLabels(size, covered);
  const boxes = [...members.map(({ code, box }) => ({ id: code, box })), ...names];
  const touching = boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => (overlap(a.box, b.box) ? [`${a.id} ${b.id}`] : [])),
  );
  expect(touching).toEqual([]);
});

test.each(SIZES)('every member’s label lies inside the free part: %s', (_name, size, covered) => {
  const { fit, members } = drawnLabels(size, covered);
  expect(members).toHaveLength(27);
  for (const { code, box } of members) expect(encloses(fit.free, box), code).toBe(true);
});

test('at the design size all have codes; Luxembourg, Malta and Cyprus stand on chips with a leader', () => {
  const { members } = drawnLabels(DESIGN.size, DESIGN.covered);
  expect(members.every(({ codeAt }) => codeAt !== undefined)).toBe(true);
  expect(
    members
      .filter(({ spot }) => spot !== undefined)
      .map(({ code }) => code)
      .sort(),
  ).toEqual(['CY', 'LU', 'MT']);
});

test.each(PHONES)('on a phone of $width pixels eight codes, shapes for all, and Ukraine’s name alone', (size) => {
  const { members, names } = drawnLabels(size);
  const codes = members.filter(({ codeAt }) => codeAt !== undefined).map(({ code }) => code);
  expect(codes.sort()).toEqual(['DE', 'ES', 'FI', 'FR', 'IT', 'PL', 'RO', 'SE']);
  expect(names.map(({ id }) => id)).toEqual(['UA']);
});

test('on a low phone shapes alone, for all', () => {
  const { members } = drawnLabels(LOW_PHONE);
  expect(members).toHaveLength(27);
  expect(members.filter(({ codeAt }) => codeAt !== undefined)).toEqual([]);
});

test('no text is smaller than 14 pixels', () => {
  for (const [, size, covered] of SIZES) {
    const { members, names } = drawnLabels(size, covered);
    for (const { codeSize } of members) expect(codeSize).toBeGreaterThanOrEqual(14);
    for (const { size: px } of names) expect(px).toBeGreaterThanOrEqual(14);
  }
});

test.each(SIZES)('pressing a label means its member: %s', (_name, size, covered) => {
  const { fit, members } = drawnLabels(size, covered);
  for (const { code, box } of members) {
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    expect(memberAt(map, fit, members, middle)).toBe(code);
  }
});

test('Luxembourg, Malta, Cyprus and Slovenia answer anywhere in 44 pixels where no nearer label stands', () => {
  const { fit, members } = drawnLabels(DESIGN.size, DESIGN.covered);
  for (const { code, box } of members.filter((each) => ['LU', 'MT', 'CY', 'SI'].includes(each.code))) {
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const target = around(middle, 44);
    for (const at of [
      { x: target.x + 1, y: middle.y },
      { x: target.x + 43, y: middle.y },
      { x: middle.x, y: target.y + 43 },
    ]) {
      const answer = memberAt(map, fit, members, at);
      const nearer = members.some(
        (other) => other.code !== code && other.code === answer && overlap(around(at, 44), other.box),
      );
      expect(answer === code || nearer, `${code} at ${at.x} ${at.y}: ${answer}`).toBe(true);
    }
  }
});

test('the end of a leader answers for its chip', () => {
  const { fit, members } = drawnLabels(DESIGN.size, DESIGN.covered);
  const answers = members.flatMap(({ code, spot }) => (spot ? [[code, memberAt(map, fit, members, spot)]] : []));
  expect(answers.sort()).toEqual([
    ['CY', 'CY'],
    ['LU', 'LU'],
    ['MT', 'MT'],
  ]);
});

test('the open sea and other countries are nobody', () => {
  const { fit, members } = drawnLabels(DESIGN.size, DESIGN.covered);
  expect(memberAt(map, fit, members, { x: 330, y: 200 })).toBeUndefined();
  const ukraine = drawnLabels(DESIGN.size, DESIGN.covered).names.find(({ id }) => id === 'UA');
  expect(ukraine && memberAt(map, fit, members, ukraine.at)).toBeUndefined();
});
