import { type Briefs, briefsOf } from './briefs';
import { forEachMember } from './council';
import { evenly, numbersApart, wordsAsNames } from './layout';
import { type FixedNumbers, forEachLink, LINKS, type LinkNumbers } from './parameters';
import { type Rng, type Streams, streams } from './random';
import { type Reach, reachByMonth } from './reach';
import type { EventCard, Inject, Link, Member, Scenario } from './scenario';
import { fixedOnTrial, linksOnTrial, type Trial } from './trial';
import { LENSES, type LensId, MEMBER_CODES, type MemberCode, PURE_LENSES, type PureLensId } from './vocabulary';
import { Wheel } from './wheel';

/** What is chosen before a game begins. */
export interface Setup {
  readonly seed: string;
  readonly lens: LensId;
  /** Length of the campaign in months. */
  readonly turns: number;
  /** `director`: one player sets the Union's agenda. `seats`: every seat tables for itself. */
  readonly mode: 'director' | 'seats';
  /** The lens is drawn and kept from all who play until the game is over. Only with `mixed`. */
  readonly hidden?: true | undefined;
}

/**
 * The rules of one game: the scenario with every uncertain number drawn for this seed and lens.
 * Rebuilt from scenario and setup whenever needed; never part of the state, never shown to a seat.
 */
export interface Rules {
  readonly scenario: Scenario;
  readonly setup: Setup;
  /** What an experiment changes; absent in every game that people play. */
  readonly trial: Trial | undefined;
  /** The lens that moves this world; for `mixed` the one that was drawn. */
  readonly lens: PureLensId;
  /** Value of every link in this game. */
  readonly k: LinkNumbers;
  readonly c: FixedNumbers;
  /** Share of Russia's announced units that really form, 0 to 1 (OSW-M11). */
  readonly fulfilment: number;
  readonly rng: Streams;
  readonly memberIndex: Readonly<Record<MemberCode, number>>;
  /** Square root of population: the capability of the bargaining benchmark. */
  readonly capability: Readonly<Record<MemberCode, number>>;
  /** Population by which the Council votes, in persons. */
  readonly population: Readonly<Record<MemberCode, number>>;
  /** How much trade and energy lobbies weigh in each member, 0 to 100, in protocol order. */
  readonly lobbies: Readonly<Float64Array>;
  readonly briefs: Briefs;
  readonly cards: Wheel<EventCard>;
  readonly injects: Wheel<Inject>;
  /** Months of this game that carry an inject whatever chance says. */
  readonly injectMonths: ReadonlyArray<number>;
  /** Members that may hold dossiers hostage. */
  readonly holders: ReadonlyArray<Holder>;
  /** Places in protocol order of the members that may go to Moscow alone. */
  readonly loners: ReadonlyArray<number>;
  /** By month, the families of incidents that can strike somebody. */
  readonly reach: ReadonlyArray<ReadonlyArray<Reach>>;
}

/** Months of the longest campaign. */
const MOST_MONTHS = 36;

/**
 * Prepares the rules of one game. Throws when lens, length or blow is unknown to the scenario, when a lens that is named
 * is to be hidden, or a link switched off that cannot be.
 */
export function rulesFor(scenario: Scenario, setup: Setup, trial?: Trial): Rules {
  if (!Number.isInteger(setup.turns) || setup.turns < 1 || setup.turns > MOST_MONTHS) {
    throw new RangeError(`A campaign has 1 to ${MOST_MONTHS} months, not ${setup.turns}.`);
  }
  if (!LENSES.includes(setup.lens)) {
    throw new RangeError(`No lens "${setup.lens}": choose one of ${LENSES.join(', ')}.`);
  }
  if (setup.hidden && setup.lens !== 'mixed') {
    throw new RangeError('Only a lens that is drawn can be hidden: choose mixed.');
  }
  if (trial?.inject && !scenario.injects.some(({ id }) => id === trial.inject?.id)) {
    throw new RangeError(`No inject "${trial.inject.id}" in the scenario ${scenario.id}.`);
  }
  const rng = streams(scenario.hash, setup.seed);
  // Another draw than in the open: the same seed played openly does not give the hidden lens away.
  const lens = drawLens(setup.lens, rng(0, setup.hidden ? 'lens.hidden' : 'lens'));
  const ready = prepared(scenario);
  const { fixed, ranges } = ready;
  const { least, most } = fixed.fulfilment;
  const drawn = drawLinks(ranges[lens], rng(0, 'links'));
  return {
    scenario: ready.even,
    setup,
    trial,
    lens,
    k: trial ? linksOnTrial(drawn, trial) : drawn,
    c: trial ? fixedOnTrial(fixed, trial) : fixed,
    fulfilment: least + (most - least) * rng(0, 'fulfilment').uniform(),
    rng,
    memberIndex: ready.memberIndex,
    capability: ready.capability,
    population: ready.population,
    lobbies: ready.lobbies,
    briefs: ready.briefs,
    cards: ready.cards,
    injects: ready.injects,
    injectMonths: drawInjectMonths(scenario, rng),
    holders: ready.holders,
    loners: ready.loners,
    reach: ready.reach,
  };
}

