/** The slips on which a month's news is told. Where there are several forms, a game goes through them in turn. */
export const signals = {
  inTheMonth: 'In the course of the month, some of it after what is decided here.',
  stopped: 'Stopped in time; no harm was done.',
  attributedTitle: 'Services point to authors',
  attributed: [
    'Services of several members suspect Russian services. To name them formally may take months; the Council may do it now.',
    'The trail points to Russian services, say those of several members. An answer can be tabled.',
    'Files on this month’s incidents and on earlier ones point to Moscow. The Council may answer.',
  ],
  wedgeTitle: 'Moscow looks for a wedge',
  wedge: [
    'Moscow speaks to single capitals and praises what divides them.',
    'One capital receives an invitation, its neighbours a note of protest.',
    'Moscow thanks those governments that take a sober view, and names them.',
  ],
  mockedTitle: 'Moscow mocks Europe',
  mocked: [
    'Moscow’s spokespersons make fun of European diplomacy. Standing suffers.',
    'A remark about European committees goes round in Moscow. Standing suffers.',
    'Television in Moscow plays the European offer as a sketch. Standing suffers.',
    'A spokesperson asks in public whom one is to ring in Europe. Standing suffers.',
  ],
  leakedTitle: 'A talk becomes known',
  leaked: [
    'Talks that were not to be public are in the press.',
    'A newspaper prints the dates of talks that were to stay quiet.',
    'Somebody has spoken of the quiet talks. Two capitals say that they knew nothing.',
  ],
  warTitle: 'The war has resumed',
  war: 'The ceasefire broke down. Fighting goes on along the line.',
  us: {
    presses: {
      title: 'Washington presses',
      texts: [
        'Washington presses for an early deal and reopens ties with Moscow a little further.',
        'American envoys name a date by which they wish to see a text. Ties with Moscow widen.',
        'Washington tells Kyiv and Europe that time is short, and speaks of business with Moscow.',
        'A plan goes back and forth between Washington and Moscow. Europe learns its outline from the press.',
        'Washington says that both sides must give way, and soon. It speaks with Moscow about trade.',
      ],
    },
    widens: {
      title: 'Washington widens its ties',
      texts: [
        'Washington talks to Moscow again, with less haste for a deal than before.',
        'Americans and Russians discuss ties between the two. A deal on Ukraine is not their first subject.',
        'Washington and Moscow speak of offices and staff. On Ukraine little is said.',
        'Flights and visas are discussed between Washington and Moscow. The war comes last on the list.',
      ],
    },
    again: {
      title: 'Washington moves again',
      texts: [
        'For a second month running Washington speaks to Moscow, and ties between them widen.',
        'Washington follows up its last move. Another line to Moscow is open.',
        'The two capitals have met again within weeks. Europe was told afterwards.',
      ],
    },
  },
  electionTitle: (name: string) => `Vote in ${name}`,
  electionChanged: (name: string) => `${name} has voted, and its government changes. So does its line.`,
  electionHeld: (name: string) => `${name} has voted. The government’s line stays.`,
  hostageTitle: (name: string) => `${name} holds back a dossier`,
  hostage: (dossiers: string) => `It makes its yes on ${dossiers} depend on another matter.`,
  hostageStill: (dossiers: string) => `It still makes its yes on ${dossiers} depend on another matter.`,
  hostageMore: (dossiers: string) => `It now makes its yes on ${dossiers} depend on another matter.`,
  dossiers: { sanctions: 'sanctions', support: 'support' },
  renewalTitle: (title: string) => `On the table: ${title}`,
  renewalEarly: (month: string) => `It runs out in ${month}. If this vote fails, it comes back once before that.`,
  renewalNow: (month: string) =>
    `It runs out in ${month} unless it is carried on now. One vote against is enough to stop it.`,
  renewalAgainTitle: (title: string) => `Once more: ${title}`,
  leftOut: (title: string, measure: string) => `${title}, ${measure} left out`,
  renewalAgain: (month: string, leftOut: boolean) =>
    `It failed last month and comes back ${leftOut ? 'with less in it' : 'as it was'}. Without agreement now it runs out in ${month}.`,
  lapsedTitle: (title: string) => `Lapsed: ${title}`,
  lapsed: 'It was not carried on and has run out. Moscow’s firms prepare to return.',
  lapsedFallback: 'It was not carried on and has run out. National measures keep half of what it did.',
  freelanceTitle: (name: string) => `${name} spoke to Moscow`,
  freelance: [
    'On its own, last month, without a mandate.',
    'It told the others afterwards, and not all of it.',
    'Last month, in its own name. Nobody had asked it to.',
    'A visit of its own, last month. The Union had agreed to nothing.',
  ],
};
