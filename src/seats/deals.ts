import {
  type ActOptions,
  clamp,
  type Declared,
  type DossierStakes,
  exchangeBetween,
  isMemberCode,
  MEASURES,
  MEMBER_CODES,
  type MemberCode,
  type Move,
  type Observation,
  type Offer,
  type Proposal,
  type Rng,
  type SeatId,
  type Stake,
  type Stance,
  type Term,
} from '../engine';
import { capitalOf } from './agenda';
import { givesNothing, hasOffered, reachable } from './corridor';
import { cost, interestIn, payment, textOf, wantsPressure, weightOf } from './worth';

/** Offers that machine players make in the corridor. */

/** Chance that a seat works the corridor for its own text, for another's that it wants, to have one changed, or for money. */
const OWN_TEXT = 0.9;
const OTHER_TEXT = 0.09;
const TO_CHANGE = 0.16;
const TO_TRADE = 0.6;
const TO_BE_PAID = 0.15;
const TO_PAY = 0.12;
/** A vote that matters less than this is not worth an offer. */
const MATTERS = 0.12;
const WANTED = 3;
/** Points above a veto up to which a member asks for a change; further up it would not be heard. */
const NEAR = 3.5;
/** How far offers go to those who matter less, too. */
const EVERYBODY = 0.15;

/** At most one offer of a member: to be paid for a dossier that it holds, for a text, or to have one changed. */
export function memberDeals(seen: Observation, offers: ReadonlyArray<Offer>, rng: Rng): Move[] {
  if (hasOffered(seen)) return [];
  const ways = [
    rng.chance(TO_BE_PAID) ? askPayment(seen, offers, rng) : [],
    rng.chance(OWN_TEXT) ? askProposal(seen, offers) : [],
    textDeals(seen, offers, rng),
    askChange(seen, offers, rng),
    rng.chance(TO_TRADE) ? trade(seen, offers, rng) : [],
  ];
  return ways.flat().slice(0, 1);
}

/** A vote for a text of the High Representative's, if the office makes the proposal that was called for. */
function askProposal(seen: Observation, offers: ReadonlyArray<Offer>): Move[] {
  const { proposals } = seen.state.council;
  const called = proposals.find(({ id, by, awaitsProposal }) => awaitsProposal && by === seen.viewer && seen.texts[id]);
  const theirs = proposals.find(({ id, by }) => by === 'HRVP' && (seen.texts[id]?.rule ?? 'none') !== 'none');
  if (!called || !theirs || !reachable(offers).includes('HRVP')) return [];
  const give: Term = { kind: 'vote', proposal: theirs.id, vote: 'for' };
  if (givesNothing(seen, give) || cost(seen, give) > WANTED) return [];
  return [{ type: 'offer', to: 'HRVP', gives: [give], asks: [{ kind: 'propose', proposal: called.id }] }];
}

/** A vote that is not yet won, offered to whoever tabled the text, if the text meets the member half way. */
function askChange(seen: Observation, offers: ReadonlyArray<Offer>, rng: Rng): Move[] {
  const me = seen.viewer;
  if (!isMemberCode(me)) return [];
  for (const text of seen.state.council.proposals) {
    const ready = seen.own?.readiness[text.id];
    const veto = -(seen.own?.bands[text.id] ?? 0);
    const close = ready !== undefined && ready > veto - 1 && ready < veto + NEAR;
    if (!rng.chance(TO_CHANGE) || !close || votesFor(seen, text.id) || !reachable(offers).includes(text.by)) continue;
    const options = betterFor(seen, text, me);
    if (!options) continue;
    const asks: Term[] = [{ kind: 'amend', proposal: text.id, options: { ...text.options, ...options } }];
    return [{ type: 'offer', to: text.by, gives: [{ kind: 'vote', proposal: text.id, vote: 'for' }], asks }];
  }
  return [];
}

function votesFor(seen: Observation, proposal: string): boolean {
  return givesNothing(seen, { kind: 'vote', proposal, vote: 'for' });
}

