/** Words on what a claim rests on: the links of the model without which it fails. */
export const carriers = {
  title: 'What it rests on',
  /** A link is explained where it is first met. */
  one: 'The scenario names one link of the model, a line from a cause to an effect, that carries this claim: without it the claim should fail.',
  each: (links: number) =>
    `The scenario names ${links} links of the model, lines from a cause to an effect, that this claim needs: without any one of them it should fail.`,
  several:
    'No link of the model, a line from a cause to an effect, carries this claim alone. The scenario says that it should hold without any one of these, and fail without those that are named together.',
  together: (places: string) => `${places} together`,
  numberPutTo: (number: string, value: string) => `${number.replace(/\.$/, '')}, this number put to ${value}.`,
  saidToBreak: (links: number) => `should fail without ${links > 1 ? 'them' : 'it'}`,
  saidToHold: 'should hold without it',
  offer: (lens: string) =>
    `Take them out to see: the same pairs of games under ${lens}, with everything in place and with each of these switched off.`,
  offerOne: (lens: string) =>
    `Take it out to see: the same pairs of games under ${lens}, with everything in place and with this link switched off.`,
  found: (lens: string, runs: string) =>
    `${runs} pairs of games under ${lens}, the same in every row. The dot is the median, the span nine tenths of the pairs, the upright line no effect.`,
  run: 'Take them out',
  runOne: 'Take it out',
  what: 'Links taken out',
  columns: ['Taken out', 'Effect', 'Median and nine tenths', 'What is left of the claim'],
  whole: 'Nothing is taken out',
  holdsWhole: 'The claim holds',
  failsWhole: 'The claim does not hold here, though it should',
  breaks: 'Fails, as it should',
  breaksAgainst: 'Fails, though it should hold',
  holdsStill: 'Holds, as it should',
  holdsAgainst: 'Holds, though it should fail',
  untouched: 'Nothing changes: this has no part in it here',
};
