import { add, draw, impulse, impulseMember, shift, spend, type Turn } from '../ledger';
import type { ActOptions } from '../moves';
import { exp, logistic } from '../numeric';
import { memberOf } from '../readiness';
import type { MemberState, SeatId } from '../state';
import { type ActId, MEMBER_CODES, type MemberCode, type TalkLevel } from '../vocabulary';
import { signal, softness } from './belief';
import { buildUp } from './defence';
import { gate, levelIndex, levelWeight, strength } from './derived';
import { setFrame } from './dialogue';
import { envoyNamed, mandateGiven } from './offices';

export interface Enactment {
  readonly act: ActId;
  readonly options: ActOptions;
  readonly by: SeatId;
  /** Proposal that is carried out; named as the cause in the ledger. */
  readonly cause: string;
  /** Share of the full effect, 1 unless a coalition or a carve-out does less. */
  readonly effect: number;
}

/** Carries out an act. Returns false when talks were agreed on a condition that Moscow did not meet. */
export function enact(turn: Turn, what: Enactment): boolean {
  const { state, rules } = turn;
  const act = rules.scenario.acts[what.act];
  const { options, by, cause } = what;
  let effect = what.effect;
  // A side payment books what it costs together with who received it.
  if (act.treasury > 0 && what.act !== 'gift') {
    effect *= logistic((state.stocks.treasury - rules.c.spend.floor) / rules.c.spend.width);
    spend(turn, what.act, act.treasury * what.effect, cause);
  }
  if (act.signal) signal(turn, act.signal.sunk * what.effect, act.signal.audience, true, cause);
  if (act.toughness > 0) add(turn, 'toughness', act.toughness * what.effect, 'toughness', cause);
  const happened = RECIPES[what.act](turn, { act: what.act, options, by, cause, effect }) !== false;
  if (happened) {
    state.council.done[what.act] = (state.council.done[what.act] ?? 0) + 1;
    state.council.latest[what.act] = state.month;
  }
  return happened;
}

type Recipe = (turn: Turn, what: Enactment) => unknown;

