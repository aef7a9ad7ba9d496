import type { Dossier } from '../../engine';

type Stand = 'for' | 'against' | 'abstain';
type Sayings = Readonly<Record<Stand, ReadonlyArray<string>>>;

const TALK: Sayings = {
  for: ['Better a narrow voice than none.', 'A line is worth having.', 'Others speak about us. We should speak too.'],
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

const CLOSING: Sayings = {
  for: ['These talks lead nowhere.', 'A chair can be left.', 'First strength, then a voice.'],
  against: [
    'One does not hang up in the middle.',
    'A line that is cut is hard to mend.',
    'Then others will talk for us.',
  ],
  abstain: ['We will not hold anybody back.', 'Not convinced either way.', 'We see the case, and its price.'],
};
const PAUSE: Sayings = {
  for: ['Talks and deliveries do not go together.', 'A pause would show good will.', 'Arms will not end it.'],
  against: ['A pause helps one side only.', 'What is promised has to arrive.', 'Ukraine holds as long as we give.'],
  abstain: ['We neither pay nor block.', 'Our budget has no room in any case.', 'Those who wish may go on.'],
};

const positions: Readonly<Record<Dossier | 'assets' | 'closeTalks' | 'pauseAid', Sayings>> = {
  assets: ASSETS,
  closeTalks: CLOSING,
  pauseAid: PAUSE,
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
    'Others need it more than we do.',
    'For the sake of one line.',
    'We have doubts, and go along.',
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
