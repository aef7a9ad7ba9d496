import type { Dossier } from '../../engine';

type Stand = 'for' | 'against' | 'abstain';
type Sayings = Readonly<Record<Stand, ReadonlyArray<string>>>;

const TALK: Sayings = {
  for: [
    'Better a narrow voice than none.',
    'We have said it before: talk.',
    'Others speak about us. We should speak too.',
  ],
  against: ['Not now, and not from here.', 'First strength, then a voice.', 'Moscow would take it for weakness.'],
  abstain: ['We see the case, and its price.', 'Not convinced either way.', 'We will not stand in the way.'],
};
const SANCTIONS: Sayings = {
  for: [
    'The cost to Moscow has to go on.',
    'What we began must be kept up.',
    'It is the lever that we have.',
    'Loopholes serve nobody here.',
    'A gap would be noticed.',
  ],
  against: ['Our own economy would pay first.', 'We do not see that it works.', 'We have asked for an exemption.'],
  abstain: ['We have doubts, and let it pass.', 'The burden is not shared evenly.', 'We neither pay nor block.'],
};
const SUPPORT: Sayings = {
  for: [
    'Ukraine holds as long as we give.',
    'What is promised has to arrive.',
    'It is our security too.',
    'It costs less now than later.',
    'We have budgeted for it.',
  ],
  against: ['Not with our money.', 'Arms will not end it.', 'We have said no before.'],
  abstain: ['We do not pay, and do not block.', 'Those who wish may go ahead.', 'Our budget has no room.'],
};
const ASSETS: Sayings = {
  for: ['Russia should pay for the damage.', 'The money lies idle.', 'It spares our own budgets.'],
  against: ['The legal risk is not shared.', 'It may frighten other holders.', 'The courts have not spoken.'],
  abstain: ['The grounds are not settled.', 'We wait for the guarantees.', 'We do not carry the risk alone.'],
};
const STRENGTH: Sayings = {
  for: [
    'Who can defend itself is heard.',
    'It should have begun earlier.',
    'Together it is cheaper.',
    'The flank cannot wait.',
    'It takes years. So begin.',
  ],
  against: ['Our budget cannot carry it.', 'It answers the wrong danger.', 'That is for each to decide.'],
  abstain: ['We watch what it costs.', 'Not against it, not first.', 'Our contribution will be small.'],
};
const WASHINGTON: Sayings = {
  for: ['We should say what we want.', 'The Atlantic needs a clear word.', 'Better said than assumed.'],
  against: ['It strains what we rely on.', 'This is not the moment.', 'We were not consulted.'],
  abstain: ['We let it pass.', 'We would have put it otherwise.', 'No objection, no applause.'],
};
const RESPONSE: Sayings = {
  for: ['What is seen should be named.', 'Silence invites the next one.', 'It happened to one of us.'],
  against: ['The proof is not enough.', 'It will only be answered in kind.', 'We know too little.'],
  abstain: ['Let the services finish first.', 'We stay out of the statement.', 'Perhaps. We were not hit.'],
};

const positions: Readonly<Record<Dossier | 'assets', Sayings>> = {
  assets: ASSETS,
  dialogue: TALK,
  envoy: TALK,
  sanctions: SANCTIONS,
  support: SUPPORT,
  strength: STRENGTH,
  washington: WASHINGTON,
  response: RESPONSE,
  cohesion: WASHINGTON,
};

/** What governments say as their cards turn: by dossier where their own position decides, else by what moved them. */
export const reasons = {
  positions,
  /** Votes for a text that the government would not have asked for. */
  despite: [
    'We would not have asked for it. We can live with it.',
    'Not alone against all others.',
    'For the sake of one line.',
    'With what the text now says, we can agree.',
  ],
  /** Votes against a text whose aim it shares. */
  notThus: ['The aim is right, the text is not.', 'Not in this form.', 'Not at this price.'],
  hostage: 'Not before our own dossier is settled.',
  promise: 'We gave our word.',
  fear: 'It brings a clash nearer.',
  redLine: 'This crosses what we have said we would not accept.',
  constructive: 'We do not apply it, and do not stop it.',
  brake: 'Vital reasons of national policy.',
};