/** Of each span of months that has to carry some injects, the months that do. */
function drawInjectMonths({ guaranteedInjects }: Scenario, rng: Streams): number[] {
  const all: number[] = [];
  for (const [span, { from, to, atLeast }] of guaranteedInjects.entries()) {
    const draws = rng(0, 'guaranteed', String(span));
    const months = to - from + 1;
    const chosen: number[] = [];
    while (chosen.length < Math.min(atLeast, months)) {
      const month = from + draws.integer(months);
      if (!chosen.includes(month)) chosen.push(month);
    }
    all.push(...chosen);
  }
  return all;
}

/** What no game changes, worked out once per scenario. */
interface Prepared
  extends Pick<
    Rules,
    | 'memberIndex'
    | 'capability'
    | 'population'
    | 'lobbies'
    | 'briefs'
    | 'cards'
    | 'injects'
    | 'holders'
    | 'loners'
    | 'reach'
  > {
  readonly fixed: FixedNumbers;
  /** The same scenario, with all things of a kind in one layout. */
  readonly even: Scenario;
  /** Ranges of all links by lens, in the fixed order of their list. */
  readonly ranges: Readonly<Record<PureLensId, ReadonlyArray<Link['values'][PureLensId]>>>;
}

const preparedByScenario = new WeakMap<Scenario, Prepared>();

function prepared(scenario: Scenario): Prepared {
  let ready = preparedByScenario.get(scenario);
  if (!ready) {
    ready = prepare(scenario);
    preparedByScenario.set(scenario, ready);
    preparedByScenario.set(ready.even, ready);
  }
  return ready;
}

/** The numbers that hold in every game of a scenario. */
export function fixedNumbers(scenario: Scenario): FixedNumbers {
  return prepared(scenario).fixed;
}

function prepare(given: Scenario): Prepared {
  const scenario = wordsAsNames(given);
  const table = scenario.populations.find((each) => each.unit === 'persons');
  if (!table) throw new RangeError(`Scenario ${scenario.id} has no population table in persons.`);
  const decks = evenly(scenario.decks);
  const injects = evenly(scenario.injects);
  const families = evenly(scenario.families);
  const members = evenly(withEvenLines(scenario.members));
  const groups = Object.entries(scenario.fixed).map(([group, entry]) => [group, numbersApart(entry.values)]);
  return {
    fixed: Object.fromEntries(groups) as FixedNumbers,
    memberIndex: Object.fromEntries(MEMBER_CODES.map((code, index) => [code, index])) as Prepared['memberIndex'],
    capability: forEachMember((code) => Math.sqrt(table.population[code])),
    population: table.population,
    lobbies: Float64Array.from(members, ({ lobby }) => lobby),
    briefs: briefsOf({ members, acts: scenario.acts }),
    cards: new Wheel(decks, ({ weight }) => weight),
    injects: new Wheel(injects, ({ weight }) => weight),
    holders: members.filter(isHolder),
    loners: [...members.keys()].filter((place) => members[place]?.canFreelance),
    reach: reachByMonth({ members, families }, MOST_MONTHS),
    ranges: {
      papers: LINKS.map((id) => scenario.links[id].values.papers),
      channel: LINKS.map((id) => scenario.links[id].values.channel),
      record: LINKS.map((id) => scenario.links[id].values.record),
    },
    even: {
      ...scenario,
      members,
      acts: byId(evenly(Object.values(scenario.acts))) as Scenario['acts'],
      families,
      decks,
      injects,
    },
  };
}

type Holder = Member & Required<Pick<Member, 'hostage'>>;

function isHolder(member: Member): member is Holder {
  return member.hostage !== undefined;
}

function withEvenLines(members: ReadonlyArray<Member>): Member[] {
  const lines = evenly(members.flatMap(({ redLines }) => redLines));
  let used = 0;
  return members.map((member) => {
    const from = used;
    used += member.redLines.length;
    return { ...member, redLines: lines.slice(from, used) };
  });
}

function byId<T extends { readonly id: string }>(list: ReadonlyArray<T>): Record<string, T> {
  return Object.fromEntries(list.map((each) => [each.id, each]));
}

function drawLens(lens: LensId, rng: Rng): PureLensId {
  return lens === 'mixed' ? rng.pick(PURE_LENSES) : lens;
}

const NO_RANGE = [0, 0, 0] as const;

/** Every link from a triangle over its range, in the fixed order of the list, so that seeds compare across lenses. */
function drawLinks(ranges: Prepared['ranges'][PureLensId], rng: Rng): LinkNumbers {
  let at = 0;
  return forEachLink(() => {
    const range = ranges[at] ?? NO_RANGE;
    at += 1;
    return rng.triangular(range[0], range[1], range[2]);
  });
}
