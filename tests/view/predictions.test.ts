import { expect, test } from 'vitest';
import { type MonthReport, PREDICTABLE, type Snapshot } from '../../src/engine';
import { foreseen } from '../../src/view/predictions';
import { monthTracks } from '../../src/view/tracks';
import { loadLibrary, playMonth, playView, startMatch } from './played';

const library = loadLibrary();

function aMonth(): MonthReport {
  const match = startMatch({});
  playMonth(match, 'director', () => []);
  const report = playView(match).months.at(-1);
  if (!report) throw new Error('no month was played');
  return report;
}

const base = aMonth();

/** The month with Moscow's terms at three moments: before it, when the sheets were sealed, after it. */
function terms(before: number, sealing: number, after: number): MonthReport {
  const at = ({ derived }: Snapshot, demands: number): Snapshot => ({
    stocks: { ...base.before.stocks, demands },
    derived,
  });
  return {
    ...base,
    before: at(base.before, before),
    atSealing: at(base.before, sealing),
    after: at(base.before, after),
    sealed: { director: { votes: {}, prediction: { indicator: 'demands', direction: 'same' } } },
  };
}

test('a prediction is measured from what stood on the screen when it was sealed', () => {
  expect(foreseen(library, terms(60, 66, 66), 'director')).toMatchObject({ right: true, from: '66', to: '66' });
  expect(foreseen(library, terms(66, 60, 66), 'director')).toMatchObject({ right: false, was: 'harder' });
});

test.each([-3, -1.2, -0.5, -0.3, -0.1, 0, 0.1, 0.2, 0.3, 0.45, 0.6, 1, 5])(
  'where terms move by %d, track and prediction say the same',
  (change) => {
    const report = terms(60, 60, 60 + change);
    const still = monthTracks(library, report).find(({ id }) => id === 'C2')?.step === 0;
    expect(foreseen(library, report, 'director')?.right).toBe(still);
  },
);

test('a change that counts shows in its figures', () => {
  const told = foreseen(library, terms(60.1, 60.1, 60.4), 'director');
  expect(told?.was).toBe('harder');
  expect(told?.from).not.toBe(told?.to);
});

test('every indicator that may be foretold is judged', () => {
  for (const indicator of PREDICTABLE) {
    const sealed = { director: { votes: {}, prediction: { indicator, direction: 'up' as const } } };
    expect(foreseen(library, { ...base, sealed }, 'director')?.was).not.toBe('');
  }
});
