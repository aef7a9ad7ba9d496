import { z } from 'zod';
import {
  ACTS,
  actOptions,
  CONSEQUENCES,
  canSwitchOff,
  DERIVED,
  FIXED_NAMES,
  LINKS,
  MEMBER_CODES,
  MEMBER_STOCKS,
  PURE_LENSES,
  STOCKS,
} from '../engine';
import type { Issue } from './checker';
import {
  type ContentContext,
  checkCondition,
  checkEvidence,
  checkId,
  checkPlaced,
  condition,
  contentId,
  issueAt,
  placesOf,
  plainText,
} from './content';
import type { Path } from './positions';
import { checkStep } from './schema-strategy';
import { evidenceId } from './sources';

/** What claims read off a game beside stocks, derived values and the consequence tracks. */
export const CLAIM_MEASURES = [
  'outlookNegotiated', // chances of a negotiated ceasefire, summed over the months so far
  'outlookBrokered', // the same for one brokered by Washington
  'outlookCapitulation',
  'brokeredStatehood', // what a brokered ceasefire of today would leave
  'brokeredSelfDefence',
  'quality', // mean of the four parts of the ceasefire in force
  'floorsMissed', // parts of it below their floor, 0 to 4
  'breaches', // so far
  'expectedBreaches', // this month
  'wedges', // months in which Moscow drove a wedge, so far
  'mockery', // months in which Moscow mocked an offer, so far
  'incidentsCyber', // to be expected, summed over the months so far
  'incidentsElections',
  'incidentsSabotage',
  'incidentsOnSupporters', // landed on a supporter of aid less on a sceptic, per member, so far
  'logitResolve',
  'logitPays',
  'lnTempo',
  'hand', // mean of resolve (times 100), standing and seat
  'voice', // mean of the authority of High Representative and Commission and of coordination
  'state', // the state of affairs: the part of the outcome index that does not hang on the ending
  'legitimacyLessStanding',
  'deepStrikeLessSupport', // each as a share of its own start, in per cent
  'talkMean', // positions of members, means
  'talkOfCritics',
  'talkOfSupporters',
  'talkOfLobbies',
  'sanctionsMean',
  'aidMean',
  'aidOfSceptics',
] as const;
export type ClaimMeasure = (typeof CLAIM_MEASURES)[number];

const INDICATOR_IDS = [...STOCKS, ...DERIVED, ...CONSEQUENCES, ...CLAIM_MEASURES] as const;
export type ClaimIndicator = (typeof INDICATOR_IDS)[number];

/** `notUp`, `notDown`, `same`: the claim is that an effect stays away; then it must be smaller than the smallest that counts. */
export const CLAIM_DIRECTIONS = ['up', 'down', 'notUp', 'notDown', 'same'] as const;
export type ClaimDirection = (typeof CLAIM_DIRECTIONS)[number];

const fixedName = z.enum(FIXED_NAMES).meta({ id: 'FixedNumber' });
const month = z.int().min(1).max(36);

/** Acts in their months, carried out whatever the Council would say; with `against` the text fails with so many against it. */
const step = z
  .strictObject({
    act: z.enum(ACTS),
    options: actOptions.optional(),
    by: z.enum(MEMBER_CODES).optional(),
    months: z.array(month).min(1).optional(),
    from: month.optional(),
    every: month.optional(),
    to: month.optional(),
    when: condition.optional(),
    against: z.int().min(1).max(27).optional(),
  })
  .refine(({ months, from }) => (months === undefined) !== (from === undefined), {
    error: 'give either the months of an act, or from which month on it comes',
  })
  .meta({ id: 'Step' });

const memberLevels = z.union([z.number().min(0).max(100), z.partialRecord(z.enum(MEMBER_CODES), z.number())]);

/** One side of an experiment: what is done, and how the world begins. All that is left out is as in every game. */
const arm = z
  .strictObject({
    text: plainText(120),
    /** Schedules that are followed; `upkeep` when left out. */
    play: z.array(contentId).optional(),
    acts: z.array(step).optional(),
    start: z.partialRecord(z.enum(STOCKS), z.number().positive()).optional(),
    members: z.partialRecord(z.enum(MEMBER_STOCKS), memberLevels).optional(),
    memory: z
      .strictObject({ usMove: z.int().min(0).optional(), incidents: z.array(z.int().min(0)).optional() })
      .optional(),
    ceasefire: z
      .strictObject({
        kind: z.enum(['negotiated', 'brokered']),
        terms: z.number(),
        statehood: z.number(),
        selfDefence: z.number(),
      })
      .optional(),
    links: z.partialRecord(z.enum(LINKS), z.number()).optional(),
    fixed: z.partialRecord(fixedName, z.number()).optional(),
  })
  .meta({ id: 'Arm' });

/** A link, or a fixed number with the value at which it does nothing. */
const part = z
  .union([z.enum(LINKS.filter(canSwitchOff)), z.strictObject({ fixed: fixedName, at: z.number() })])
  .meta({ id: 'Part' });

const least = z.strictObject({
  value: z.number().positive(),
  basis: z.enum(['assumption', 'evidence', 'published number']),
  note: plainText(200).optional(),
});

const common = {
  id: contentId,
  evidence: z.array(evidenceId).min(1),
  statement: plainText(200),
  indicator: z.enum(INDICATOR_IDS),
  horizon: month,
  direction: z.enum(CLAIM_DIRECTIONS),
  /** Lenses under which it must hold; what carries it is looked for under the first. */
  lenses: z.tuple([z.enum(PURE_LENSES)], z.enum(PURE_LENSES)),
  /** The smallest effect worth the name, where it is not that of the indicator. */
  least: least.optional(),
  /** Each of these alone breaks the claim when it is switched off. */
  needs: z.array(part).min(1).optional(),
  /** The claim survives every single loss: it has several paths. Each of these sets breaks it together. */
  paths: z.array(z.array(part).min(2).max(6)).min(1).optional(),
  /** Why there is nothing to switch off: no link leads there, or what carries the claim is no number of the model. */
  untraced: plainText(200).optional(),
};

