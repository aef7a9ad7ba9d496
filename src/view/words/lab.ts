import { balance } from './lab-balance';
import { carriers } from './lab-carriers';
import { lines } from './lab-lines';
import { search } from './lab-search';

/** Words of the lab, where many imagined games are played at once. */
export const lab = {
  name: 'Lab',
  title: 'The lab',
  aside: 'nothing here is a forecast',
  entry: 'Lab',
  entryNote: 'many games at once',
  fromDebrief: 'Explore this game in the lab',
  fromPlay: 'What could follow',
  places: 'Parts of the lab',
  parts: {
    compare: 'Compare',
    claims: 'Claims',
    sensitivity: 'Sensitivity',
    robustness: 'Robustness',
    game: 'Your game',
  },
  headings: {
    compare: 'Compare strategies',
    claims: 'Claims, tested in the model',
    sensitivity: 'What the result hangs on',
    robustness: 'What holds, whichever reading is right',
    game: 'From here on',
  },
  back: { title: 'Back to the title', game: 'Back to the game' },
  /** Said once, on every part. */
  caution:
    'Indices, not forecasts. The lab plays the same game many times with other luck and other sizes of the model’s assumptions. A share is a share of these imagined games, never the chance of a real event.',
  fields: {
    a: 'Strategy A',
    b: 'Strategy B',
    one: 'Strategy',
    noB: 'None: A alone',
    same: 'A and B are the same strategy, so there is nothing to compare: it is played once, alone. Choose another B to compare.',
    lens: 'Lens',
    months: 'Months',
    runs: 'Games',
    pairs: 'Pairs of games',
    seed: 'Seed',
    show: 'Indicator',
    method: 'Method',
    measure: 'Result',
    group: 'Claims of',
    verdict: 'Show',
    main: 'Looked for first',
    others: 'All others',
  },
  strategy: (title: string) => `Strategy: ${title}`,
  seed: (seed: string) => `Seed: ${seed}`,
  moved: (which: string) => `Assumptions: ${which}`,
  run: 'Run',
  again: 'Run again',
  cancel: 'Stop',
  changed: 'The choices have changed since this was run.',
  /** While a run is going that began with other choices. */
  overtaken:
    'The choices have changed since this run began: it goes on with the earlier ones. Stop it to run the new ones.',
  progress: (done: string, total: string) => `${done} of ${total}`,
  starting: 'Starting',
  progressOf: {
    games: 'games',
    strategies: 'games of each strategy',
    readings: 'games of each strategy under each lens',
    lines: 'games in all',
    months: 'games for each month and lens',
    claims: 'pairs of games for each claim and lens',
    pairs: 'pairs of games',
    paths: 'walks through the assumptions',
    rows: 'rows of worlds',
    steps: 'steps',
  },
  /** Of a run with another choice than the present one. */
  stillRunning: (what: string, progress: string) => `${what} is still running: ${progress}.`,
  stillStarting: (what: string) => `${what} is still starting.`,
  stopThat: (what: string) => `Stop ${what}`,
  see: 'See the result',
  result: (what: string) => `${what}: the result`,
  running: (what: string) => `${what}: running`,
  runningOn: (what: string) => `${what}: still running, with the earlier choices`,
  done: (what: string) => `${what}: ready`,
  stopped: 'Stopped. What stood here before still stands.',
  stoppedEmpty: 'Stopped.',
  fault: (sentence: string) => `This could not be worked out: ${sentence}`,
  kept: 'What stood here before still stands.',
  figures: 'The figures',
  saveCsv: 'Save as CSV',
  saveJson: 'Save as JSON',
  outcome: {
    name: 'Outcome index',
    unit: 'index from 0 to 100',
    explain:
      'How a game ends and in what state it leaves Europe and Ukraine, in one number that is the same under every lens.',
  },
  fan: {
    lead: (runs: string) => `Median, middle half and nine tenths of ${runs} imagined games each`,
    leadOne: (runs: string) => `Median, middle half and nine tenths of ${runs} imagined games`,
    start: 'Start',
    table: (name: string) => `${name}, month by month`,
    month: 'Month',
    column: (name: string, what: string) => `${name}: ${what}`,
    median: 'median',
    half: 'middle half',
    most: 'nine tenths',
    describe: (name: string, start: string, end: string, low: string, high: string) =>
      `${name} runs from ${start} to a median of ${end}; nine tenths of the games end between ${low} and ${high}.`,
    finding: {
      higher: (what: string, a: string, b: string, share: string) =>
        `${what}: higher under “${b}” than under “${a}” in ${share} of 100 pairs`,
      lower: (what: string, a: string, b: string, share: string) =>
        `${what}: lower under “${b}” than under “${a}” in ${share} of 100 pairs`,
      even: (what: string, a: string, b: string) => `${what}: “${a}” and “${b}” end about alike`,
    },
  },
  endings: {
    heading: 'How the games end',
    lead: 'Of 100 imagined games',
    column: 'Ending',
    finding: (ending: string, share: string) => `Most often: ${ending}, in ${share} of 100 games`,
  },
  table: {
    paired: 'Where the two end, game by game',
    pairedLead:
      'Each pair shares its luck. First the median end of each strategy, then the difference, B less A: the span holds nine tenths of the pairs, the dot is the median, the upright line no difference. Each row has a scale of its own. The difference is taken pair by pair: the median of the differences is not the difference of the medians, so the first two numbers need not subtract to it.',
    tracksLead:
      'What the model’s mechanisms added to each consequence, in points, B less A. Above 0 the consequence weighs more on Europe under B, below 0 less. Spans and dots as above.',
    alone: 'Where the games end',
    aloneLead:
      'The upright line is the start. The span holds nine tenths of the games, the thick part one half, the dot is the median. Each row has a scale of its own.',
    moved: 'From the start to the end',
    indicator: 'Indicator',
    medianOf: (name: string) => name,
    difference: 'Difference',
    median: 'Median',
    most: 'Nine tenths',
    start: 'Start',
    mean: 'Mean',
    up: 'Higher, of 100',
    down: 'Lower, of 100',
    of100: (share: string) => `${share} of 100`,
    all: 'All indicators',
    few: 'The main indicators only',
    tracks: 'The seven consequences, as the model counts them',
    /** Beside the name of one: what more of it means, and its number in the paper. */
    track: (id: string, more: string) => `above 0: ${more} (${id})`,
    from: (low: string, high: string) => `${low} to ${high}`,
  },
  fixed: {
    label: 'Draw the fixed numbers too',
    help: 'These are the same in every game. Each world then draws them too, from the ranges in which they could lie, and so does each pair with a blow or an act. Where a strategy fails is still looked for among links alone. It takes about as long.',
    drawn: 'Fixed numbers drawn too',
  },
  depths: { quick: 'A first look', thorough: 'Thorough', deep: 'Deep' },
  overs: {
    links: 'Drawn anew each game',
    fixed: 'Same in every game',
    all: 'All of them',
  },
  methods: { morris: 'Screening (Morris)', sobol: 'Shares of the spread (Sobol)' },
  sensitivity: {
    empty: {
      morris:
        'Every size in the model has a range. This plays the strategy in many worlds, moves one assumption at a time from the low end of its range to the high end, and shows which of them the result hangs on.',
      sobol:
        'Every size in the model has a range. This plays the strategy in many worlds, draws all assumptions from their ranges at once, and shows what share of the spread of the result each of them makes.',
    },
    finding: (what: string) => `${what}: what moves it most`,
    lead: (what: string, unit: string, mean: string, games: string, top: string) =>
      `Above all: ${top} ${what}, ${unit}: ${mean} in the mean of ${games} imagined games. The bars show by how much it moves: hollow where the assumption is low, full where it is high.`,
    /** Only where assumptions are moved one at a time. */
    steps:
      'Low and high are read where that assumption alone was moved, over two thirds of its range, so rows need not lie about the mean. The last column stretches it to the whole range; in brackets, what chance leaves open.',
    luck: (share: string) => `Luck (events, votes, incidents) has a hand in about ${share} of 100 parts of the spread.`,
    /** Where only numbers move that are the same in every game: the others are drawn by each. */
    luckAndLinks: (share: string, lensDrawn: boolean) =>
      `Luck (events, votes, incidents)${lensDrawn ? ', which lens is true' : ''} and the assumptions drawn anew each game together have a hand in about ${share} of 100 parts of the spread.`,
    noise: (lost: number, all: number) =>
      `For ${lost} of these ${all} the share that they have alone lies in the noise: its bracket does not lie above 0. A deeper run narrows it.`,
    /** Said with every result: another method, or other numbers, gives another mean and another share of luck. */
    design:
      'Compare rows within one run only: each method, and each choice of assumptions, draws its imagined worlds from other places, so the mean and the share of luck differ from run to run.',
    over: 'Assumptions',
    named: (method: string) => `the method “${method}”`,
    /** Before the figures have been read: how they were come by. */
    how: 'How to read the figures',
    numberOf: (sentence: string, number: string) => `${sentence.replace(/\.$/, '')} (${number}).`,
    rangeOf: (value: string, low: string, high: string) => `${value} in every game, moved from ${low} to ${high} here`,
    lens: 'Which of the three lenses is true.',
    others: 'All other assumptions together.',
    none: '–',
    interval: (value: string, low: string, high: string) => `${value} (${low} to ${high})`,
    columns: {
      assumption: 'Assumption',
      swing: 'Low and high',
      low: 'Where it is low',
      high: 'Where it is high',
      effect: 'Over its whole range',
      first: 'Alone, of 100 parts',
      total: 'With others, of 100 parts',
    },
    screen: (lens: string, result: string, over: string) =>
      `Shares are best told apart for the ten weightiest assumptions that a screening found. None has been run since this page was opened for these choices: lens “${lens}”, result “${result}”, assumptions “${over}”. Choose the method “Screening” and run it first; without it all assumptions are told apart, which takes far more games.`,
    depth: 'How thorough',
  },
  claims: {
    count: (count: number) => `${count} claims of the papers, each as an experiment`,
    before:
      'Each claim is tried on pairs of imagined games with the same luck: one in which the act takes place, and one in which it does not. Run them to see which hold in the model, and under which lens.',
    shown: (shown: number, all: number, held: number | undefined) => {
      if (shown === 0) return `None of the ${all} claims is shown`;
      const counted = `${shown} of ${all} claims shown`;
      return held === undefined ? counted : `${counted}: ${held} of them hold where they should`;
    },
    finding: (held: number, all: number) => `${held} of ${all} claims hold where they should`,
    lead: (parting: number, runs: string) =>
      `${runs} pairs for each claim and lens. The dot is the median, the span nine tenths of the pairs, the upright line no effect. A claim holds where at least 80 of 100 pairs show the effect, and at a size worth the name. On ${parting === 1 ? 'one claim' : `${parting} claims`} the lenses part. That a claim holds here says that the model follows the paper, not that the paper is right.`,
    where: (paper: string, paragraph: string) => `${paper}, ${paragraph}`,
    mustHold: (lenses: string) => `Should hold under ${lenses}.`,
    measured: (title: string, unit: string, month: string, expected: string) =>
      `Measured: ${title}, in ${unit}, at the end of ${month}; ${expected}.`,
    expected: {
      up: (least: string) => `up by ${least} or more`,
      down: (least: string) => `down by ${least} or more`,
      notUp: (least: string) => `not up by ${least}`,
      notDown: (least: string) => `not down by ${least}`,
      same: (least: string) => `apart by less than ${least}`,
    },
    arms: {
      a: 'Without',
      b: 'With',
      low: 'In one world',
      high: 'In the other',
    },
    holds: 'holds',
    fails: 'does not hold, though it should',
    holdsToo: 'holds here too',
    notHere: 'does not hold',
    interval: (low: string, high: string) => `${low} to ${high}`,
    share: (share: string) => `shown in ${share} of 100 pairs`,
    details: 'The experiment, and what the claim rests on',
    columns: { claim: 'Claim', verdict: 'Verdict' },
    groups: {
      C0: 'C0: resuming dialogue at all',
      T: 'T: what talks do, and when they could serve',
      X: 'X: the way OSW recommends',
      R: 'R: how Moscow acts',
      H: 'H: hybrid attacks',
      P: 'P: the case for talks',
      RUSI: 'RUSI: ceasefires and how wars end',
      other: 'Others',
    },
    allGroups: 'All claims',
    verdicts: {
      all: 'All',
      holds: 'Holds where it should',
      fails: 'Does not hold, though it should',
      parts: 'The lenses part',
      untold: 'Cannot be expressed',
    },
    none: 'No claim fits this choice.',
    absent: 'This scenario names no claims that could be tried.',
    unread: 'The claims could not be fetched. Look to the connection and fetch them again, or load the page anew.',
    readAgain: 'Fetch them again',
    notRun: 'Run the claims first: nothing has been measured yet.',
    untold: 'What the model cannot express',
    untoldLead: 'Claims of the papers that no experiment can carry, with the reason.',
  },
  balance,
  carriers,
  game: {
    none: 'No game is on the table. Play one, or open a saved one: from its debrief, or after a month has been read, it can be gone on with here.',
    saved: (game: string) =>
      `Your game is saved on this device, but not open: ${game}. Open it here, and once a month has been read the rest can be played out.`,
    open: 'Open your saved game',
    hidden: 'The lens of this game is hidden. What could follow can be played out after the debrief.',
    unread: 'A month is being played. What could follow can be played out once it has been read.',
    empty:
      'Play the rest of this game many times, with the Union’s agenda set by one of the strategies and all luck drawn anew.',
    from: 'Go on from the end of',
    begin: 'the start',
    start: 'Start',
    own: 'Your game',
    notYet: '–',
    finding: (what: string, month: string, strategy: string) =>
      `${what} after ${month}, if the Union went on as in “${strategy}”`,
    describeOwn: (end: string) => `Your own game came to ${end}.`,
    lead: (seat: string, lens: string) => `${seat}, played under the lens ${lens}.`,
    strategy: 'If the Union went on as in',
  },
  lines,
  search,
  looksLabel: 'What to look at',
  looks: {
    regret: 'Cost of a wrong reading',
    lines: 'Lines of seats',
    balance: 'Is the model fair?',
    search: 'Clever play',
    timing: 'When to call',
  },
  timing: {
    title: 'When to make the call',
    finding: 'When to make the call: here the readings part',
    lead: (runs: string) =>
      `One leader’s call, in one month, behind the same build-up: the mean outcome of ${runs} imagined games for each month. The band is what chance alone could shift.`,
    month: 'Month of the call',
    never: 'never',
    value: (mean: string, error: string) => `${mean} ± ${error}`,
    under: (lens: string, said: string) => `under ${lens} ${said}`,
    hump: (from: string, to: string, one: boolean) =>
      one ? `it serves best in ${from}` : `it serves best from ${from} to ${to}`,
    falls: 'the sooner the better',
    rises: 'the later the better',
    flat: 'the month hardly matters',
    empty:
      'The best single picture of the game: the same call in each month of the year, under each lens. Whether to wait is what the readings part on.',
    none: 'This scenario has no call that is tried month by month.',
  },
  robustness: {
    named: 'the run on the cost of a wrong reading',
    empty:
      'Every strategy in the same worlds, under every lens. Regret is how many points of the outcome index a strategy ends behind the best one of that world: what it costs to have believed the wrong reading.',
    noneBest: 'No strategy is best under every lens',
    oneBest: (strategy: string) => `“${strategy}” is best under every lens`,
    lead: (runs: string) =>
      `Regret in points of the outcome index: how far a strategy ends behind the best of the same world. Shorter is better; the best under a lens stands out. ${runs} imagined games for each strategy and lens. The last column looks for failure in worlds where each mechanism may come from any of the three lenses.`,
    strategy: 'Strategy',
    inWords: 'When it fails',
    counts: (points: string) =>
      `What counts as failing is said in each row: as a rule, ending ${points} points or more behind the best strategy of the same world. One that does so in more than a fifth of the worlds would seem to fail everywhere: for it only the worst fifth counts, and the row says where that begins.`,
    moreGames: 'With so few games no region stands out; more of them may tell.',
    best: 'best here',
    asRule: (points: string) => `ends ${points} points or more behind`,
    asWorst: (points: string) => `ends ${points} points or more behind, its worst fifth`,
    never: (counts: string) => `Fails (${counts}) in none of the worlds.`,
    fails: (counts: string, share: string) => `Fails (${counts}) in ${share} of 100 worlds, nowhere in particular.`,
    failsWhere: (counts: string, share: string, density: string) =>
      `Fails (${counts}) in ${share} of 100 worlds; in ${density} of 100 where, in the model:`,
    limits: {
      strong: (link: string) => `${link}: strongly`,
      weak: (link: string) => `${link}: hardly, or not`,
      middling: (link: string) => `${link}: neither strongly nor weakly`,
    },
  },
};