const RECIPES: Readonly<Record<ActId, Recipe>> = {
  multilateral: (turn, what) => openTalks(turn, what, 'multilateral'),
  technical: (turn, what) => openTalks(turn, what, 'technical'),
  leaderCall: (turn, what) => openTalks(turn, what, 'leaderCall'),
  summit: (turn, what) => openTalks(turn, what, 'summit'),
  armsControl(turn, what) {
    if (!concessionGranted(turn, what)) return false;
    turn.state.talks.armsControl = true;
    if (levelIndex(turn.state.talks.level) < 2) return openTalks(turn, what, 'technical');
    return true;
  },
  closeTalks,
  freelance(turn, { options }) {
    const w = turn.rules.c.freelance;
    turn.state.talks.contacts += options.leader ? w.weightLeader : w.weight;
  },
  specialRepresentative(turn, what) {
    if (!openTalks(turn, what, 'envoy')) return false;
    turn.state.envoy = envoyOf(turn, what, 'specialRepresentative');
    envoyNamed(turn, what.cause);
    return true;
  },
  presidentMandate(turn, what) {
    if (!openTalks(turn, what, 'envoy')) return false;
    turn.state.envoy = envoyOf(turn, what, 'presidentMandate');
    envoyNamed(turn, what.cause);
    return true;
  },
  informalMandate(turn, what) {
    if (!openTalks(turn, what, 'envoy')) return false;
    turn.state.envoy = envoyOf(turn, what, 'informalMandate');
    turn.state.talks.by = 'informal';
    turn.state.talks.holder = holderOf(what);
    mandateGiven(turn, what.cause);
    return true;
  },
  package(turn, { options, effect, cause }) {
    const { state, rules } = turn;
    const kept = options.carveOut === undefined ? 1 : 1 - rules.c.measures[options.carveOut];
    impulse(turn, 'sanctions', rules.k.sPack * kept * effect, 'sPack', cause);
    impulse(turn, 'enforcement', rules.c.enforcement.package * effect, 'enforcement', cause);
    for (const [place, member] of state.members.entries()) {
      const lobby = rules.scenario.members[place]?.lobby ?? 0;
      impulseMember(turn, member, 'fatigue', rules.k.fatPack * (rules.c.lobby.burden + lobby / 100), 'fatPack', cause);
    }
  },
  enforcement: (turn, { effect, cause }) =>
    impulse(turn, 'enforcement', turn.rules.c.enforcement.gain * effect, 'enforcement', cause),
  renewSectoral(turn, { options, cause }) {
    const { leftOut } = turn.state.council;
    if (options.carveOut === undefined || leftOut.includes(options.carveOut)) return;
    const { lapse, measures } = turn.rules.c;
    leftOut.push(options.carveOut);
    impulse(turn, 'sanctions', -lapse.sectoral * measures[options.carveOut], 'lapse', cause);
  },
  renewListings: () => true,
  aid: (turn, { effect, cause }) => impulse(turn, 'support', turn.rules.k.sSup * effect, 'sSup', cause),
  coalitionAid: (turn, { effect, cause }) =>
    impulse(turn, 'support', turn.rules.k.sSup * turn.rules.c.coalition.share * effect, 'coalition', cause),
  deepStrike(turn, { effect, cause }) {
    impulse(turn, 'deepStrike', turn.rules.k.sDeep * effect, 'sDeep', cause);
    frighten(turn, cause);
  },
  loan: (turn, { effect, cause }) =>
    impulse(turn, 'support', turn.rules.k.sSup * turn.rules.c.coalition.loanShare * effect, 'coalition', cause),
  assets(turn, { cause }) {
    const { treasury, support } = turn.rules.c.assets;
    impulse(turn, 'treasury', treasury, 'assets', cause);
    impulse(turn, 'support', turn.rules.k.sSup * support, 'assets', cause);
  },
  pauseAid(turn, { cause }) {
    const { support, deepStrike, treasury, calm } = turn.rules.c.pauseAid;
    impulse(turn, 'support', -support, 'pauseAid', cause);
    impulse(turn, 'deepStrike', -deepStrike, 'pauseAid', cause);
    impulse(turn, 'treasury', treasury, 'pauseAid', cause);
    add(turn, 'toughness', -calm * turn.state.stocks.toughness, 'pauseAid', cause);
  },
  defence: (turn, { effect, cause }) => buildUp(turn, 'defence', effect, cause),
  offence(turn, { effect, cause }) {
    buildUp(turn, 'offence', effect, cause);
    frighten(turn, cause);
  },
  resilience: (turn, { effect, cause }) => impulse(turn, 'resilience', turn.rules.k.dRes * effect, 'dRes', cause),
  align(turn, { cause }) {
    const w = turn.rules.c.align;
    impulse(turn, 'transatlantic', w.transatlantic, 'align', cause);
    impulse(turn, 'standing', -w.standing, 'align', cause);
    impulse(turn, 'dealPush', -w.dealPush, 'align', cause);
  },
  assert(turn, { cause }) {
    impulse(turn, 'standing', turn.rules.k.wAssStd, 'wAssStd', cause);
    impulse(turn, 'transatlantic', -turn.rules.k.wAssTr, 'wAssTr', cause);
  },
  demandSeat(turn, { cause }) {
    const { state, rules } = turn;
    const w = rules.c.demandSeat;
    const heard = w.base + (w.strength * strength(rules, state)) / 100;
    const regarded = 1 + (w.standing * (state.stocks.standing - w.standingAt)) / 100;
    const amount = rules.k.wSeat * heard * regarded * (w.tie + state.stocks.transatlantic / 100);
    impulse(turn, 'seat', amount, 'wSeat', cause);
  },
  attribute(turn, { cause }) {
    const { state, rules } = turn;
    state.signals.answered = true;
    shift(turn, 'pays', -rules.k.paysAns, 'paysAns', cause);
    impulse(turn, 'unity', rules.c.domestic.answered * rules.k.uniInc * rallying(turn), 'uniInc', cause);
    for (const member of state.members) {
      impulseMember(turn, member, 'fear', -rules.c.answer.fear, 'answer', cause);
    }
  },
  deescalate(turn, { cause }) {
    const { state, rules } = turn;
    state.signals.answered = true;
    softness(turn, 1, cause);
    state.memory.deescalated = rules.c.deescalate.months;
    for (const member of state.members) {
      impulseMember(turn, member, 'fear', -rules.c.deescalate.fear, 'deescalate', cause);
    }
  },
  absorb(turn, { cause }) {
    turn.state.signals.answered = true;
    softness(turn, turn.rules.c.belief.absorbed, cause);
  },
  tour(turn, { cause }) {
    turn.state.memory.toured = turn.rules.c.tour.months;
    impulse(turn, 'unity', turn.rules.c.tour.unity, 'tour', cause);
    impulse(turn, 'hrAuthority', turn.rules.c.tour.hrAuthority, 'tour', cause);
  },
  gift: (turn, { cause }) => payGift(turn, cause),
};

