import type { ActId, Dossier } from '../../engine';

type Stand = 'for' | 'against' | 'abstain';
type Sayings = Readonly<Record<Stand, ReadonlyArray<string>>>;

const TALK: Sayings = {
  for: ['Better a narrow voice than none.', 'A line is worth having.', 'Others speak about us. We should speak too.'],
  against: ['Not now, and not from here.', 'First strength, then a voice.', 'Moscow would take it for weakness.'],
  abstain: ['We see the case, and its price.', 'Not convinced either way.', 'It depends on what would be said.'],
};
const PACKAGE: Sayings = {
  for: [
    'The cost to Moscow has to go on.',
    'It is the lever that we have.',
    'A list that stands still is soon avoided.',
  ],
  against: ['Our own economy would pay first.', 'We do not see that more of it works.', 'The list is long enough.'],
  abstain: [
    'The burden is not shared evenly.',
    'Some of these measures cost us more than others.',
    'We have asked for an exemption.',
  ],
};
const ENFORCEMENT: Sayings = {
  for: ['Loopholes serve nobody here.', 'What is adopted should be applied.', 'Those who go round it should be named.'],
  against: [
    'It reaches firms in states that we need.',
    'Our customs do it already.',
    'It goes beyond what was agreed.',
  ],
  abstain: [
    'Our ports have no staff for it.',
    'We should first see the names.',
    'The proof differs from ship to ship.',
  ],
};
const RENEWAL: Sayings = {
  for: [
    'What we began must be kept up.',
    'A gap would be noticed.',
    'Nothing has changed that would end it.',
    'It is carried on, and nothing is added.',
  ],
  against: ['Six months more bring nothing new.', 'It was meant to end one day.', 'We want some of it left out first.'],
  abstain: [
    'The case for it has grown thinner.',
    'We would have left some of it out.',
    'It is renewed without being weighed.',
  ],
};
const LISTINGS: Sayings = {
  for: ['The names are there for a reason.', 'None of those listed has changed course.', 'A list with gaps is none.'],
  against: [
    'Some of these names do not belong there.',
    'One cannot talk to those whom one bars.',
    'We asked for names to be taken off.',
  ],
  abstain: [
    'A few of the names we would strike.',
    'The courts will look at some of them.',
    'Not every file is as firm as the next.',
  ],
};
const SUPPORT: Sayings = {
  for: [
    'Ukraine holds as long as we give.',
    'What is promised has to arrive.',
    'It costs less now than later.',
    'We have budgeted for it.',
  ],
  against: ['Not with our money.', 'Arms will not end it.', 'We have said no before.'],
  abstain: ['Our budget has no room.', 'Our public does not carry it.', 'Others give more easily than we do.'],
};
const ASSETS: Sayings = {
  for: ['Russia should pay for the damage.', 'The money lies idle.', 'It spares our own budgets.'],
  against: ['The legal risk is not shared.', 'It may frighten other holders.', 'The courts have not spoken.'],
  abstain: ['The grounds are not settled.', 'We wait for the guarantees.', 'The risk has not been counted.'],
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
  abstain: ['We watch what it costs.', 'Our contribution would be small.', 'We have our own plans for it.'],
};
const RESILIENCE: Sayings = {
  for: [
    'A cable has no flag.',
    'Repair is cheaper when it is shared.',
    'The next one should not land.',
    'Our grids hang together.',
  ],
  against: [
    'Each should watch its own.',
    'It adds an office, and no watchman.',
    'We would pay for the coasts of others.',
  ],
  abstain: ['Our coast is short.', 'The shares are not fair yet.', 'We have a watch of our own.'],
};
const WASHINGTON: Sayings = {
  for: [
    'We should say what we want.',
    'The Atlantic needs a clear word.',
    'Better said than assumed.',
    'It is our security as well.',
  ],
  against: ['It strains what we rely on.', 'This is not the moment.', 'We were not consulted.'],
  abstain: ['We would have put it otherwise.', 'No objection, no applause.', 'Washington will hear what it wishes.'],
};
const RESPONSE: Sayings = {
  for: [
    'What is seen should be named.',
    'Silence invites the next one.',
    'It happened to one of us.',
    'The grounds are good enough.',
  ],
  against: ['The proof is not enough.', 'It will only be answered in kind.', 'We know too little.'],
  abstain: ['Let the services finish first.', 'Our services have seen less of it.', 'Perhaps. We were not hit.'],
};
const CLOSING: Sayings = {
  for: ['These talks lead nowhere.', 'A chair can be left.', 'Talks that bring nothing can stop.'],
  against: [
    'One does not hang up in the middle.',
    'A line that is cut is hard to mend.',
    'Then others will talk for us.',
  ],
  abstain: ['One may leave, or stay.', 'It was not our table.', 'We see reasons to stay and to go.'],
};
const PAUSE: Sayings = {
  for: ['Talks and deliveries do not go together.', 'A pause would show good will.', 'Somebody has to stop first.'],
  against: [
    'A pause helps one side only.',
    'What was promised has to arrive.',
    'Whoever pauses is asked to go on pausing.',
  ],
  abstain: [
    'Our budget has no room in any case.',
    'We give little that could be paused.',
    'We see what it is meant for.',
  ],
};

