import { z } from 'zod';
import { ACTS, actOptions, isRenewal, optionBounds } from '../engine';
import type { Issue } from './checker';
import {
  type ContentContext,
  checkCondition,
  checkEvidence,
  checkPlaced,
  condition,
  contentId,
  issueAt,
  placesOf,
  plainText,
} from './content';
import type { Path } from './positions';
import { evidenceId } from './sources';

const rule = z.strictObject({
  id: contentId,
  /** What the rule is for, in one sentence. */
  text: plainText(160).optional(),
  when: condition.optional(),
  /** Acts in the order in which they are tried; each is tabled if it is possible and capital allows. */
  do: z.array(z.strictObject({ act: z.enum(ACTS), options: actOptions.optional() })).min(1),
  /** Chance that the rule is followed in a month in which it holds; 1 when left out. */
  chance: z.number().min(0).max(1).optional(),
  /** Whether the first act of the list that can be tabled ends the rule (default), or all are tried. */
  all: z.boolean().optional(),
});

/** strategies/*.yaml: rules in the order in which they are tried each month, until political capital runs out. */
export const strategySchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: plainText(60),
  text: plainText(400),
  evidence: z.array(evidenceId).optional(),
  /** Acts drawn at random each month instead of, or after, the rules. */
  random: z.strictObject({ acts: z.int().min(1).max(8) }).optional(),
  rules: z.array(rule),
});
export type StrategyFile = z.infer<typeof strategySchema>;

/** Something to do; rules apart by id; acts that the agenda can have, with options that they can have; known facts. */
export function checkStrategy(file: StrategyFile, ctx: ContentContext): Issue[] {
  const empty =
    file.rules.length === 0 && file.random === undefined
      ? [issueAt(['rules'], 'does-nothing', 'a strategy needs rules or random acts')]
      : [];
  return [
    ...empty,
    ...checkPlaced(placesOf(file.rules, 'rules')),
    ...file.rules.flatMap((each, index) => [
      ...checkCondition(each.when, ['rules', index, 'when'], ctx),
      ...each.do.flatMap((step, at) => checkStep(step, ['rules', index, 'do', at])),
    ]),
    ...checkEvidence(file, ctx),
  ];
}

export function checkStep({ act, options }: StrategyFile['rules'][number]['do'][number], path: Path): Issue[] {
  if (isRenewal(act)) {
    return [issueAt([...path, 'act'], 'not-tabled', `${act} falls due by itself and cannot be tabled`)];
  }
  const bounds = optionBounds(act);
  const known = new Set<string>([...bounds.flags, ...Object.keys(bounds).filter((key) => key !== 'flags')]);
  return Object.keys(options ?? {}).flatMap((option) =>
    known.has(option)
      ? []
      : [
          issueAt(
            [...path, 'options', option],
            'bad-option',
            `${act} has no option ${option}${known.size > 0 ? `; it has ${[...known].join(', ')}` : ''}`,
          ),
        ],
  );
}
