import { z } from 'zod';
import { AXES, HOSTAGE_DOSSIERS, OFFICES, OUTSIDERS } from '../engine';
import type { Issue } from './checker';
import {
  basis,
  type ContentContext,
  checkCondition,
  checkEvidence,
  checkIds,
  checkUnique,
  condition,
  confidence,
  contentId,
  isoDay,
  isSupported,
  issueAt,
  level,
  memberCode,
  plainText,
  share,
  spot,
  support,
  supportMessage,
} from './content';

const populationTable = z
  .strictObject({
    id: z.enum(['2025', '2024', '2022', 'council-2025']),
    unit: z.enum(['persons', 'percent']),
    asOf: isoDay,
    /** The published total, in the table's unit. */
    total: z.number().positive(),
    /** How far the rows may miss the published total because they are rounded. */
    rounding: z.number().min(0),
    source: plainText(240),
    confidence,
    note: plainText(300).optional(),
    population: z.record(memberCode, z.number().positive()),
  })
  .refine((table) => (table.unit === 'percent') === (table.id === 'council-2025'), {
    error: 'council-2025 is in percent, the others in persons',
  });

/** populations.yaml: one table per voting year. */
export const populationsSchema = z.strictObject({ tables: z.array(populationTable).min(1) });
export type PopulationsFile = z.infer<typeof populationsSchema>;

const axes = <T extends z.ZodType>(value: T) =>
  z.strictObject({ talk: value, sanctions: value, aid: value, assets: value });
const axis = z.enum(AXES);

const redLine = z
  .strictObject({
    id: contentId,
    acts: z.array(z.string()).min(1),
    /** Crossed only by a package that holds one of these. */
    measures: z.array(z.string()).min(1).optional(),
    /** The option that takes the act out of the red line. */
    unlessOption: z.enum(['coordinated', 'priorConcession', 'carveOut', 'gift']).optional(),
    /** The state of the world that lifts it. */
    unless: condition.optional(),
    text: plainText(200),
    /** Points that crossing it takes, where it weighs more than red lines do in general. */
    points: z.number().positive().max(6).optional(),
    ...support,
  })
  .refine(isSupported, supportMessage);

const objection = z.strictObject({ points: z.number().positive().max(6), basis, note: plainText(160).optional() });

const election = z.strictObject({
  month: z.int().min(1).max(24),
  note: plainText(160),
  source: plainText(120),
  confidence,
  /** What the next government would bring, where it is known. */
  change: z.strictObject({ chance: share, positions: axes(level), salience: share, basis }).optional(),
});

const member = z.strictObject({
  code: memberCode,
  name: plainText(20),
  capital: spot,
  positions: axes(level),
  saliences: axes(share),
  fatigue: level,
  fear: level,
  lobby: level,
  exposure: z.number().min(0).max(20),
  flank: z.literal(true).optional(),
  canFreelance: z.literal(true).optional(),
  split: z.strictObject({ axis, low: level, high: level, note: plainText(200), basis }).optional(),
  objections: z.record(z.string(), objection).optional(),
  /** Points for acts that the government asks for. */
  supports: z.record(z.string(), objection).optional(),
  hostage: z
    .strictObject({
      strength: z.number().positive().max(6),
      dossiers: z.array(z.enum(HOSTAGE_DOSSIERS)).min(1),
      reason: plainText(200),
      basis,
      /** Chances a month of taking it and of letting go, and what adds to the first. */
      rule: z.strictObject({
        start: share,
        end: share,
        campaign: share.optional(),
        afterChange: z.strictObject({ of: memberCode, start: share }).optional(),
        oil: z.strictObject({ above: level, start: share }),
        basis,
      }),
    })
    .optional(),
  /** Texts on which it abstains by formal declaration. */
  abstains: z.strictObject({ acts: z.array(z.string()).min(1), basis }).optional(),
  election: election.optional(),
  redLines: z.array(redLine).optional(),
  stance: z
    .strictObject({
      text: plainText(320),
      confidence: axes(confidence),
      /** Axes on which no public statement was found. */
      unverified: z.array(axis).min(1).optional(),
      evidence: support.evidence,
      source: support.source,
    })
    .refine(isSupported, supportMessage),
});

/** members.yaml: the twenty-seven in the Council's protocol order, with one basis per numeric field. */
export const membersSchema = z.strictObject({
  asOf: isoDay,
  basis: z.strictObject({
    positions: basis,
    saliences: basis,
    fatigue: basis,
    fear: basis,
    lobby: basis,
    exposure: basis,
    flank: basis,
    canFreelance: basis,
  }),
  members: z.array(member).length(27),
});
export type MembersFile = z.infer<typeof membersSchema>;
type MemberEntry = MembersFile['members'][number];

