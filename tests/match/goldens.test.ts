import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashOf, recordSchema, replay, rulesFor, type SeatId } from '../../src/engine';
import { resumeMatch } from '../../src/match';
import { playGame } from './player';
import { february, start } from './support';

const FOLDER = 'tests/goldens';
const RENEW = 'PARLEY_GOLDENS=write npx vitest run tests/match/goldens.test.ts';
const SEATS = ['HRVP', 'HU', 'FR'] as const satisfies ReadonlyArray<SeatId>;

const fileOf = (seat: SeatId) => join(FOLDER, `${seat}.golden.json`);

function record(seat: SeatId): void {
  const match = playGame(start(`golden-${seat}`, [seat]), seat, `golden-${seat}`);
  const { state } = match.reveal();
  const golden = { seat, ending: state.ending, months: state.month, record: match.record() };
  writeFileSync(fileOf(seat), `${JSON.stringify(golden)}\n`);
}

if (process.env.PARLEY_GOLDENS === 'write') for (const seat of SEATS) record(seat);

function read(seat: SeatId) {
  const golden = JSON.parse(readFileSync(fileOf(seat), 'utf8')) as { ending: string; months: number; record: unknown };
  return { ...golden, record: recordSchema.parse(golden.record) };
}

test('no golden game is missing, and none lies about unused', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.golden.json'));
  expect(files.toSorted()).toEqual(SEATS.map((seat) => `${seat}.golden.json`).toSorted());
});

test.each(SEATS)('the golden game of %s is of this scenario', (seat) => {
  expect(existsSync(fileOf(seat))).toBe(true);
  expect(read(seat).record.scenarioHash, `The scenario has changed; if that was meant: ${RENEW}`).toBe(february().hash);
});

test.each(SEATS)('the golden game of %s replays to the same state and ending', (seat) => {
  const golden = read(seat);
  const { state, fault } = replay(rulesFor(february(), golden.record.setup), golden.record.moves);
  expect(fault, `The rules have changed; if that was meant: ${RENEW}`).toBeUndefined();
  expect({ hash: hashOf(state), ending: state.ending, months: state.month }).toEqual({
    hash: golden.record.hash,
    ending: golden.ending,
    months: golden.months,
  });
  const resumed = resumeMatch(february(), [seat], golden.record);
  expect('match' in resumed && resumed.match.record().hash).toBe(golden.record.hash);
});
