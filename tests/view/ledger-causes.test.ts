import { expect, test } from 'vitest';
import { ledgerRows } from '../../src/view/ledger';
import { start } from '../match/support';
import { loadLibrary } from './played';

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
