import { expect, test } from 'vitest';
import type { MonthReport } from '../../src/engine';
import { dossierView, instructionsView } from '../../src/view';
import { loadLibrary, startMatch } from './played';

const library = loadLibrary();

/** The first month of a game in which an election has just changed Hungary's government. */
function changed(): ReadonlyArray<MonthReport> {
  const match = startMatch({}, 'HU');
  const [report] = match.months();
  if (!report) throw new Error('no month');
  const signals = { ...report.signals, elections: [{ member: 'HU', changed: true }] } as const;
  const members = report.members.map((each) =>
    each.code === 'HU' ? { ...each, positions: { ...each.positions, sanctions: 80 } } : each,
  );
  return [{ ...report, signals: { ...signals, elections: [...signals.elections] }, members }];
}

test('a government that stays gives no new instructions', () => {
  const match = startMatch({}, 'HU');
  expect(instructionsView(library, { months: match.months(), seat: 'HU' })).toBeUndefined();
  expect(instructionsView(library, { months: changed(), seat: 'PL' })).toBeUndefined();
  expect(instructionsView(library, { months: changed(), seat: 'HRVP' })).toBeUndefined();
});

test('a new government tells its seat what held before and what holds now, and the dossier keeps it', () => {
  const view = instructionsView(library, { months: changed(), seat: 'HU' });
  expect(view?.title).toBe('Your government has changed: new instructions');
  const sanctions = view?.lines.find(({ axis }) => axis === 'sanctions');
  expect(sanctions?.now).toBe('leaning for');
  expect(sanctions?.before).not.toBe(sanctions?.now);
  expect(view?.lines.find(({ axis }) => axis === 'aid')?.now).toBe(
    view?.lines.find(({ axis }) => axis === 'aid')?.before,
  );
  const dossier = dossierView(library, { months: changed(), seat: 'HU' });
  expect(dossier.instructions).toEqual(view);
  expect(dossier.sheet?.name).toBe('Hungary');
});
