import { draw, type Turn } from './ledger';
import { type Climate, climateOn, positionIn } from './model/derived';
import { incidentEffects } from './model/domestic';
import type { Rng } from './random';
import { exposureAt, type Reach, type Sites, type Target } from './reach';
import type { MemberState } from './state';
import { type Family, MEMBER_CODES, type MemberCode } from './vocabulary';

/** Hybrid incidents of a month: how many, of which family, where, and whether they were stopped in time. */

type World = Pick<Turn, 'rules' | 'state'>;

/** Months for which a card that was drawn does not come again. */
const REST = 6;

/** Whether a card has not been drawn for some months. */
export function isRested({ state }: Turn, card: string): boolean {
  const last = state.memory.cards[card];
  return last === undefined || state.month - last >= REST;
}

export function incidents(turn: Turn): void {
  const { state, rules } = turn;
  const rng = draw(turn, 'incidents');
  const calmer = state.ceasefire.inForce ? rules.c.drive.ceasefire : 1;
  const number = rng.poisson(state.stocks.tempo * calmer);
  const traced = rng.chance(rules.c.attribution.chance);
  if (number > 0) strike(turn, number, rng);
  incidentEffects(turn);
  state.signals.attributed = traced && state.signals.incidents.some(({ foiled }) => !foiled);
  remember(state.memory.incidents, number);
}

/** How many incidents there were of late, the newest first. */
function remember(lately: number[], number: number): void {
  lately.unshift(number);
  if (lately.length > 3) lately.pop();
}

/** Which families strike whom, and whether they are foiled. */
function strike(turn: Turn, number: number, rng: Rng): void {
  const { state, rules } = turn;
  const open = openReach(turn);
  if (open.length === 0) return;
  const shares = sharesOf(turn, open);
  const wave: Wave = { turn, climate: climateOn(rules, state, 'aid') };
  const foiling = (rules.c.attribution.foil * state.stocks.resilience) / 100;
  for (let i = 0; i < number; i += 1) {
    const reach = rng.weighted(open, shares);
    const aimed = reach.targets.spin(rng, appealOf, wave);
    if (!aimed) continue;
    const own = aimed.cards.spin(rng, rested, turn);
    const drawn = own ?? reach.all.spin(rng, rested, turn) ?? longestAgo(turn, reach, rng);
    const { card } = drawn;
    const place = rng.pick(drawn.places);
    const member = own ? aimed.at : hitAmong(drawn.hit[place] ?? [], aimed.at, rng, wave);
    const foiled = rng.chance(foiling);
    state.memory.cards[card] = state.month;
    state.signals.incidents.push({
      family: reach.family,
      card,
      place,
      member: MEMBER_CODES[member] as MemberCode,
      foiled,
    });
  }
}

function rested({ card }: Sites, turn: Turn): number {
  return isRested(turn, card) ? 1 : 0;
}

/** How much each family counts among incidents: the rewarded ones grow with the lesson that aggression pays (OSW-C5c). */
function sharesOf({ rules, state }: World, open: ReadonlyArray<Reach>): number[] {
  const lesson = state.stocks.pays - rules.scenario.start.pays;
  const shares: number[] = [];
  for (const { share, rewarded } of open) shares.push(share * Math.max(0, 1 + rewarded * lesson));
  return shares;
}

/** Incidents to be expected this month from a family, foiled ones included. */
export function expectedIncidents(world: World, family: Family): number {
  const { rules, state } = world;
  const open = openReach(world);
  const shares = sharesOf(world, open);
  let own = 0;
  let all = 0;
  for (const [at, reach] of open.entries()) {
    const share = shares[at] ?? 0;
    all += share;
    if (reach.family === family) own += share;
  }
  const calmer = state.ceasefire.inForce ? rules.c.drive.ceasefire : 1;
  return all === 0 ? 0 : (state.stocks.tempo * calmer * own) / all;
}

/** Incidents of one month, and how the members stand on aid. */
interface Wave {
  readonly turn: Turn;
  readonly climate: Climate;
}

/** How much a member draws for its exposure, 0 to 1: supporters of Ukraine most (OSW-R13, R16). */
function appealOf({ at }: Pick<Target, 'at'>, { turn: { rules, state }, climate }: Wave): number {
  const { base, perAid } = rules.c.target;
  const aid = positionIn(climate, rules, state.members[at] as MemberState, at);
  return (base + (perAid * aid) / 100) / (base + perAid);
}

/** Who is hit at a place where some members can be: the one that was aimed at, or one by how exposed they are. */
function hitAmong(members: ReadonlyArray<number>, aimed: number, rng: Rng, wave: Wave): number {
  if (members.includes(aimed)) return aimed;
  const { scenario } = wave.turn.rules;
  return rng.weighted(
    members,
    members.map((at) => exposureAt(scenario, at) * appealOf({ at }, wave)),
  );
}

/** Where every card of a family came lately: by weight the one that came longest ago, or one of those. */
function longestAgo({ state }: Turn, { cards }: Reach, rng: Rng): Sites {
  const last = ({ card }: Sites) => state.memory.cards[card] ?? 0;
  const first = Math.min(...cards.map(last));
  return rng.weighted(
    cards,
    cards.map((each) => (last(each) === first ? each.weight : 0)),
  );
}

function openReach({ rules, state }: World): ReadonlyArray<Reach> {
  return rules.reach[state.month] ?? [];
}
