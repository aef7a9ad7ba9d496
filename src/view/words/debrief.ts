/** The words of the debrief, on the screen and on paper. */
export const debrief = {
  tabs: {
    reading: 'Reading',
    ledger: 'Ledger',
    lenses: 'Lenses',
    votes: 'Votes',
    forks: 'Forks',
    questions: 'Questions',
  },
  tabList: 'Parts of the debrief',
  span: (from: string, to: string) => (from === to ? to : `${from} to ${to}`),
  length: (months: string) => (months === 'one' ? 'one month' : `${months} months`),
  title: (from: string, to: string, ending: string) => `${from} to ${to}: ${ending}`,
  print: 'Print',
  keep: 'Keep this game as a file',
  role: (seat: string, lens: string, seed: string) => `${seat}. ${lens}. Seed ${seed}`,
  chart: {
    title: 'Strength to talk from, index',
    gate: 'gate',
    twin: 'without talks',
    yours: 'your game',
    turning: 'Turning point',
    gateNever: 'The gate was never reached.',
    gateReached: (month: string) => `The gate was first reached in ${month}.`,
    describe: (start: string, end: string, twin: string) =>
      `Your game runs from ${start} to ${end}. The same game without talks ends at ${twin}.`,
    table: 'The figures of the chart',
    columns: ['Month', 'Your game', 'Without talks', 'What was decided'],
    none: 'nothing decided',
    noTalks: 'No talks were opened, so the twin runs with your game.',
    twinIs: 'The dashed line is the twin: this game once more, the same months with the same luck, without talks.',
    decisions: 'What was decided, month by month',
  },
  twin: {
    heading: 'Your game beside its twin without talks',
    explain:
      'The twin is this game once more: the same months, the same luck and the same decisions, less those that open talks. The source beside a track says what OSW expects of talks there.',
    yours: 'yours',
    twin: 'twin',
    costs: 'costs Europe',
    serves: 'serves Europe',
    difference: 'Talks made it',
    better: 'better',
    worse: 'worse',
    same: 'no difference',
    sense: (upwards: boolean) => (upwards ? 'higher serves Europe' : 'lower serves Europe'),
    apart: (points: string) => `${points} apart`,
    row: (yours: string, twin: string) => `yours ${yours}, twin ${twin}`,
  },
  rollCall: {
    heading: 'Every vote of the game',
    explain: 'Members are named where they did not vote for a text. A consensus is not counted: who objected is named.',
    columns: ['Month', 'Text', 'Outcome', 'For', 'Against', 'Abstained or silent'],
    nobody: 'nobody',
  },
  turned: {
    heading: 'What turned it',
    act: (month: string, act: string, others: string) =>
      others === 'no'
        ? `In ${month}: “${act}”.`
        : `In ${month}: “${act}”, with ${others} other ${others === 'one' ? 'decision' : 'decisions'}.`,
    failed: (month: string, act: string, others: string) =>
      others === 'no'
        ? `In ${month}: “${act}” was not adopted.`
        : `In ${month}: “${act}” was not adopted, while ${others} other ${others === 'one' ? 'text' : 'texts'} passed.`,
    noAct: (month: string) => `In ${month} most was moved at once.`,
    decided: (act: string) => `“${act}” was decided that month.`,
    moved: (name: string, word: string, amount: string, sentence: string) =>
      `${name}: ${word} (${amount}). ${sentence}`,
    largestApart: 'In no other month did your game and its twin move further apart.',
    largestAlone: 'In no other month did the tracks move as far.',
    gate: 'For it to pay, the gate had to be open.',
  },
  foresaw: {
    heading: 'What you foresaw',
    about: 'About',
    said: 'you said',
    was: 'it was',
    between: (from: string, to: string) => (from === to ? `at ${to} since the vote` : `${from} → ${to} since the vote`),
    rate: 'incidents to be expected a month: a rate, not a count',
    measured: 'Measured from what stood on the screen when you sealed.',
    none: 'You sealed no prediction.',
    right: (right: number, all: number) => `${right} of ${all} came as foreseen.`,
  },
  ending: 'How it ended',
  qualities: {
    heading: 'The four qualities of the ceasefire',
    columns: ['Quality', 'at the end', 'floor', 'in words'],
  },
  own: {
    unionRate: 'a month in the Union, as expected',
    heading: (name: string) => `By ${name}’s own lights`,
    explain: (slack: string, step: string) =>
      `Each seat has three aims of its own, compared with the start of the campaign or with the level that it names. What is to stay may slip by ${slack} points and still counts as reached, and what is to move has to do so by ${step} of a point; months, contacts and texts are counted as they are.`,
    kept: 'reached',
    missed: 'not reached',
    change: (from: string, to: string) => `${from} to ${to}`,
    columns: ['Aim', 'from, to', 'outcome'],
  },
  kyiv: {
    heading: 'Kyiv’s own score',
    terms: 'Red lines',
    termsWithin: 'At the end Moscow’s terms lie within what Kyiv could sign.',
    termsBeyond: (points: string) =>
      points === '0'
        ? 'At the end Moscow’s terms go less than half a point beyond what Kyiv could sign.'
        : `At the end Moscow’s terms go ${points} ${points === '1' ? 'point' : 'points'} beyond what Kyiv could sign.`,
    signed: (terms: string) => `A ceasefire is in force; this is about what would come next. ${terms}`,
    support: 'Support',
    supportIs: (to: string, from: string) => `Covers ${to} of 100 parts of the need, from ${from}.`,
    front: 'Front',
    frontIs: (to: string, from: string, word: string) => `${word}, at ${to} from ${from}; 50 is a stalemate.`,
    resistance: 'Power to resist',
    resistanceIs: (to: string, from: string, word: string) => `${word}, at ${to} from ${from}.`,
    consulted: 'Consulted',
    consultedAll: 'Every contact was agreed with Kyiv and Washington first.',
    consultedSome: (agreed: string, all: string) =>
      `${agreed} of ${all} contacts were agreed with Kyiv and Washington first.`,
    consultedNone: (all: string) =>
      all === 'one'
        ? 'The one contact was not agreed with Kyiv first.'
        : `${all === 'two' ? 'Neither of the two' : `None of ${all}`} contacts was agreed with Kyiv first.`,
    noTalks: 'No contact was opened, so none had to be shown.',
    unchanged: 'hardly changed',
  },
  ledger: {
    heading: 'What did the work, by mechanism',
    explain:
      'Sums over the whole game. Amounts are points of each number; numbers that run from 0 to 1 are told in hundredths.',
    columns: ['What it changed', 'Why', 'Sum', 'Rests on', 'Size'],
    few: (rest: number) => (rest === 1 ? 'One smaller change' : `${rest} smaller changes`),
  },
  forks: {
    heading: 'Play on from an earlier month',
    explain: 'A fork begins with the month as it was, before anything was tabled. The old game stays beside it.',
    from: (month: string) => `Play on from ${month}`,
    before: (month: string) => `Fork from ${month}, before the vote`,
    turning: 'turning point',
    columns: ['Month', 'What was decided', 'Strength', ''],
  },
  questions: { heading: 'To discuss', explain: 'Drawn from this run.' },
  sources: {
    heading: 'Sources',
    leftOut: 'What the model leaves out',
    record: 'Public record and stances, as of February 2026',
  },
  replay: 'Replay this game from its link or file.',
  nothing: 'nothing adopted',
};
