import {
  ACTS,
  type Act,
  type ActId,
  type EventCard,
  type FamilyDeck,
  FIXED,
  type FixedGroup,
  type FixedValues,
  type GovernmentChange,
  type HostageRule,
  hashOf,
  type Inject,
  LINKS,
  type Link,
  type LinkId,
  MEASURES,
  MEMBER_CODES,
  type Measure,
  type Member,
  type MemberCode,
  type PopulationTable,
  type RenewalDate,
  type Scenario,
  STOCKS,
  type StockId,
} from '../engine';
import { type DocumentKind, documentsOf, type KindDocument } from './documents';
import type { Fault } from './faults';
import {
  ACTS_FILE,
  CALENDAR,
  EVENT_DECKS,
  FAMILY_DECKS,
  INJECTS,
  INSTITUTIONS,
  MEMBERS,
  MODEL,
  MOSCOW,
  POPULATIONS,
  SCENARIO,
} from './scenario-kinds';
import type { CalendarFile } from './schema-calendar';
import type { EventDeckFile, FamilyFile, InjectsFile, MoscowFile } from './schema-decks';
import { numbersOf } from './schema-fixed';
import type { InstitutionsFile, MembersFile, PopulationsFile } from './schema-members';
import type { ActsFile, ModelFile, ScenarioFile } from './schema-model';

/** What readers see beside the rules: names, cards, dates and notes that the rules do not need. */
export interface Content {
  readonly scenario: ScenarioFile;
  readonly members: MembersFile;
  readonly institutions: InstitutionsFile;
  readonly calendar: CalendarFile;
  readonly families: ReadonlyArray<FamilyFile>;
  readonly decks: ReadonlyArray<EventDeckFile>;
  readonly injects: InjectsFile;
  readonly moscow: MoscowFile;
  readonly model: ModelFile;
  readonly acts: ActsFile;
}

/** A file that every scenario has, and this one lacks. */
export class MissingFile extends Error {
  readonly fault: Fault;

  constructor(pattern: string) {
    super(`the scenario has no ${pattern}`);
    this.fault = { file: pattern, line: 1, col: 1, code: 'missing-file', message: this.message, severity: 'error' };
  }
}

interface Assembled {
  readonly scenario: Scenario;
  readonly content: Content;
}

const assembled = new WeakMap<ReadonlyArray<KindDocument>, Assembled>();

/**
 * The rules' part of a scenario, and the readers' part beside it; put together once for each list of documents, since
 * the checks ask for it too. Throws a MissingFile.
 */
export function assembleRules(documents: ReadonlyArray<KindDocument>): Assembled {
  const known = assembled.get(documents) ?? putTogether(documents);
  assembled.set(documents, known);
  return known;
}

function putTogether(documents: ReadonlyArray<KindDocument>): Assembled {
  const one = <T>(kind: DocumentKind<T>): T => {
    const [document] = documentsOf(documents, kind);
    if (!document) throw new MissingFile(kind.pattern);
    return document.value;
  };
  const content: Content = {
    scenario: one(SCENARIO),
    members: one(MEMBERS),
    institutions: one(INSTITUTIONS),
    calendar: one(CALENDAR),
    families: FAMILY_DECKS.map((kind) => one(kind)),
    decks: EVENT_DECKS.map((kind) => one(kind)),
    injects: one(INJECTS),
    moscow: one(MOSCOW),
    model: one(MODEL),
    acts: one(ACTS_FILE),
  };
  const { id, title, date, firstMonth, lengths, start } = content.scenario;
  const rules: Omit<Scenario, 'hash'> = {
    id,
    title,
    date,
    firstMonth,
    lengths,
    start: Object.fromEntries(STOCKS.map((stock) => [stock, start[stock].value])) as Record<StockId, number>,
    members: content.members.members.map(memberOf),
    institutions: content.institutions.institutions.map(({ id: seat, mayTable }) => ({
      id: seat,
      mayTable: ACTS.filter((act) => mayTable.includes(act)),
    })),
    acts: Object.fromEntries(ACTS.map((act) => [act, actOf(act, content.acts)])) as Record<ActId, Act>,
    links: Object.fromEntries(LINKS.map((link) => [link, linkOf(link, content.model)])) as Record<LinkId, Link>,
    fixed: Object.fromEntries(
      (Object.keys(FIXED) as FixedGroup[]).map((group) => [group, fixedOf(group, content.model)]),
    ) as Record<FixedGroup, FixedValues>,
    populations: one(POPULATIONS).tables.map(tableOf),
    renewals: renewalsOf(content.calendar),
    families: content.families.map(familyOf),
    decks: content.decks.flatMap(deckOf),
    injects: content.injects.injects.map(injectOf),
    guaranteedInjects: content.injects.schedule.guaranteed.map(({ months: [from, to], atLeast }) => ({
      from,
      to,
      atLeast,
    })),
  };
  return { scenario: { ...rules, hash: hashOf(rules).slice(0, 16) }, content };
}

type MemberFile = MembersFile['members'][number];