/** At most one offer for the votes that a text needs. */
export function textDeals(seen: Observation, offers: ReadonlyArray<Offer>, rng: Rng): Move[] {
  if (hasOffered(seen)) return [];
  const eager = rng.uniform();
  const wanted = Object.keys(seen.texts)
    .filter((id) => eager < (isOwn(seen, id) ? OWN_TEXT : OTHER_TEXT) && interestIn(seen, id) >= WANTED / 2)
    .filter((id) => isOwn(seen, id) || interestIn(seen, id) >= WANTED);
  for (const id of wanted) {
    const move = dealFor(seen, offers, rng, id);
    if (move) return [move];
  }
  return [];
}

function isOwn(seen: Observation, id: string): boolean {
  return textOf(seen, id)?.by === seen.viewer;
}

function dealFor(seen: Observation, offers: ReadonlyArray<Offer>, rng: Rng, id: string): Move | undefined {
  const open = reachable(offers).filter(isMemberCode);
  const matter = open.filter((code) => weightOf(seen, id, code) >= MATTERS);
  if (matter.length === 0) return undefined;
  const to = rng.weighted(
    matter,
    matter.map((code) => EVERYBODY + weightOf(seen, id, code)),
  );
  const amended = isOwn(seen, id) ? amendmentFor(seen, id, to) : undefined;
  if (amended) return { type: 'offer', to, gives: [amended], asks: [{ kind: 'vote', proposal: id, vote: 'for' }] };
  return linkage(seen, to, id) ?? sidePayment(seen, to, id);
}

/** A swap of votes with some member or other, where both would gain. */
function trade(seen: Observation, offers: ReadonlyArray<Offer>, rng: Rng): Move[] {
  const open = reachable(offers).filter(isMemberCode);
  const move = open.length > 0 ? linkage(seen, rng.pick(open)) : undefined;
  return move ? [move] : [];
}

/** A change in the seat's own text that meets what the member has let be known. */
function amendmentFor(seen: Observation, id: string, to: MemberCode): Term | undefined {
  const text = textOf(seen, id);
  if (!text) return undefined;
  const options = betterFor(seen, text, to);
  return options ? { kind: 'amend', proposal: id, options: { ...text.options, ...options } } : undefined;
}

function betterFor(seen: Observation, { act, by, options }: Proposal, to: MemberCode): ActOptions | undefined {
  const measure = MEASURES.find((each) => seen.objectors[each].includes(to));
  if ((act === 'package' || act === 'renewSectoral') && measure && options.carveOut === undefined) {
    return { carveOut: measure };
  }
  const doubtful = ['undecided', 'leaningAgainst', 'against'].includes(seen.stances[to]);
  if (!TALKS.has(act) || !doubtful) return undefined;
  if (!options.coordinated && (by !== seen.viewer || capitalOf(seen) >= 1)) return { coordinated: true };
  return options.priorConcession ? undefined : { priorConcession: true };
}

const TALKS: ReadonlySet<string> = new Set([
  'multilateral',
  'technical',
  'leaderCall',
  'summit',
  'armsControl',
  'presidentMandate',
  'specialRepresentative',
]);

/** "Vote for my text, I vote for yours": the equal-gain exchange between two dossiers, from what can be seen of the other. */
function linkage(seen: Observation, to: MemberCode, only?: string): Move | undefined {
  const me = seen.viewer;
  if (!isMemberCode(me)) return undefined;
  const voted = Object.keys(seen.texts).filter((each) => seen.texts[each]?.rule !== 'none');
  const found = exchangeBetween(
    me,
    to,
    voted.map((each) => stakesIn(seen, each)),
  );
  const asked = found?.concessions.find(({ actor }) => actor === to);
  const given = found?.concessions.find(({ actor }) => actor === me);
  if (!asked || !given || (only !== undefined && asked.dossier !== only)) return undefined;
  const mutual = seen.declared[given.dossier]?.[to] === 'for' && seen.declared[asked.dossier]?.[to] !== 'for';
  if (!mutual || interestIn(seen, asked.dossier) <= 0) return undefined;
  const give: Term = { kind: 'vote', proposal: given.dossier, vote: given.move > 30 ? 'for' : 'abstain' };
  if (givesNothing(seen, give) || cost(seen, give) > interestIn(seen, asked.dossier)) return undefined;
  const ask: Term = { kind: 'vote', proposal: asked.dossier, vote: asked.move > 30 ? 'for' : 'abstain' };
  return { type: 'offer', to, gives: [give], asks: [ask] };
}