/** Where no vote is held back to stop a text: what an abstention means under each rule. */
const abstain = {
  unanimity: ['We will not stand in the way.', 'We have doubts, and let it pass.', 'We neither join nor block.'],
  majority: ['Our yes is not there yet.', 'Not in favour, and not against.', 'We withhold our vote.'],
  consensus: ['We keep silent.', 'No word from us today.'],
  enhanced: ['We stay outside.', 'Those who wish may go ahead without us.'],
};

/** By act where an act has pools of its own, else by dossier. */
const positions = {
  package: PACKAGE,
  enforcement: ENFORCEMENT,
  renewSectoral: RENEWAL,
  renewListings: LISTINGS,
  assets: ASSETS,
  resilience: RESILIENCE,
  closeTalks: CLOSING,
  pauseAid: PAUSE,
  dialogue: TALK,
  envoy: TALK,
  sanctions: PACKAGE,
  support: SUPPORT,
  strength: STRENGTH,
  washington: WASHINGTON,
  response: RESPONSE,
  cohesion: WASHINGTON,
} satisfies Readonly<Partial<Record<ActId, Sayings>>> & Readonly<Record<Dossier, Sayings>>;

/** What governments say as their cards turn: by dossier where their own position decides, else by what moved them. */
export const reasons = {
  positions,
  abstain,
  /** Votes for a text that the government would not have asked for. */
  despite: [
    'We would not have asked for it. We can live with it.',
    'Others need it more than we do.',
    'For the sake of one line.',
    'We have doubts, and go along.',
    'It would pass without us. So be it.',
    'We do not stand alone on this.',
  ],
  /** Votes for a text that it is plainly against. */
  opposed: [
    'We were against it, and will not be the ones to stop it.',
    'Our view has not changed. We vote for one line.',
    'We would rather have said no. The common line came first.',
  ],
  /** Votes against a text whose aim it shares. */
  notThus: [
    'The aim is right, the text is not.',
    'Not in this form.',
    'Not at this price.',
    'We would have written it otherwise.',
  ],
  hostage: [
    'Not before our own dossier is settled.',
    'Our own matter comes first.',
    'We have said what our yes depends on.',
  ],
  promise: ['We gave our word.', 'We said that we would.', 'It was agreed in the corridor.'],
  fear: ['It brings a clash nearer.', 'It may be answered where we live.', 'One step more, and who counts them?'],
  redLine: 'This crosses what we have said we would not accept.',
  constructive: 'We do not apply it, and do not stop it.',
  brake: 'Vital reasons of national policy.',
};
