/** Words for what an option leads to in many imagined games. */
export const rollout = {
  ask: 'Ask for a rollout',
  askNote: 'What your options lead to in a thousand imagined games.',
  title: 'A thousand imagined games',
  explain:
    'Each option is played to the end of the campaign in the same imagined worlds: with other luck, other sizes of the model’s assumptions, and a guess at what others keep to themselves. No person advises you here, and nothing is a forecast.',
  fields: { lens: 'Reading of the world', rest: 'Agenda afterwards', by: 'Order by' },
  by: { outcome: 'How it ends', own: 'Your own aims' },
  hidden: 'Your reading is hidden, so each imagined world draws one of the three.',
  run: 'Play them',
  again: 'Play them again',
  what: 'The imagined games',
  games: 'games',
  empty: 'Half of the games try every option. The less promising half of the options is then left out, and so on.',
  nothing: { agenda: 'Table nothing more', vote: 'Vote as your government would by itself' },
  vote: {
    for: (text: string) => `Yes to “${text}”`,
    abstain: (text: string) => `Abstain on “${text}”`,
    constructive: (text: string) => `Abstain by declaration on “${text}”`,
    against: (text: string) => `No to “${text}”`,
  },
  finding: {
    none: 'These games cannot tell your options apart',
    one: (option: string) => `Ahead in these games: ${option}`,
    few: (options: string) => `Not to be told apart at the top: ${options}`,
    many: (count: string) => `${count} options cannot be told apart at the top`,
  },
  lead: {
    outcome: (lens: string, rest: string, games: string) =>
      `Outcome index, 0 to 100, at the end of ${games} games under ${lens}; afterwards the agenda is “${rest}”. The span holds nine tenths of an option’s games, the dot is the median.`,
    own: (lens: string, rest: string, games: string) =>
      `Share of your own aims that is kept, 0 to 100, at the end of ${games} games under ${lens}; afterwards the agenda is “${rest}”. The span holds nine tenths of an option’s games, the dot is the median.`,
  },
  mixed: 'all three readings in turn',
  weight: {
    luck: (between: string, within: string) =>
      `Between the best option and the worst lie ${between} points in the mean; between a good game and a bad one of the same option, ${within}. Luck and what cannot be known weigh more than this choice.`,
    choice: (between: string, within: string) =>
      `Between the best option and the worst lie ${between} points in the mean; between a good game and a bad one of the same option, ${within}.`,
  },
  columns: {
    option: 'Option',
    span: 'Where its games end',
    median: 'Median',
    mean: 'Mean',
    behind: 'Behind the first',
    games: 'Games',
  },
  first: 'first',
  together: 'not told apart',
  behind: (mean: string, low: string, high: string) => `${mean} (${low} to ${high})`,
  behindNote:
    'Behind the first: in the same worlds, in the mean, with an interval that holds the true mean 19 times in 20. Below the first stand the others in the order in which they were left out, the last first; those left out early have played fewer games.',
  all: (count: string) => `Show all ${count} options`,
  fewer: 'Show fewer',
};
