import { expect, test } from 'vitest';
import { treasuryPrice } from '../../src/view/prices';
import { loadLibrary, playMonth, playView, startMatch, startTabling } from './played';

const library = loadLibrary();

test('the price that is shown is the one that is booked', () => {
  const booked = [...'abcdefgh'].flatMap((seed) => {
    const match = startMatch({ seed });
    playMonth(match, 'director', (open) => open.map(({ act }) => act).filter((act) => act === 'defence'), 'commit');
    const price = treasuryPrice(library, playView(match), 'defence', {});
    playMonth(match, 'director', () => [], 'reading');
    const line = match.months()[0]?.lines.find(({ source }) => source === 'act:defence');
    return line ? [{ price, amount: -line.amount }] : [];
  });
  expect(booked.length).toBeGreaterThan(0);
  for (const { price, amount } of booked) expect(Math.abs(price - amount)).toBeLessThan(0.3);
});

test('a payment attached to a text adds to its price', () => {
  const match = startTabling('COM', []);
  const session = playView(match, 'COM');
  const plain = treasuryPrice(library, session, 'package', {});
  expect(treasuryPrice(library, session, 'package', { gift: true })).toBeGreaterThan(plain);
});
