import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { shippedEvidence } from './support';

const { register } = shippedEvidence();
const START = '2026-02-24';
/** Known at the start, though they lie after it: Hungary's election, the end of the Cypriot presidency. */
const SCHEDULED = new Set(['12 April 2026', 'June 2026']);

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DATE = new RegExp(`(?:(\\d{1,2}) )?(${MONTHS.join('|')}) (20\\d\\d)`, 'g');

/** Days and months that a text names, with the first possible day of each. */
const dates = (text: string): ReadonlyArray<readonly [said: string, iso: string]> =>
  [...text.matchAll(DATE)].map(([said, day, month = '', year]) => [
    said,
    [year, `${MONTHS.indexOf(month) + 1}`.padStart(2, '0'), (day ?? '1').padStart(2, '0')].join('-'),
  ]);

test('dates are read with and without a day', () => {
  expect(dates('from 3 March 2026 on, and in November 2025')).toEqual([
    ['3 March 2026', '2026-03-03'],
    ['November 2025', '2025-11-01'],
  ]);
});

test('the register tells of nothing that came after the start', () => {
  for (const id of register.ids()) {
    const later = dates(JSON.stringify(register.cite(id))).filter(([said, iso]) => iso > START && !SCHEDULED.has(said));
    expect(later, id).toEqual([]);
  }
});

const memberSchema = z.object({
  code: z.string(),
  positions: z.record(z.string(), z.number()),
  split: z.object({ axis: z.string(), low: z.number(), high: z.number() }).optional(),
});
const { members } = z
  .object({ members: z.array(memberSchema) })
  .parse(parse(readFileSync('scenarios/february-2026/members.yaml', 'utf8')));

test.each(members)('$code starts where its stance on record puts it, or within a division on record', (member) => {
  const stance = register.cite(`STANCE-${member.code}`)?.stance;
  for (const [axis, value] of Object.entries(stance?.positions ?? {})) {
    const onRecord = 50 + 25 * value;
    const [low, high] = member.split?.axis === axis ? [member.split.low, member.split.high] : [onRecord, onRecord];
    expect(onRecord).toBeGreaterThanOrEqual(low);
    expect(onRecord).toBeLessThanOrEqual(high);
    expect(member.positions[axis], axis).toBeGreaterThanOrEqual(low);
    expect(member.positions[axis], axis).toBeLessThanOrEqual(high);
  }
  expect(Object.keys(stance?.positions ?? {}).toSorted()).toEqual(Object.keys(member.positions).toSorted());
});