/** Opens talks or raises their level; a demanded concession may be refused, then nothing opens. */
function openTalks(turn: Turn, what: Enactment, level: TalkLevel): boolean {
  const { state, rules } = turn;
  const { talks } = state;
  if (what.act !== 'armsControl' && !concessionGranted(turn, what)) return false;
  const before = levelWeight(rules, talks.level);
  const raised = levelIndex(level) > levelIndex(talks.level);
  const after = raised ? levelWeight(rules, level) : before;
  talks.rise += Math.max(0, after - before);
  setFrame(turn, before, after);
  if (raised) {
    talks.level = level;
    talks.concession = what.options.priorConcession === true;
  }
  if (talks.by === 'none') talks.months = 0;
  talks.by = 'union';
  talks.coordinated = what.options.coordinated === true;
  talks.quiet = what.options.quiet === true;
  return true;
}

/** Moscow grants a demanded prior concession the more readily the stronger Europe stands (OSW-C1f, X8). */
function concessionGranted(turn: Turn, what: Enactment): boolean {
  const { state, rules } = turn;
  if (!what.options.priorConcession) return true;
  const w = rules.c.concession;
  const pressed = w.dissent * (state.stocks.dissent - w.dissentAt);
  const granted = draw(turn, 'concession', what.cause).chance(
    logistic(rules.k.concB + w.gate * gate(rules, state) + pressed),
  );
  return granted;
}

function closeTalks(turn: Turn, { cause }: Enactment): boolean {
  const { state, rules } = turn;
  const { walk } = rules.c;
  if (levelIndex(state.talks.level) >= 2) {
    signal(turn, walk.sunk, walk.audience, true, cause);
    impulse(turn, 'unity', -walk.unity, 'walk', cause);
    impulse(turn, 'seat', -walk.seat, 'walk', cause);
  }
  add(turn, 'frame', -state.stocks.frame, 'walk', cause);
  add(turn, 'slip', -state.stocks.slip, 'walk', cause);
  state.talks = { ...closedTalks(), contacts: state.talks.contacts };
  state.envoy = { kind: 'none', months: 0, fights: state.envoy.fights };
  return true;
}

export function closedTalks() {
  return {
    level: 'none' as const,
    by: 'none' as const,
    coordinated: false,
    quiet: false,
    concession: false,
    months: 0,
    armsControl: false,
    rise: 0,
    contacts: 0,
    dose: 0,
    polarity: 1,
  };
}

function envoyOf(
  turn: Turn,
  { options }: Enactment,
  kind: 'specialRepresentative' | 'presidentMandate' | 'informalMandate',
) {
  const candidate = kind === 'specialRepresentative' ? options.candidate : undefined;
  return { kind, months: 0, fights: turn.state.envoy.fights, ...(candidate === undefined ? {} : { candidate }) };
}

function holderOf({ options, by }: Enactment) {
  const own = MEMBER_CODES.find((code) => code === by);
  return options.holder ?? own ?? 'FR';
}

/** Some attacks bring members together more than others once they are answered (OSW-H6). */
function rallying(turn: Turn): number {
  const { incidents } = turn.state.signals;
  const landed = incidents.filter(({ foiled }) => !foiled);
  const weights = landed.map(
    ({ family }) => turn.rules.scenario.families.find((deck) => deck.family === family)?.answered ?? 1,
  );
  return Math.max(...weights, 1);
}

function frighten(turn: Turn, cause: string): void {
  for (const member of turn.state.members) {
    impulseMember(turn, member, 'fear', turn.rules.k.fearOff, 'fearOff', cause);
  }
}

/** Where seats seal their votes, consent is paid for before they do: side payments and texts with one attached. */
export function payForConsent(turn: Turn): void {
  const { acts } = turn.rules.scenario;
  for (const { act, options, withdrawn, id } of turn.state.council.proposals) {
    if (withdrawn) continue;
    if (act === 'gift') payGift(turn, id);
    else if (options.gift === true && acts[act].dossier !== 'envoy') payAttached(turn, act, id);
  }
}

