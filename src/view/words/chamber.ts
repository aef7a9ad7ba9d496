import type { Resolution } from '../../engine';

/** The words of the chamber. */
export const chamber = {
  heading: (month: string) => `The Council votes, ${month}`,
  place: (index: number, total: number) =>
    total === 1 ? 'Text on the table' : `Text ${index} of ${total} on the table`,
  tabled: (name: string) => `Tabled by ${name}`,
  tabledByYou: 'Tabled by you',
  noVote: 'Nothing was put to the vote',
  noVoteText: 'No text that needs a vote lies on the table this month.',
  turn: (index: number, total: number) => `${ordinal(index)} of ${total}, in the Council’s order`,
  isNext: (name: string) => `Next: ${name}`,
  turning: (name: string) => `Turning over: ${name}`,
  allTurned: 'All cards lie open',
  standing: 'How the count stands',
  members: 'Members',
  population: 'Population, per cent',
  constructive: 'Abstaining by declaration',
  membersNeeded: (members: number) => `${members} of 27 needed`,
  reinforced: 'A text that neither the Commission nor the High Representative proposed needs 20 members.',
  participantsNeeded: (members: number) => `${members} to go ahead`,
  allowingNeeded: (members: number) => `${members} of 27 to allow it`,
  populationNeeded: '65 per cent needed',
  nobodyAgainst: 'nobody may be against',
  aThird: 'a third',
  constructiveLimit: 'the text falls at a third of the members with at least a third of the population',
  constructiveCount: (members: number, share: string) =>
    `${members === 1 ? 'one member' : `${members} members`}, ${share} per cent of the population`,
  part: {
    for: (count: string) => `${count} for`,
    closed: (count: string) => closedCards(count),
    abstain: (count: string) => `${count} abstain`,
    against: (count: string) => `${count} against`,
  },
  enhancedPart: {
    for: (count: string) => `${count} take part`,
    closed: (count: string) => closedCards(count),
    abstain: (count: string) => `${count} stay outside`,
    against: (count: string) => `${count} against`,
  },
  share: {
    for: (count: string) => `${count} for`,
    closed: (count: string) => `${count} closed`,
    abstain: (count: string) => `${count} abstain`,
    against: (count: string) => `${count} against`,
  },
  agreement: {
    title: 'By consensus',
    explain: 'This is for the leaders. No votes are counted: it is agreed when nobody objects.',
    nobodySoFar: 'Nobody has objected so far.',
    agreed: 'Nobody objected.',
    objected: (names: string) => `${names} objected.`,
    silent: (names: string) => `${names} kept silent, which is no objection.`,
    word: 'Agreed',
    wordNot: 'Not agreed',
  },
  outside: 'outside each card: what the member had declared on this text',
  outsideTalks: 'outside each card: where the member stands on talks',
  declaredFor: 'for',
  declaredUndecided: 'not decided',
  declaredAgainst: 'against',
  cards: 'As the cards turn',
  allCards: 'All twenty-seven cards',
  surprises: 'Otherwise than declared',
  noSurprise: 'No member voted otherwise than it had declared.',
  hadDeclared: { for: 'had declared: for', against: 'had declared: against', notYet: '' },
  yours: (name: string) => `${name} (you)`,
  earlier: (count: number) => (count === 1 ? 'One card before these' : `${count} cards before these`),
  cardsEmpty: 'No card has been turned yet.',
  votes: { for: 'for', against: 'against', abstain: 'abstains', constructive: 'abstains by declaration' },
  votesUnder: {
    consensus: { for: 'lets it pass', against: 'objects', abstain: 'keeps silent' },
    enhanced: { for: 'takes part', abstain: 'stays outside' },
  },
  announceText: (place: string, title: string, rule: string) => `${place}: ${title}. ${rule}.`,
  announce: (name: string, vote: string, reason: string) => `${name}: ${vote}. ${reason}`.trim(),
  stop: 'What could still stop it',
  settledFor: 'Nothing any more. The votes that are open suffice.',
  settledAgainst: 'It cannot be adopted any more.',
  actOfAll: 'The budget act that secures it needs all twenty-seven: one vote against stops it.',
  actOfAllRefused: 'A vote against has stopped it: the budget act that secures it needs all twenty-seven.',
  oneSuffices: 'One vote against.',
  oneObjection: 'One objection.',
  blockIs: (members: string, anyCount: boolean) =>
    `${members} members not in favour, or ${anyCount ? 'fewer' : 'four'} with more than 35 per cent of the population.`,
  allForSoFar: 'So far every open card is for it.',
  notForSoFar: (members: string, share: string) =>
    `${members} with ${share} per cent ${members === 'One' ? 'has' : 'have'} not said yes.`,
  blockAlone: (name: string) => `${name} alone would block.`,
  blockJoined: (names: string) => `If ${names} joined them, it would be blocked.`,
  blockTogether: (names: string) => `${names} together would block.`,
  brake: 'Emergency brake',
  brakeOpen:
    'A member that states vital reasons of national policy stops the vote. Whether one does shows when all cards lie open. It costs unity.',
  brakeSteps: {
    stopped: (names: string) => `${names} stated vital reasons of national policy and stopped the vote.`,
    overcome: 'The matter was settled afterwards, and the text stands.',
    'search-for-solution': '',
    'vote-resumes': 'The High Representative found a solution, and the vote was resumed.',
    'referral-possible': 'No solution was found.',
    'before-european-council': 'The Council referred the matter to the leaders.',
    'not-referred': 'The matter was not referred to the leaders.',
    'adopted-by-european-council': 'The leaders agreed, by unanimity.',
    'rejected-by-european-council': 'The leaders, who decide by unanimity, did not agree.',
  },
  result: 'The result',
  outcomes: {
    adopted: 'Adopted',
    failed: 'Not adopted',
    refused: 'No vote was held',
    braked: 'Stopped',
    enacted: 'Done',
    noConcession: 'Adopted, but talks did not open',
    coalition: 'Not adopted; a coalition goes ahead',
    overtaken: 'Overtaken by another text',
  } satisfies Readonly<Record<Resolution['outcome'], string>>,
  unanimityLacks: (names: string) => `Unanimity was needed. ${names} voted against.`,
  reasons: {
    overtaken: 'A text decided before it in the same month left nothing to decide.',
    'nobody-against': 'No member voted against. Abstentions do not prevent adoption.',
    'too-many-constructive-abstentions':
      'Members that abstained by declaration reached a third of the members and of the population.',
    'majority-reached': (members: number) =>
      `At least ${members} members with at least 65 per cent of the population voted for it.`,
    'blocking-minority-too-small': 'Fewer than four members were not in favour, which is too few to block.',
    'too-few-members': (members: number) => `Fewer than ${members} members voted for it.`,
    'too-little-population': 'Those in favour have less than 65 per cent of the population.',
    'too-few-members-and-too-little-population': (members: number) =>
      `Fewer than ${members} members voted for it, with less than 65 per cent of the population.`,
    'no-proposal-from-high-representative': 'The High Representative made no proposal, which Art. 33 TEU requires.',
    'brake-not-referred':
      'The emergency brake stopped the vote. No solution was found, and the matter was not referred.',
    'brake-rejected': 'The emergency brake stopped the vote. The leaders, who decide by unanimity, did not agree.',
    'too-few-participants': 'Fewer than nine members were ready to take part.',
    'act-of-all-refused': 'The budget act that secures it needs all twenty-seven, and a member voted against.',
    'vote-failed': 'The vote that allows some members to go ahead failed.',
  },
  count: (yes: number, no: number, abstained: number) => `${yes} for, ${no} against, ${abstained} abstained`,
  coalition: 'Members that wish to give aid do so together, from their own budgets, with less money behind it.',
  noConcession: 'A concession was demanded first. Moscow did not grant it, and no talks were opened.',
  secondTry: 'The first vote failed. At the second, with a measure left out, nobody was against.',
  lapses: (month: string, comesBack: boolean) =>
    comesBack
      ? `It comes back before the measures run out in ${month}.`
      : `Without a decision the measures run out in ${month}.`,
  refused:
    'The High Representative made no proposal, which Art. 33 TEU requires. The quarrel over it costs the office.',
  payment: {
    title: 'Side payment',
    somebody: 'the Union',
    paid: (by: string, to: string, points: string) =>
      `Arranged by ${by}${to === '' ? '' : ` for ${to}`}: ${points} points of the treasury. No vote is taken.`,
    attached: (title: string) => `It went with “${title}”.`,
    agreed: (by: string, to: string) =>
      `A side payment that ${by} arranges for ${to}: agreed in the corridor, paid from the treasury when the votes lie open.`,
  },
  doneBy: (name: string) => `Done by ${name}. It needs no vote.`,
  putForward: (name: string) => `Put forward by ${name}. It needs no vote.`,
  unvoted: 'Decided without a vote',
  foresaw: (subject: string, said: string) => `You foresaw: ${subject}: ${said}. Sealed.`,
  foresawNothing: 'You sealed no prediction.',
  nextCard: 'Next card',
  turnAll: 'Turn all',
  nextText: 'Next text',
  onward: 'How Moscow reads it',
};

function closedCards(count: string): string {
  return count === '1' ? '1 card closed' : `${count} cards closed`;
}

function ordinal(place: number): string {
  const tens = place % 100;
  if (tens >= 11 && tens <= 13) return `${place}th`;
  const end = ['th', 'st', 'nd', 'rd'][place % 10] ?? 'th';
  return `${place}${end}`;
}
