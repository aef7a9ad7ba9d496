const count = (texts: string) =>
  texts === 'one' ? 'One text is' : `${texts.charAt(0).toUpperCase()}${texts.slice(1)} texts are`;

/** The words of the sheet on which a seat commits itself. */
export const commit = {
  heading: (month: string) => `Before the vote, ${month}`,
  leadMember: 'Vote, and say what you expect and why. Nobody sees it before the cards turn.',
  leadNoText: 'No text is before the Council this month. Say what you expect, and why.',
  leadOffice: (texts: string) =>
    texts === 'no'
      ? 'No text is before the Council this month. Say what you expect, and why.'
      : `Your office has no vote. ${count(texts)} before the Council. Say what you expect, and why.`,
  leadDirector: (texts: string) =>
    texts === 'no'
      ? 'No text is before the Council this month. Say what you expect, and why.'
      : `The members vote on their own. ${count(texts)} before the Council. Say what you expect, and why.`,
  leadSealed: 'Your sheet is sealed. It is opened when the cards turn.',
  place: (index: number, total: number) => `Text ${index} of ${total}`,
  tabled: (name: string, own: boolean) => (own ? 'Tabled by you' : `Tabled by ${name}`),
  unvoted: (title: string, name: string) => `${title} (${name}): no vote is needed. It takes place.`,
  declined: (title: string) => `${title}: the High Representative has declined to propose it. No vote is held.`,
  removed: (label: string) => `${label}: taken out`,
  awaits: 'Only if the High Representative proposes. If not, no vote is held and promises on it fall away.',
  changed: (changes: string) => `Changed since it was tabled: ${changes}.`,
  yourVote: 'Your vote',
  yourAnswer: 'Your answer',
  votes: { for: 'For', against: 'Against', abstain: 'Abstain', constructive: 'Abstain by declaration' },
  consensus: { for: 'Let it pass', against: 'Object' },
  enhanced: { for: 'Take part', against: 'Against', abstain: 'Stay outside' },
  constructive:
    'By declaration: you need not apply the decision, and you accept that it commits the Union. If at least a third of the members with at least a third of the population do the same, it falls.',
  promised: (name: string, vote: 'for' | 'abstain') =>
    vote === 'for' ? `You promised ${name} to vote for.` : `You promised ${name} to abstain.`,
  promisedNoBrake: (name: string) => `You promised ${name} not to use the emergency brake.`,
  brokenWord: 'A word that is broken is remembered and costs political capital.',
  brake: 'Use the emergency brake',
  brakeHelp:
    'You state vital reasons of national policy, and the vote stops (Art. 31(2) TEU). The High Representative seeks a solution. If none is found, the Council may send the matter to the leaders, who decide by unanimity. It costs unity. It goes with a vote that is not for the text.',
  prediction: 'What do you expect?',
  about: 'About',
  because: 'Because',
  becauseHelp: 'For your prediction only. Kept beside your prediction and read again in the debrief.',
  left: (signs: number) => `${signs} characters left`,
  seal: 'Seal',
  open: 'Open the vote',
  undo: 'Break the seal',
  sealedTitle: 'Sealed',
  yourPrediction: 'You foresee',
  yourReason: 'Because',
  noPrediction: 'No prediction.',
  missingVotes: (texts: string) =>
    texts === 'one'
      ? 'One text still needs your vote.'
      : `${texts.charAt(0).toUpperCase()}${texts.slice(1)} texts still need your vote.`,
  missingPrediction: 'One prediction is still missing.',
  beforeCouncil: 'Before the Council',
  takesPlace: 'What takes place without a vote',
  blocked: (short: string) => `${short}: not adopted`,
  notAgreed: (short: string) => `${short}: not agreed`,
  unmet: (short: string) => `${short}: no talks opened`,
};