/** institutions.yaml: offices of the Union and seats outside the Council. */
export const institutionsSchema = z.strictObject({
  asOf: isoDay,
  basis: z.strictObject({ positions: basis }),
  institutions: z
    .array(
      z
        .strictObject({
          id: z.enum([...OFFICES, ...OUTSIDERS]),
          name: plainText(40),
          kind: z.enum(['office', 'outside']),
          positions: axes(level),
          mayTable: z.array(z.string()),
          mayNot: z.array(z.string()),
          text: plainText(320),
          rule: plainText(200),
          confidence,
          ...support,
        })
        .refine(isSupported, supportMessage),
    )
    .length(7),
});
export type InstitutionsFile = z.infer<typeof institutionsSchema>;

/** Every member in every table; rows that add up to the published total. */
export function checkPopulations(file: PopulationsFile, ctx: ContentContext): Issue[] {
  return file.tables.flatMap((table, index) => {
    const path = ['tables', index, 'population'];
    const missing = ctx.members
      .filter((code) => table.population[code] === undefined)
      .map((code) => issueAt(path, 'missing-member', `no row for ${code} in table ${table.id}`));
    const strangers = checkIds(Object.keys(table.population), ctx.members, 'member', path);
    const sum = Object.values(table.population).reduce((total, value) => total + value, 0);
    const off = Math.abs(sum - table.total);
    const total =
      off > table.rounding + 1e-9
        ? [issueAt(path, 'wrong-total', `rows of ${table.id} add up to ${sum}, published is ${table.total}`)]
        : [];
    return [...missing, ...strangers, ...total];
  });
}

function checkMember(entry: MemberEntry, path: ReadonlyArray<string | number>, ctx: ContentContext): Issue[] {
  const targets = new Set([...ctx.acts, ...ctx.measures]);
  const lines = (entry.redLines ?? []).flatMap((line, index) => [
    ...checkIds(line.acts, ctx.acts, 'act', [...path, 'redLines', index, 'acts']),
    ...checkIds(line.measures, ctx.measures, 'measure', [...path, 'redLines', index, 'measures']),
    ...checkCondition(line.unless, [...path, 'redLines', index, 'unless'], ctx),
  ]);
  const partner = entry.hostage?.rule.afterChange?.of;
  const partners = partner === undefined ? [] : [partner];
  const split =
    entry.split !== undefined && entry.split.low >= entry.split.high
      ? [issueAt([...path, 'split'], 'empty-split', `${entry.code}: low must be below high`)]
      : [];
  return [
    ...checkIds(Object.keys(entry.objections ?? {}), targets, 'target', [...path, 'objections']),
    ...checkIds(Object.keys(entry.supports ?? {}), ctx.acts, 'act', [...path, 'supports']),
    ...checkIds(entry.abstains?.acts, ctx.acts, 'act', [...path, 'abstains', 'acts']),
    ...checkIds(partners, ctx.members, 'member', [...path, 'hostage', 'rule', 'afterChange', 'of']),
    ...lines,
    ...split,
  ];
}

/** Protocol order, known acts and measures, splits that split. */
export function checkMembers(file: MembersFile, ctx: ContentContext): Issue[] {
  const order = file.members.flatMap((entry, index) =>
    entry.code === ctx.members[index]
      ? []
      : [issueAt(['members', index, 'code'], 'protocol-order', `expected ${ctx.members[index]}, found ${entry.code}`)],
  );
  const redLineIds = file.members.flatMap((entry) => (entry.redLines ?? []).map((line) => line.id));
  return [
    ...order,
    ...checkUnique(redLineIds, ['members']),
    ...file.members.flatMap((entry, index) => checkMember(entry, ['members', index], ctx)),
    ...checkEvidence(file, ctx),
  ];
}

/** Known acts, none both allowed and forbidden. */
export function checkInstitutions(file: InstitutionsFile, ctx: ContentContext): Issue[] {
  return [
    ...checkUnique(
      file.institutions.map((entry) => entry.id),
      ['institutions'],
    ),
    ...file.institutions.flatMap((entry, index) => [
      ...checkIds(entry.mayTable, ctx.acts, 'act', ['institutions', index, 'mayTable']),
      ...checkIds(entry.mayNot, ctx.acts, 'act', ['institutions', index, 'mayNot']),
      ...entry.mayTable
        .filter((act) => entry.mayNot.includes(act))
        .map((act) => issueAt(['institutions', index], 'both-ways', `${entry.id} may and may not table ${act}`)),
    ]),
    ...checkEvidence(file, ctx),
  ];
}