/** A payment attached to a text: on sanctions it goes to those who hold out, elsewhere it shares the text's own risk. */
export function payAttached(turn: Turn, act: ActId, cause: string): void {
  const { acts } = turn.rules.scenario;
  if (acts[act].dossier === 'sanctions') payGift(turn, cause);
  else spend(turn, act, acts.gift.treasury, cause);
}

/** A side payment to all who hold out, written down with who received it; nothing is paid where nobody takes it. */
function payGift(turn: Turn, cause: string): void {
  const payees = favour(turn);
  if (payees.length > 0) spend(turn, 'gift', turn.rules.scenario.acts.gift.treasury, cause, payees);
}

/** What a second try at a renewal promises to those who hold out: it counts in the vote. Says who they are. */
export function promiseCarveOut(turn: Turn): MemberCode[] {
  return favour(turn);
}

/** The second try has carried the measure on: now all bear its price, and those who held out are paid. */
export function payCarveOut(turn: Turn, cause: string, payees: ReadonlyArray<MemberCode>): void {
  const { lapse } = turn.rules.c;
  if (payees.length > 0) impulse(turn, 'treasury', -lapse.carveTreasury, 'lapse', cause, payees);
  impulse(turn, 'unity', -lapse.carveUnity, 'lapse', cause);
}

/** The second try has failed: what was promised for it is not paid, and tires nobody of later payments. */
export function withdrawCarveOut({ state, rules }: Turn, payees: ReadonlyArray<MemberCode>): void {
  state.council.giftsMade -= 1;
  for (const code of payees) memberOf(rules, state, code).gifts -= 1;
}

/** Hostage-takers and exposed states gain from a side payment, each time for less (giftTire). Says who did. */
function favour(turn: Turn): MemberCode[] {
  const { state, rules } = turn;
  const { vote } = rules.c;
  state.council.giftsMade += 1;
  const favoured: MemberCode[] = [];
  for (const [place, member] of state.members.entries()) {
    const lobby = rules.scenario.members[place]?.lobby ?? 0;
    const points = member.hostage ? vote.giftHolder : lobby >= vote.lobbyFrom ? vote.giftLobby : 0;
    if (points > 0 && soften(turn, member, points)) favoured.push(member.code);
  }
  return favoured;
}

/** False where gifts are closed to a member after serial vetoes. */
function soften(turn: Turn, member: MemberState, points: number): boolean {
  const { gifts, payments } = turn.state.council;
  if (member.shunned > 0) return false;
  const before = member.gifts + payments.filter(({ to }) => to === member.code).length;
  gifts[member.code] = (gifts[member.code] ?? 0) + points * exp(-turn.rules.k.giftTire * before);
  member.gifts += 1;
  return true;
}

/** A payment agreed with one seat in the corridor: what it buys counts at once, and the money shows after the votes. */
export function promisePayment(turn: Turn, by: SeatId, to: SeatId): void {
  const { rules, state } = turn;
  const member = MEMBER_CODES.find((code) => code === to);
  const worth = () => (member && state.council.gifts[member]) ?? 0;
  const before = worth();
  if (member) {
    const own = memberOf(rules, state, member);
    if (soften(turn, own, rules.c.vote.giftHolder)) own.gifts -= 1;
  }
  state.council.payments.push({ by, to, worth: worth() - before });
}

/** A payment that is given back before it is booked: the payer has its capital again, and it counts in no vote. */
export function takeBackPayment({ rules, state }: Turn, by: SeatId, to: SeatId): void {
  const { council, capital } = state;
  const at = council.payments.findIndex((each) => each.by === by && each.to === to);
  const [payment] = at < 0 ? [] : council.payments.splice(at, 1);
  if (!payment) return;
  capital[by] = (capital[by] ?? 0) + rules.c.capital.gift;
  const member = MEMBER_CODES.find((code) => code === to);
  if (member) council.gifts[member] = (council.gifts[member] ?? 0) - payment.worth;
}

/** What was paid in the corridor is booked when the votes lie open, so that nobody learns of it before. */
export function bookPayments(turn: Turn): void {
  const { state, rules } = turn;
  for (const { by, to } of state.council.payments) {
    spend(turn, 'gift', rules.scenario.acts.gift.treasury, `payment.${by}`, [to]);
    const member = MEMBER_CODES.find((code) => code === to);
    if (!member) continue;
    state.council.giftsMade += 1;
    const own = memberOf(rules, state, member);
    if (own.shunned === 0) own.gifts += 1;
  }
  state.council.payments = [];
}
