import { expect, test } from 'vitest';
import type { MonthReport, Resolution } from '../../src/engine';
import { historyOf } from '../../src/view/history';
import { movedNote, openOffer } from '../../src/view/moved';
import { loadLibrary, playView, startMatch } from './played';

const library = loadLibrary();

function monthWith(month: number, resolution: Partial<Resolution>): MonthReport {
  const [report] = startMatch().months();
  if (!report) throw new Error('no month');
  const whole: Resolution = {
    proposal: `${month}.FR.leaderCall.0`,
    act: 'leaderCall',
    by: 'FR',
    options: {},
    rule: 'consensus',
    outcome: 'failed',
    reason: 'consensus',
    votes: {},
    brakes: [],
    ...resolution,
  };
  return { ...report, month, resolutions: [whole] };
}

const THREE = { LT: 'against', PL: 'against', EE: 'against', FR: 'for' } as const;

test('an act that was never put to the vote has no history', () => {
  expect(historyOf(library, [monthWith(1, {})], 'summit')).toBeUndefined();
});

test('a motion that failed names the month and those who were against it', () => {
  const line = historyOf(library, [monthWith(1, { votes: THREE })], 'leaderCall') ?? '';
  expect(line).toMatch(/^Failed in March, 3 against: /);
  for (const code of ['LT', 'PL', 'EE']) expect(line).toContain(code);
  expect(line).not.toContain('FR');
});

test('the last time counts, and how often it has failed is said', () => {
  const months = [
    monthWith(1, { votes: THREE }),
    monthWith(2, { outcome: 'refused' }),
    monthWith(3, { votes: { LT: 'against' } }),
  ];
  expect(historyOf(library, months, 'leaderCall')).toBe('Failed in May, 1 against: LT. It has not passed 3 times.');
  expect(historyOf(library, [...months, monthWith(4, { outcome: 'adopted' })], 'leaderCall')).toMatch(
    /^Passed in June\./,
  );
});

test('of very many opponents the number is told, not the names', () => {
  const votes = { LT: 'against', PL: 'against', EE: 'against', LV: 'against', FI: 'against', SE: 'against' } as const;
  expect(historyOf(library, [monthWith(1, { votes })], 'leaderCall')).toBe('Failed in March, 6 against.');
});

test('stances that move within a month are told with their cause', () => {
  const { observation } = playView(startMatch());
  const opened = { month: 1, stances: observation.stances, posture: 'offer' } as const;
  expect(movedNote(library, opened, { ...opened, posture: 'wait' }, 'FR')).toBeUndefined();
  const now = { ...opened, posture: 'wait', stances: { ...observation.stances, HU: 'leaningFor' } } as const;
  expect(movedNote(library, opened, now, 'FR')).toBe(
    'Moscow does not repeat last month’s offer to talk, and the line of HU has moved.',
  );
  expect(movedNote(library, opened, now, 'HU')).toMatch(/of HU has moved\. Your own government is among them\.$/);
  expect(movedNote(library, undefined, opened, 'FR')).toMatch(/^Moscow offers to talk this month\./);
  expect(movedNote(library, { ...opened, month: 0 }, { ...now, posture: 'wait' }, 'FR')).toBeUndefined();
});

test('an offer of last month is told as such beside the signals, and as this month’s once Moscow has made it', () => {
  const play = playView(startMatch());
  const offering = (phase: 'signals' | 'agenda') => ({
    ...play,
    observation: { ...play.observation, state: { ...play.observation.state, phase, posture: 'offer' as const } },
  });
  expect(openOffer(library, play)).toBeUndefined();
  expect(openOffer(library, offering('signals'))).toMatch(/^Moscow’s offer to talk of last month still stands/);
  expect(openOffer(library, offering('agenda'))).toMatch(/^Moscow offers to talk this month/);
});
