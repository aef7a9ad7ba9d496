/** Words on lines of play of single seats, two for each, between which the lens decides. */
export const lines = {
  seat: 'Seat',
  allSeats: 'All seats with two lines',
  what: 'Lines of single seats',
  machines: 'Machine players in all other seats',
  machinesHelp:
    'Not an agenda without a plan. Some hundred times slower: about half a second for each game on a laptop. Begin with one seat and few games.',
  byMachines: 'Machine players in all other seats',
  none: 'This scenario ships no two lines of play for one seat.',
  empty: (games: string, machines: boolean) =>
    `Each of these seats has two lines of play: two ways to go for its own aims. This plays both in the same games under every lens, ${games} games in all, while ${machines ? 'machine players play the other seats' : 'the other seats follow an agenda without a plan'}, and shows which line keeps more of what the seat wants.`,
  finding: (turned: number, all: number) =>
    turned === all && all > 1
      ? 'For every seat it depends on the lens which line serves it'
      : `For ${turned} of ${all} seats it depends on the lens which line serves it`,
  findingOne: (seat: string, turns: boolean) =>
    turns
      ? `${seat}: it depends on the lens which line serves it`
      : `${seat}: it does not show that the lens decides which line serves it`,
  lead: (runs: string) =>
    `A seat’s own score runs from 0 to 100: how much of its own aims a game keeps, by the weights of its brief. Shown is the score of the first line less that of the second, the mean of ${runs} games each. Right of the upright line the first serves the seat better, left of it the second. The span is the 95 % interval: where it reaches over the upright line, chance may have made the difference.`,
  columns: { seat: 'Seat and its two lines', words: 'Which line serves it' },
  first: 'First:',
  second: 'Second:',
  interval: (mean: string, low: string, high: string) => `${mean} (${low} to ${high})`,
  better: (lenses: string, line: string) => `Under ${lenses}: “${line}”.`,
  unclear: (lenses: string) => `Under ${lenses}: neither for certain.`,
};