const LINE: Readonly<Record<Declared, number>> = { for: 85, notYet: 50, against: 15 };
const BAND: Readonly<Record<Stance, number>> = {
  for: 92,
  leaningFor: 72,
  undecided: 50,
  leaningAgainst: 28,
  against: 8,
};
/** Points of readiness that correspond to the way from the middle to the end of the scale. */
const FULL = 6;

/** Who stands where on a text: the seat's own mind, and of the others the line that they have declared. */
function stakesIn(seen: Observation, id: string): DossierStakes<MemberCode> {
  const stakes: Partial<Record<MemberCode, Stake>> = {};
  for (const code of MEMBER_CODES) {
    const position = code === seen.viewer ? ownPosition(seen, id) : publicPosition(seen, id, code);
    stakes[code] = { position, salience: 0.35 + Math.abs(position - 50) / 100, capability: 1 };
  }
  return { id, stakes: stakes as Record<MemberCode, Stake> };
}

function ownPosition(seen: Observation, id: string): number {
  return clamp(50 + (50 * (seen.own?.interests[id] ?? 0)) / FULL, 5, 95);
}

function publicPosition(seen: Observation, id: string, code: MemberCode): number {
  const line = LINE[seen.declared[id]?.[code] ?? 'notYet'];
  return seen.texts[id]?.axis === 'talk' ? (line + BAND[seen.stances[code]]) / 2 : line;
}

/** Money for a vote: only from those who can pay, and only while the payment still counts for something. */
function sidePayment(seen: Observation, to: MemberCode, id: string): Move | undefined {
  const pays = payment(seen, to) > 1 && capitalOf(seen) >= 2 && seen.state.stocks.treasury > 40;
  if (!pays || !isOwn(seen, id)) return undefined;
  return {
    type: 'offer',
    to,
    gives: [{ kind: 'payment' }],
    asks: [{ kind: 'vote', proposal: id, vote: 'abstain' }],
  };
}

const PAYERS = ['COM', 'EUCO', 'HRVP', 'DE', 'FR'] as const;

/** Whoever holds a dossier offers to let go of it for money, as long as the others still pay. */
function askPayment(seen: Observation, offers: ReadonlyArray<Offer>, rng: Rng): Move[] {
  const own = seen.state.members.find(({ code }) => code === seen.viewer);
  if (!own?.hostage || payment(seen, own.code) < cost(seen, { kind: 'release' })) return [];
  const open = PAYERS.filter((seat) => reachable(offers).includes(seat));
  if (open.length === 0) return [];
  return [{ type: 'offer', to: rng.pick(open), gives: [{ kind: 'release' }], asks: [{ kind: 'payment' }] }];
}

/** An office offers money to whoever holds a dossier, above all when a renewal or a package is on the table. */
export function buyRelease(seen: Observation, offers: ReadonlyArray<Offer>, rng: Rng): Move[] {
  const urgent = Object.values(seen.texts).some(({ rule, axis }) => rule === 'unanimity' && axis === 'sanctions');
  if (hasOffered(seen) || !wantsPressure(seen) || capitalOf(seen) < 2) return [];
  if (!rng.chance(urgent ? 2 * TO_PAY : TO_PAY)) return [];
  const open: ReadonlyArray<SeatId> = reachable(offers);
  const held = seen.state.members.filter(
    ({ code, hostage }) => hostage && open.includes(code) && payment(seen, code) > 1,
  );
  if (held.length === 0) return [];
  const { code } = rng.pick(held);
  return [{ type: 'offer', to: code, gives: [{ kind: 'payment' }], asks: [{ kind: 'release' }] }];
}
