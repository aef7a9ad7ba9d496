/** The words of the ledger. */
export const ledger = {
  basis: {
    evidence: 'direction sourced, size assumed',
    'published number': 'order of size published',
    assumption: 'designer’s assumption',
    hidden: 'told in the debrief',
  },
  hundredths: 'index from 0 to 100',
  points: (amount: string) => `${amount} points`,
  point: (amount: string) => `${amount} point`,
  incidents: (amount: string) => `${amount} incidents a month`,
  small: (count: number) => `Small changes (${count})`,
  failed: (title: string) => `Not adopted: ${title}`,
  notAgreed: (title: string) => `Not agreed: ${title}`,
  by: {
    brake: (seat: string) => `Emergency brake used by ${seat}`,
    payment: (seat: string) => `Agreed by ${seat} in the corridor`,
  },
  causes: { unanswered: 'An incident without an answer' },
  heading: 'The full ledger',
  explain: 'Every change of the month, by what it changed. Amounts add up to the change of each number.',
  columns: { cause: 'What changed it', amount: 'Amount', mechanism: 'Mechanism', source: 'Rests on', basis: 'Size' },
};
