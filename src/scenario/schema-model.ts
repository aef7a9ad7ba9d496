import { z } from 'zod';
import {
  ACT_RULES,
  ACTS,
  AXES,
  CONSEQUENCES,
  DOSSIERS,
  LINKS,
  NORMS,
  PURE_LENSES,
  STOCKS,
  UNIT_STOCKS,
} from '../engine';
import type { Issue } from './checker';
import {
  type ContentContext,
  checkEvidence,
  checkIds,
  contentId,
  isoDay,
  issueAt,
  memberCode,
  plainText,
  basis as source,
} from './content';
import { checkSources, linkValues } from './link-sources';
import { basis, checkFixed, evidence, fixedSchema, keyed } from './schema-fixed';
import { withSources } from './sources';

const link = z
  .strictObject({
    mechanism: contentId,
    from: z.string().min(1),
    to: z.string().min(1),
    kind: z.enum(['impulse', 'pull', 'hazard', 'multiplier', 'trigger']),
    form: z.string().min(1),
    lag: z.int().min(0).max(6),
    consequence: z.enum(CONSEQUENCES).optional(),
    basis,
    ...linkValues,
    note: z.string().optional(),
  })
  .transform(withSources);

/** model.yaml: every link with its range and its sources per lens, every fixed number with its basis and its range. */
export const modelSchema = z.strictObject({
  links: keyed(LINKS, link),
  fixed: fixedSchema,
});
export type ModelFile = z.infer<typeof modelSchema>;

const act = z.strictObject({
  dossier: z.enum(DOSSIERS),
  kind: z.enum(['talk', 'pressure', 'neutral']),
  rule: z.enum(ACT_RULES),
  /** An act of all members goes with it, so that one vote against stops it. */
  needsAll: z.boolean().default(false),
  norm: z.enum(NORMS).default('strong'),
  capital: z.int().min(0).max(7),
  treasury: z.number().min(-30).max(30).default(0),
  axis: z.enum(AXES).optional(),
  text: z.number().min(0).max(100).optional(),
  statusQuo: z.number().min(0).max(100).optional(),
  signal: z.strictObject({ sunk: z.number().min(0).max(1.5), audience: z.number().min(0).max(1.5) }).optional(),
  toughness: z.number().min(0).max(1).default(0),
  fearFriction: z.number().min(0).max(1).default(0),
  brake: z.boolean().default(false),
  strength: z.boolean().default(false),
  /** Acts that say the opposite; naming it on one side is enough. */
  excludes: z.array(z.enum(ACTS)).default([]),
  /** Members that have what it takes; all when left out. */
  holders: z.strictObject({ members: z.array(memberCode).min(1), basis: source }).optional(),
  /** Members can do it only in a month in which they were hit. */
  whenHit: z.boolean().default(false),
  /** Months for which machine seats let it rest once adopted. */
  rest: z.strictObject({ months: z.int().min(1).max(12), eases: z.boolean().default(false) }).optional(),
  evidence: evidence.min(1),
});

/** acts.yaml: what may be put on the table, by which rule and at what price. */
export const actsSchema = z.strictObject({ basis, acts: keyed(ACTS, act) });
export type ActsFile = z.infer<typeof actsSchema>;

const startValue = z.strictObject({
  value: z.number(),
  basis,
  evidence: evidence.min(1).optional(),
  note: z.string().optional(),
});

/** scenario.yaml: what the scenario is, when it begins, and the start value of every stock. */
export const scenarioSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: plainText(60),
  date: isoDay,
  firstMonth: z.string().regex(/^\d{4}-\d{2}$/),
  lengths: z.array(z.int().min(1).max(36)).min(1),
  start: keyed(STOCKS, startValue),
});
export type ScenarioFile = z.infer<typeof scenarioSchema>;

/** Ranges ascend, a number that rests on evidence names it, and no sentence stands for opposite effects. */
export function checkModel(file: ModelFile, ctx: ContentContext): Issue[] {
  const ranges = LINKS.flatMap((id) =>
    PURE_LENSES.flatMap((lens) => {
      const [low, mode, high] = file.links[id].values[lens];
      const path = ['links', id, 'values', lens];
      return low <= mode && mode <= high
        ? []
        : [issueAt(path, 'bad-range', `must ascend, is ${low}, ${mode}, ${high}`)];
    }),
  );
  const unsupported = Object.entries({ ...file.links, ...file.fixed }).flatMap(([id, entry]) =>
    entry.basis === 'evidence' && entry.evidence.length === 0
      ? [issueAt([id in file.links ? 'links' : 'fixed', id, 'evidence'], 'no-evidence', `${id} names no evidence`)]
      : [],
  );
  const sources = checkSources(file, ctx);
  return [...ranges, ...checkFixed(file.fixed), ...unsupported, ...sources, ...checkEvidence(file, ctx)];
}

/** An act with a text has an axis; holders are members. */
export function checkActs(file: ActsFile, ctx: ContentContext): Issue[] {
  const axes = ACTS.flatMap((id) => {
    const { axis, text } = file.acts[id];
    return (axis === undefined) === (text === undefined)
      ? []
      : [issueAt(['acts', id], 'axis-without-text', `${id}: axis and text go together`)];
  });
  const holders = ACTS.flatMap((id) =>
    checkIds(file.acts[id].holders?.members, ctx.members, 'member', ['acts', id, 'holders', 'members']),
  );
  return [...axes, ...holders, ...checkEvidence(file, ctx)];
}

/** Stocks start within their range; a belief is never certain. */
export function checkScenario(file: ScenarioFile, ctx: ContentContext): Issue[] {
  const unit: ReadonlySet<string> = new Set(UNIT_STOCKS);
  const ranges = STOCKS.flatMap((id) => {
    const { value } = file.start[id];
    const most = unit.has(id) ? 1 : 100;
    const inside = value >= 0 && value <= most && (!unit.has(id) || id === 'frame' || (value > 0 && value < 1));
    return inside ? [] : [issueAt(['start', id, 'value'], 'out-of-range', `${id} must lie between 0 and ${most}`)];
  });
  return [...ranges, ...checkEvidence(file, ctx)];
}
