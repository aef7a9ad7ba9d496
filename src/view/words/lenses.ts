import { capital, inWords } from '../wording';

/** Words for the three readings, wherever they stand beside each other. */
/** What a link does where its value is above 0, and where it is below. */
const SIGNS: Readonly<Record<string, readonly [above: string, below: string]>> = {
  c1Fail: ['it weakens the regime’s footing', 'it firms the regime’s footing'],
  c2Dem: ['Moscow asks for more', 'Moscow asks for less'],
  dSpiral: ['Moscow asks for more', 'Moscow asks for less'],
  c4Sta: ['Europe loses standing', 'Europe gains standing'],
  c6Coord: ['the Union acts less as one', 'the Union acts more as one'],
  bDet: ['fewer incidents', 'more incidents'],
};

/** Names that keep their capital inside a sentence. */
const PROPER = /^(Moscow|Europe|Ukraine|Kyiv|Washington|Russia|The Union)/;

export const lenses = {
  names: { papers: 'Papers', channel: 'Channel', record: 'Record', mixed: 'Mixed' },
  signs: SIGNS,
  inside: (name: string) => (PROPER.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)),
  initials: { papers: 'P', channel: 'C', record: 'R' },
  lens: (name: string) => `Lens: ${name}`,
  hidden: 'Lens: hidden',
  drawn: (name: string) => `Lens: ${name}, drawn`,
  choose: {
    label: 'Reading of the world',
    options: {
      papers: 'Papers: strength first',
      channel: 'Channel: a line open',
      record: 'Record: what is shown',
      mixed: 'Mixed: one is drawn',
    },
    explain: {
      papers:
        'Talks opened from weakness cost Europe, from strength they need not. So argues OSW; on ceasefires the world follows RUSI.',
      channel:
        'A channel gives Europe weight at the table and calms; toughness alone is met with toughness. So argue those who want talks.',
      record:
        'Talks do little, for good or ill. No one’s argument: only what counts, votes and money show up to February 2026.',
      mixed: 'One of the three is drawn when the game begins, and you are told which.',
    },
    hide: 'Keep back until the debrief which one is true',
    more: 'Lenses',
    hideHelp: 'A lens is drawn. Screens name none, and say less about causes, until the game is over.',
  },
  month: {
    heading: 'The month under the other readings',
    explain: (played: string) =>
      `The same decisions and the same luck, from the votes on. Your game follows ${played}; the others show what they would have changed.`,
    table: 'What the month changed, under each reading',
    variable: 'Number',
    played: (name: string) => `${name}, played`,
    same: 'In this month the readings part on no number enough to be told.',
    parts: (name: string) => `Where ${name} parts`,
    still: 'hardly moves',
    parted: (variable: string, there: string, played: string, here: string) =>
      `${variable}: ${there}; under ${played}: ${here}.`,
    opposite: 'Here the readings point opposite ways.',
    reason: {
      instead: (told: string) => `Instead: ${told}`,
      more: (told: string) => `More weight on this: ${told}`,
      less: (told: string) => `Less weight on this: ${told}`,
      without: (told: string) => `Left aside: ${told}`,
    },
  },
  moscow: {
    heading: 'Read otherwise',
    brief: (readings: string) => `Read otherwise: ${readings}`,
    ends: (name: string, level: string) => `${name} ${level}`,
    says: (name: string, change: string, level: string) =>
      `Under ${name} the month moves belief by ${change}, to ${level}`,
    still: (name: string) => `Under ${name} the month leaves belief as it was`,
    own: (name: string, change: string) => `where ${name} has ${change}`,
    opposite: 'The readings point opposite ways.',
    hidden: 'which lens is true stays hidden; readings that hang on it are left out',
    keptBack: 'left out: it hangs on the lens',
  },
  hiddenLine: { sentence: 'What the hidden reading adds.' },
  debrief: {
    heading: 'The same decisions under the three readings',
    explain:
      'Texts, votes and payments are those of your game, month by month. Only how the world answers differs. An index for comparison, not a forecast.',
    working: 'The other readings are being worked out.',
    revealed: (name: string) => `The lens that was hidden: ${name}.`,
    table: 'Your decisions under each reading',
    row: 'At the end',
    ending: 'Ending',
    index: 'Outcome, 0 to 100',
    talks: 'Talks made the outcome',
    strength: 'Strength to talk from',
    incidents: 'Incidents that landed or were stopped',
    talksSame: 'no different',
    better: (points: string) => `better by ${points}`,
    worse: (points: string) => `worse by ${points}`,
    noTalks: 'none were held',
    fellAway: (count: number) =>
      count === 1
        ? 'One decision found no room in this world.'
        : `${capital(inWords(count))} decisions found no room in this world.`,
    longer: (months: string) =>
      `Here the campaign runs on for ${months} ${months === 'one' ? 'month' : 'months'} without new decisions.`,
    shorter: (month: string) => `Here it ends in ${month}.`,
    chartsHeading: 'Month by month',
    chart: (name: string, ends: string) => `${name} at the end: ${ends}.`,
    month: 'Month',
    start: 'Start',
    partHeading: 'Where they part',
    sameEnding: (ending: string) => `Under all three the campaign ends alike: ${ending}.`,
    endings: (parts: string) => `The endings differ: ${parts}.`,
    endsAs: (lenses: string, ending: string) => `${ending} under ${lenses}`,
    tracks: (name: string, tracks: string) => `Against your game, ${name} parts most on ${tracks}.`,
    track: (name: string, there: string, here: string) => `${name} (${there}; here ${here})`,
    noTracks: (name: string) => `On none of the seven tracks does ${name} part from your game enough to be told.`,
    oppositeTalks: (tracks: string) => `On ${tracks} the readings disagree whether talks helped or hurt.`,
    agreeTalks: 'On no track do the readings contradict each other on whether talks helped or hurt.',
    restsOn: 'rests on',
    hingeHeading: 'What would have had to be true',
    hingeExplain:
      'Your game once more, with one part of the model at a time as the other reading has it: the parts that move most carry the difference.',
    hinge: (lens: string, group: string) => `${group}, as under ${lens}`,
    hingeIndex: (to: string, from: string) => `outcome ${to} instead of ${from}`,
    hingeEnding: (ending: string) => `it ends otherwise: ${ending}`,
    hingeTracks: (tracks: string) => `it moves ${tracks}`,
    moved: (track: string, points: string, serves: boolean) =>
      `${track} by ${points} ${points === '1' ? 'point' : 'points'} ${serves ? 'in Europe’s favour' : 'at Europe’s cost'}`,
    hingeNone: (lens: string) => `No single part of ${lens} carries it: they tell together.`,
    narrow: (count: string, all: string) =>
      `${capital(count)} of ${all} parts would each change the ending alone: it stood on little.`,
    signsHeading: 'Where the readings point opposite ways',
    signsExplain:
      'What in the model works one way under one reading and the other way under another, at the middle of each range, and what each rests on.',
    signsColumns: ['Mechanism', 'Papers', 'Channel', 'Record'],
    none: 'no effect',
    talksHeading: 'What talks did, under each reading',
    talksExplain:
      'Your game against its twin without talks, with the same decisions put into each of the three worlds.',
    trackColumn: 'Track',
    playedHere: 'played',
  },
};