function memberOf(file: MemberFile): Member {
  const { code, positions, saliences, fatigue, fear, lobby, exposure, split, hostage, election, abstains } = file;
  return {
    code: code as MemberCode,
    positions,
    saliences,
    fatigue,
    fear,
    lobby,
    exposure,
    objections: pointsOf(file.objections),
    supports: pointsOf(file.supports),
    canFreelance: file.canFreelance === true,
    flank: file.flank === true,
    redLines: (file.redLines ?? []).map(({ id, acts, measures, unlessOption, unless, points }) => ({
      id,
      acts: acts as ActId[],
      ...(measures ? { measures: measures as Measure[] } : {}),
      ...(unlessOption ? { unlessOption } : {}),
      ...(unless ? { unless } : {}),
      ...(points === undefined ? {} : { points }),
    })),
    abstains: (abstains?.acts ?? []) as ActId[],
    ...(split ? { split: { axis: split.axis, low: split.low, high: split.high } } : {}),
    ...(hostage ? { hostage: hostageOf(hostage) } : {}),
    ...(election ? { electionMonth: election.month } : {}),
    ...(election?.change ? { change: changeOf(election.change) } : {}),
  };
}

/** One layout for all members: records of many shapes are read several times as slowly. */
const NO_POINTS: Readonly<Record<string, number>> = Object.fromEntries([...ACTS, ...MEASURES].map((id) => [id, 0]));

function pointsOf(entries: MemberFile['objections'] = {}): Readonly<Record<string, number>> {
  const points = { ...NO_POINTS };
  for (const [target, entry] of Object.entries(entries)) points[target] = entry.points;
  return points;
}

function hostageOf({ strength, dossiers, rule }: NonNullable<MemberFile['hostage']>): HostageRule {
  const { start, end, campaign, afterChange, oil } = rule;
  return {
    strength,
    dossiers,
    start,
    end,
    oil,
    ...(campaign === undefined ? {} : { campaign }),
    ...(afterChange ? { afterChange: { of: afterChange.of as MemberCode, start: afterChange.start } } : {}),
  };
}

type ChangeFile = NonNullable<NonNullable<MemberFile['election']>['change']>;

function changeOf({ chance, positions, salience }: ChangeFile): GovernmentChange {
  return { chance, positions, salience };
}

function actOf(id: ActId, file: ActsFile): Act {
  const { dossier, kind, rule, capital, treasury, axis, text, statusQuo, signal, holders, rest, ...others } =
    file.acts[id];
  return {
    id,
    dossier,
    kind,
    rule,
    capital,
    treasury,
    ...(axis === undefined ? {} : { axis }),
    ...(text === undefined ? {} : { text }),
    ...(statusQuo === undefined ? {} : { statusQuo }),
    ...(signal === undefined ? {} : { signal }),
    ...(holders ? { holders: holders.members as MemberCode[] } : {}),
    ...(rest ? { rest } : {}),
    ...others,
  };
}

function linkOf(id: LinkId, file: ModelFile): Link {
  const { mechanism, from, to, kind, form, lag, consequence, evidence, basis, values } = file.links[id];
  return {
    id,
    mechanism,
    from,
    to,
    kind,
    form,
    lag,
    ...(consequence === undefined ? {} : { consequence }),
    evidence,
    basis,
    values,
  };
}

/** The values alone: their ranges are for experiments, so that the hash of a scenario and its games do not hang on them. */
function fixedOf(id: FixedGroup, { fixed }: ModelFile): FixedValues {
  const { mechanism, evidence, basis } = fixed[id];
  const values = numbersOf(id, fixed[id]).map(({ name, value }) => [name, value]);
  return { mechanism, evidence, basis, values: Object.fromEntries(values) };
}

function tableOf({ id, unit, population }: PopulationsFile['tables'][number]): PopulationTable {
  const factor = unit === 'percent' ? 100 : 1;
  return {
    id,
    unit: unit === 'percent' ? 'hundredths of a per cent' : 'persons',
    population: Object.fromEntries(
      MEMBER_CODES.map((code) => [code, Math.round((population[code] ?? 0) * factor)]),
    ) as Record<MemberCode, number>,
  };
}

function renewalsOf(calendar: CalendarFile): RenewalDate[] {
  return calendar.ahead.flatMap(({ effect, month }) =>
    effect === 'renewSectoral' || effect === 'renewListings' ? [{ act: effect, month }] : [],
  );
}

function familyOf(file: FamilyFile): FamilyDeck {
  const { family, share, rewarded, eligible, needs, effects, evidence } = file;
  return {
    family,
    share,
    rewarded,
    ...effects,
    evidence,
    ...(eligible === 'all' ? {} : { eligible: eligible as MemberCode[] }),
    ...(needs ? { electionWithin: needs.electionWithin } : {}),
    cards: file.cards.map(({ id, weight, places }) => ({
      id,
      weight,
      places: places.map(({ members }) => ({ members: members as MemberCode[] })),
    })),
  };
}

function deckOf({ deck, cards }: EventDeckFile): EventCard[] {
  return cards.map(({ id, weight, when, effects, evidence }) => ({
    id,
    deck,
    weight,
    when: when ?? [],
    effects: (effects ?? []).map(({ stock, impulse }) => ({ stock: stock as StockId, impulse })),
    evidence: evidence ?? [],
  }));
}

function injectOf({ id, weight, when, effects, memberEffects, evidence }: InjectsFile['injects'][number]): Inject {
  return {
    id,
    weight,
    when: when ?? [],
    effects: effects.map(({ stock, impulse }) => ({ stock: stock as StockId, impulse })),
    memberEffects: (memberEffects ?? []).map(({ memberStock, who, impulse }) => ({
      memberStock,
      who: typeof who === 'string' ? who : (who as MemberCode[]),
      impulse,
    })),
    evidence: evidence ?? [],
  };
}
