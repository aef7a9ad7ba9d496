import { expect, test } from 'vitest';
import { ledgerRows } from '../../src/view/ledger';
import { start } from '../match/support';
import { loadLibrary, playMonth, startMatch } from './played';

test('a cost that a member set off names the member: its brake, or a payment agreed with it', () => {
  const lines = ['brake.PL', 'payment.DE', 'payment.HRVP'].map((cause) => ({
    variable: 'unity' as const,
    amount: -1,
    source: 'brake' as const,
    cause,
  }));
  const months = start('causes')
    .months()
    .map((report) => ({ ...report, lines }));
  const causes = ledgerRows(loadLibrary(), 'papers', months).map(({ cause }) => cause);
  expect(causes).toEqual([
    'Emergency brake used by Poland',
    'Agreed by Germany in the corridor',
    'Agreed by the High Representative in the corridor',
  ]);
});

/** A month in which one text came to nothing under a rule, and unity fell for it. */
function quarrelOver(act: 'leaderCall' | 'presidentMandate' | 'pauseAid', rule: 'unanimity' | 'consensus') {
  const match = startMatch({ seed: 'quarrel', turns: 6 });
  playMonth(match, 'director', (open) => open.map((offer) => offer.act).slice(0, 2));
  const [report] = match.months().slice(-1);
  const [first] = report?.resolutions ?? [];
  if (!report || !first) throw new Error('nothing was decided');
  const resolutions = [{ ...first, proposal: act, act, rule, outcome: 'failed' as const }];
  const lines = [{ variable: 'unity' as const, amount: -4, source: 'uniFail' as const, cause: act }];
  return [{ ...report, resolutions, lines }];
}

test('a vote that failed, a consensus that was not reached and a pause in aid that was refused are told apart', () => {
  const told = [
    quarrelOver('leaderCall', 'unanimity'),
    quarrelOver('presidentMandate', 'consensus'),
    quarrelOver('pauseAid', 'consensus'),
  ].map((months) => {
    const [month] = ledgerRows(loadLibrary(), 'papers', months);
    const [game] = ledgerRows(loadLibrary(), 'papers', months, false);
    expect(game?.sentence).toBe(month?.sentence);
    return month?.sentence ?? '';
  });
  expect(told[0]).toContain('A vote failed');
  expect(told[1]).toContain('no consensus');
  expect(told[2]).toContain('A pause in aid was refused');
});

test('over a game the two kinds stand in rows of their own, and texts that are told alike in one', () => {
  const [vote] = quarrelOver('leaderCall', 'unanimity');
  const [consensus] = quarrelOver('presidentMandate', 'consensus');
  if (!vote || !consensus) throw new Error('no month');
  const both = (source: 'uniFail' | 'c6Hr') =>
    ledgerRows(
      loadLibrary(),
      'papers',
      [vote, consensus].map((month) => ({ ...month, lines: month.lines.map((line) => ({ ...line, source })) })),
      false,
    );
  expect(both('uniFail').map(({ points }) => points)).toEqual([-4, -4]);
  expect(both('c6Hr').map(({ points }) => points)).toEqual([-8]);
});