const claim = z.discriminatedUnion('experiment', [
  /** b less a. */
  z.strictObject({ experiment: z.literal('difference'), a: arm.optional(), b: arm, ...common }),
  /** The same play from two starts: b less a. */
  z.strictObject({ experiment: z.literal('two starts'), a: arm, b: arm, ...common }),
  /** b less a at the horizon, less the same at an earlier month. */
  z.strictObject({ experiment: z.literal('two horizons'), a: arm.optional(), b: arm, earlier: month, ...common }),
  /** b less a in the world `high`, less b less a in the world `low`. */
  z.strictObject({
    experiment: z.literal('difference of differences'),
    a: arm.optional(),
    b: arm,
    low: arm,
    high: arm,
    ...common,
  }),
  /** b alone, against nothing; with an earlier month, what it has changed since. */
  z.strictObject({ experiment: z.literal('level'), b: arm, earlier: month.optional(), ...common }),
]);

const indicator = z.strictObject({
  title: plainText(80),
  /** Of one unit of the indicator, such as `points`. */
  unit: plainText(40),
  /** The smallest effect worth the name. */
  least,
});

/** claims.yaml: what the papers and the supporters of talks say would follow, as experiments on pairs of games. */
export const claimsSchema = z.strictObject({
  /** Courses of acts that many arms share. */
  schedules: z.record(contentId, z.strictObject({ text: plainText(200), acts: z.array(step).min(1) })),
  indicators: z.partialRecord(z.enum(INDICATOR_IDS), indicator),
  claims: z.array(claim).min(1),
  /** One act that is tried in every month behind the same course: when is the time for it? */
  timing: z
    .strictObject({
      text: plainText(160),
      play: z.array(contentId).min(1),
      act: z.enum(ACTS),
      options: actOptions,
      months: month,
    })
    .optional(),
  /** Claims of the register that no experiment can express, with the reason. */
  unexpressed: z.array(z.strictObject({ ids: z.array(evidenceId).min(1), reason: plainText(300) })),
});
export type ClaimsFile = z.infer<typeof claimsSchema>;
export type ClaimFile = ClaimsFile['claims'][number];
export type ClaimArm = z.infer<typeof arm>;
export type ClaimStep = z.infer<typeof step>;
export type ClaimPart = z.infer<typeof part>;

/** Arms of a claim with the keys under which they stand. */
function armsOf(claim: ClaimFile): ReadonlyArray<readonly ['a' | 'b' | 'low' | 'high', ClaimArm]> {
  const arms = [
    ['a', 'a' in claim ? claim.a : undefined],
    ['b', claim.b],
    ['low', 'low' in claim ? claim.low : undefined],
    ['high', 'high' in claim ? claim.high : undefined],
  ] as const;
  return arms.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
}

export function checkClaims(file: ClaimsFile, ctx: ContentContext): Issue[] {
  const cited = new Set(file.claims.flatMap(({ evidence }) => evidence));
  return [
    ...checkEvidence(file, ctx),
    ...Object.entries(file.schedules).flatMap(([id, { acts }]) => checkSteps(acts, ['schedules', id, 'acts'], ctx)),
    ...checkPlaced(placesOf(file.claims, 'claims')),
    ...file.claims.flatMap((each, index) => checkClaim(file, each, ['claims', index], ctx)),
    ...file.unexpressed.flatMap(({ ids: entries }, index) =>
      entries.flatMap((id, at) => {
        const path = ['unexpressed', index, 'ids', at];
        if (cited.has(id)) return [issueAt(path, 'stale-reason', `${id} has an experiment and needs no reason`)];
        return checkId(id, ctx.evidence, 'evidence', path);
      }),
    ),
  ];
}

function checkClaim(file: ClaimsFile, each: ClaimFile, path: Path, ctx: ContentContext): Issue[] {
  const issues: Issue[] = [];
  const ways = [each.needs, each.paths, each.untraced].filter((way) => way !== undefined);
  if (ways.length !== 1) {
    const message = `${each.id} needs one of: needs, paths, untraced`;
    issues.push(issueAt(path, 'no-trace', message));
  }
  if (file.indicators[each.indicator] === undefined) {
    const message = `"${each.indicator}" has no title and no smallest effect under indicators`;
    issues.push(issueAt([...path, 'indicator'], 'unknown-indicator', message));
  }
  if ('earlier' in each && each.earlier !== undefined && each.earlier >= each.horizon) {
    issues.push(issueAt([...path, 'earlier'], 'bad-value', `month ${each.earlier} is not before ${each.horizon}`));
  }
  for (const [key, { play, acts }] of armsOf(each)) {
    for (const [at, id] of (play ?? []).entries()) {
      if (id in file.schedules) continue;
      issues.push(issueAt([...path, key, 'play', at], 'unknown-schedule', `no schedule "${id}"`));
    }
    issues.push(...checkSteps(acts ?? [], [...path, key, 'acts'], ctx));
  }
  return issues;
}

function checkSteps(steps: ReadonlyArray<ClaimStep>, path: Path, ctx: ContentContext): Issue[] {
  return steps.flatMap((each, at) => [
    ...checkStep(each, [...path, at]),
    ...checkCondition(each.when, [...path, at, 'when'], ctx),
  ]);
}
