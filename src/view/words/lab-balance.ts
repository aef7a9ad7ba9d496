import type { CheckId } from '../../lab';

/** Says a strategy, or a lens, by its name. */
interface Names {
  readonly strategy: (id: string) => string;
  readonly lens: { readonly papers: string; readonly channel: string };
}

/** What each demand of the balance list asks, in words. */
const asks: Readonly<Record<CheckId, (names: Names) => string>> = {
  'no-best': () => 'No strategy is the best under every lens.',
  'no-worst': () => 'No strategy is the worst under every lens.',
  'strength-then-talk-over-hold': ({ strategy, lens }) =>
    `Under ${lens.papers}, ${strategy('strength-then-talk')} ends better than ${strategy('hold')} in at least 90 of 100 pairs of games.`,
  'strength-then-talk-over-build-only': ({ strategy, lens }) =>
    `Under ${lens.papers}, ${strategy('strength-then-talk')} ends better on average than ${strategy('build-only')}.`,
  'hold-over-talk-now': ({ strategy, lens }) =>
    `Under ${lens.papers}, ${strategy('hold')} ends better than ${strategy('talk-now')} in at least 90 of 100 pairs of games.`,
  'relentless-sanctions': ({ strategy, lens }) =>
    `Under ${lens.papers}, sanctions without pause often fail: in at least half of the games of ${strategy('pressure')} unity ends below 40, the treasury below 30 or fatigue above 45, and ${strategy('hold')} ends better in most pairs.`,
  'early-channel': ({ strategy, lens }) =>
    `Under ${lens.channel}, an early channel that is agreed with Kyiv and Washington at least halves the share of imposed deals, compared with ${strategy('hold')}.`,
  'random-best-ending': () =>
    'Acting at random leads to a ceasefire that deters in fewer than 5 of 100 games under each lens.',
  'random-endings': ({ lens }) =>
    `Under ${lens.papers}, acting at random leads to each of the five endings now and then, and to none of them in more than 85 of 100 games.`,
  'best-not-safe': () =>
    'Under each lens even the strategy that does it best reaches a ceasefire that deters in fewer than 70 of 100 games.',
  'best-not-safe-longer': () =>
    'Under each lens even the strategy that does it best reaches a ceasefire that deters in fewer than 75 of 100 games that last 18 months or more.',
  'injects-harm': () =>
    'Every event from outside does harm: whatever the strategy, it ends worse with it in at least 5 of 100 pairs under some lens.',
  'options-pay': () =>
    'Every act is worth taking somewhere: in a situation that suits it, it makes the game end better.',
};

/** Words on the demands that the model has to meet so that it favours no reading by its making. */
export const balance = {
  asks,
  what: 'Demands on the model',
  named: 'the run on the demands',
  empty:
    'A game in which one strategy always won would only preach. So the model has to meet a list of demands, and each of them is measured here: all strategies under every lens, with and without events from outside, and each act where it should pay. On a laptop that takes about a minute for every 500 games, on a phone several.',
  finding: (held: number, all: number) =>
    held === all ? `All ${all} demands on the model hold` : `${held} of ${all} demands on the model hold`,
  unmeasured: (count: number) => (count === 1 ? 'one was not measured' : `${count} were not measured`),
  unaskable: (count: number) => (count === 1 ? 'one could not be asked' : `${count} could not be asked`),
  lead: (runs: string) =>
    `Measured on ${runs} imagined games for each strategy and lens. Points are points of the outcome index, which runs from 0 to 100. Pairs are two games with the same luck. The demands were set by those who made the model, for games of 12 months; in games of 18 months or more a ceasefire that deters may come somewhat more often. That they hold says that it gives no reading the last word, not that any reading is right.`,
  short: (months: string) =>
    `These games last only ${months}, too few for much of what the demands ask: that one does not hold here says little about the model.`,
  fixed:
    'The demands were set with the fixed numbers as they stand: where these are drawn too, one that does not hold says that it hangs on them.',
  few: 'With fewer than 1,000 games chance alone can break a demand: run more before you conclude that one does not hold.',
  partly: 'These games were played for the cost of a wrong reading. Run the list to measure the rest.',
  acts: {
    title: 'What each act adds where it should pay',
    lead: 'Pairs of games with the same luck: in one the act is taken in its situation, in the other it is left. Points of the outcome index, with the standard error. Shown means that chance would bring so much about once in a hundred times.',
    columns: ['Act', 'Lens', 'Beside', 'From', 'Pairs', 'Points', 'Verdict'],
    carriedOut: (act: string) => `${act} (without a vote)`,
    points: (mean: string, error: string) => `${mean} ± ${error}`,
    shown: 'shown',
    notShown: 'not shown',
  },
  events: {
    title: 'How often each event does harm',
    lead: 'Each event is forced in the fourth month. Of 100 pairs of games with the same luck, those in which the strategy ends worse with it: from the strategy that it harms least often to the one that it harms most often.',
    event: 'Event',
    range: (low: string, high: string) => `${low} to ${high}`,
  },
  columns: { demand: 'Demand', verdict: 'Verdict', measured: 'Measured' },
  holds: 'holds',
  fails: 'does not hold',
  open: 'not measured',
  /** Of a demand that names a strategy which is not there. */
  unasked: 'not asked',
  notAsked: (why: string) => `Not asked: ${why}.`,
  actNotAsked: (act: string, why: string) => `“${act}” not asked: ${why}.`,
  lacks: {
    shipped: (strategies: ReadonlyArray<string>) => `this scenario has no strategy ${strategies.join(' or ')}`,
    moment: () => 'its moment never came in these games',
    compared: (strategies: ReadonlyArray<string>) => `the strategies compared lack ${strategies.join(' and ')}`,
  },
  strategy: (title: string) => `“${title}”`,
  harms: (inject: string, strategy: string) => `Least harm: “${inject}” to ${strategy}`,
  of: {
    unity: 'Unity ends below 40',
    treasury: 'The treasury ends below 30',
    fatigue: 'Fatigue ends above 45',
    any: 'Any of these',
  },
  better: (strategy: string) => `${strategy} ends better`,
  notShown: (act: string) => `Not beyond chance, “${act}”`,
  said: (label: string, value: string) => `${label}: ${value}`,
  units: {
    points: (value: string) => `${value} points`,
    games: (share: string) => `${share} of 100 games`,
    pairs: (share: string) => `${share} of 100 pairs`,
    acts: (count: string, all: string) => `${count} of ${all} acts`,
  },
};
