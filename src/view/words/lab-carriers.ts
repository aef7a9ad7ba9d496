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
  /** Every link of the model, whatever the scenario names. */
  all: {
    title: 'Of all links, which carry it?',
    offer:
      'The scenario may have named too few or too many. This switches off every link of the model by itself, and shows those without which the claim fails. It takes some seconds for 50 pairs, and longer in proportion.',
    run: 'Switch off every link',
    what: 'Every link switched off',
    runJoint: 'Switch off several together',
    whatJoint: 'Several links switched off together',
    counted: (runs: string, lens: string, links: number, parts: number) =>
      `In ${runs} pairs of games under ${lens}, ${parts} of ${links} links ${parts === 1 ? 'has' : 'have'} a part in this claim.`,
    needs: (links: number) =>
      links === 1 ? 'Without one of them alone it fails.' : `Without each of ${links} of them alone it fails.`,
    none: 'It holds without any single one of them: several may carry it together.',
    paths: 'No single one breaks it; without these together it fails.',
    nothing:
      'It holds without any single one, and without those tried together: the weightiest nine in pairs, and up to six at once.',
    fails: 'It does not hold with everything in place, so nothing can be said of what carries it.',
    without: (links: number) => (links > 1 ? 'Fails without them' : 'Fails without it'),
  },
  untouched: 'Nothing changes: this has no part in it here',
};
