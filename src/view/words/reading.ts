import { capital, inWords } from '../wording';

/** The words of the screen that says what changed and why. */
export const reading = {
  heading: (month: string) => `What ${month} changed`,
  lead: (count: string, month: string) =>
    count === 'no'
      ? `On no track did ${month} change enough to be told.`
      : `On ${count === 'seven' ? 'all seven' : `${count} of seven`} tracks ${month} left a mark.`,
  tracks: 'The seven tracks, this month',
  costs: 'costs Europe',
  serves: 'serves Europe',
  tracksSource: 'The source beside a track says what OSW expects of talks there, not what moved it this month.',
  why: 'What did the work',
  heldBack: (sentence: string) => `Against it: ${sentence}`,
  others: 'Smaller and regular changes',
  assumed: 'size: designer’s assumption',
  setOff: (cause: string) => `Set off by: ${cause}`,
  foresaw: 'What you foresaw',
  because: (reason: string) => `Your reason: “${reason}”`,
  noPrediction: 'You sealed no prediction this month.',
  ahead: 'Ahead in the calendar',
  aheadNone: 'The calendar holds nothing within the campaign.',
  gap: 'What lies between the sides',
  gapBeyond: (low: number, high: number) =>
    `Moscow asks for more than Kyiv could sign, by about ${low} to ${high} of 100 points.`,
  gapNear: 'Moscow’s terms lie close to what Kyiv could sign.',
  gapWithin: 'Moscow’s terms lie within what Kyiv could sign.',
  gapWider: 'The gap is wider than at the start of the month.',
  gapNarrower: 'The gap is narrower than at the start of the month.',
  gapSame: 'The gap is as it was at the start of the month.',
  kyiv: 'Kyiv could sign',
  moscow: 'Moscow asks',
  war: 'Front and ceasefire',
  noCeasefire: 'No ceasefire is in force.',
  ceasefireSince: (month: string, kind: string) => `A ceasefire is in force since ${month}, ${kind}.`,
  kinds: { none: '', negotiated: 'agreed by the two sides', brokered: 'brokered by Washington' },
  breaches: (count: number) =>
    count === 0
      ? 'No breach is counted.'
      : count === 1
        ? 'One breach is counted.'
        : `${capital(inWords(count))} breaches are counted.`,
  frontHeld: (word: string) => `The front: ${word}.`,
  quality: 'Quality',
  value: 'now',
  floor: 'floor',
  meets: 'above its floor',
  below: 'below its floor',
  events: 'What happened',
  ceasefireBegan: { negotiated: 'A ceasefire was signed.', brokered: 'A ceasefire was brokered by Washington.' },
  renewalComesBack: (title: string, month: string) =>
    `A renewal failed: “${title}”. It comes back before it runs out in ${month}.`,
  renewalFailed: (title: string, month: string) => `A renewal failed: “${title}”. It runs out in ${month}.`,
  lapsed: (title: string, fallback: boolean) =>
    fallback ? `Lapsed: “${title}”. National measures keep half of what it did.` : `Lapsed: “${title}”.`,
  newGovernment: (name: string) => `${name} will have a new government.`,
  warResumed: 'The ceasefire broke down.',
  wordBroken: (by: string, to: string) => `${by} broke a word given to ${to}.`,
  ended: (title: string) => `The campaign ends: ${title}.`,
  next: (month: string) => `On to ${month}`,
  debrief: 'To the debrief',
  full: (count: number) => `Show all ${inWords(count)} changes`,
  fullHide: 'Hide the full ledger',
};
