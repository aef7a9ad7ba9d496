import { z } from 'zod';
import { FAMILIES, MEMBER_STOCKS } from '../engine';
import type { Issue } from './checker';
import {
  basis,
  type ContentContext,
  checkCondition,
  checkEvidence,
  checkIds,
  checkUnique,
  condition,
  contentId,
  isSupported,
  issueAt,
  level,
  memberCode,
  plainText,
  point,
  share,
  support,
  supportMessage,
} from './content';

const cardTitle = plainText(28);
const cardText = plainText(200);
const weight = z.number().positive().max(10);

const place = z.strictObject({ name: plainText(40), ...point, members: z.array(memberCode).min(1) });

const incidentCard = z
  .strictObject({
    id: contentId,
    title: cardTitle,
    text: cardText,
    /** What is told where it was stopped in time: no harm was done. */
    foiled: z.strictObject({ title: plainText(32), text: cardText }).optional(),
    weight,
    places: z.array(place).min(1),
    ...support,
  })
  .refine(isSupported, supportMessage);

const example = z.strictObject({
  id: z.string(),
  where: plainText(40),
  when: plainText(20),
  members: z.array(memberCode),
});

/** decks/<family>.yaml for one of the nine families of hybrid attack. */
export const familySchema = z.strictObject({
  family: z.enum(FAMILIES),
  name: plainText(30),
  icon: z.string().regex(/^[a-z-]+$/),
  text: plainText(240),
  /** Weight among incidents; 0 for a pressure that never stops and has no incidents of its own. */
  share,
  shareBasis: basis,
  continuous: z.literal(true).optional(),
  eligible: z.union([z.literal('all'), z.array(memberCode).min(1)]),
  needs: z.strictObject({ electionWithin: z.int().min(1).max(6) }).optional(),
  /** How far the share grows while Moscow believes that it pays: share x (1 + rewarded x (pays - .45)). */
  rewarded: z.number().min(0).max(2),
  rewardedBasis: basis,
  /** Fear, fatigue, unity and answered multiply what the model gives one incident; treasury and defence are points lost and gained. */
  effects: z.strictObject({
    fear: z.number().min(0),
    fatigue: z.number().min(0),
    unity: z.number().min(0),
    answered: z.number().min(0),
    treasury: z.number().min(0),
    defence: z.number().min(0),
  }),
  effectsBasis: basis,
  /** What Moscow is after with it, as register ids. */
  aims: z.array(z.string()).min(1),
  evidence: z.array(z.string()).min(1),
  examples: z.array(example),
  cards: z.array(incidentCard).min(2).max(7),
});
export type FamilyFile = z.infer<typeof familySchema>;

const effect = z.strictObject({ stock: z.string(), impulse: z.number().min(-20).max(20), basis });

const memberEffect = z.strictObject({
  memberStock: z.enum(MEMBER_STOCKS),
  /** `flank`: members so marked; `lobby`: those whose lobby stands above 50. */
  who: z.union([z.enum(['all', 'flank', 'lobby']), z.array(memberCode).min(1)]),
  impulse: z.number().min(-20).max(20),
  basis,
});

const eventCard = z
  .strictObject({
    id: contentId,
    title: cardTitle,
    text: cardText,
    weight,
    when: condition.optional(),
    effects: z.array(effect).min(1).optional(),
    /** The link or group of numbers that already carries what the card tells. */
    carriedBy: z.string().optional(),
    ...support,
  })
  .refine(isSupported, supportMessage);

/** decks/washington|front|energy|media.yaml: at most one card a month over all decks, drawn by weight among those whose
 * condition holds. */
export const eventDeckSchema = z.strictObject({
  deck: z.enum(['washington', 'front', 'energy', 'media']),
  cards: z.array(eventCard).min(1),
});
export type EventDeckFile = z.infer<typeof eventDeckSchema>;

const posture = z.strictObject({ texts: z.array(cardText).min(2), ...support }).refine(isSupported, supportMessage);

/** decks/moscow.yaml: how Moscow may bear itself in a month, and what it asks for at which level of `demands`. */
export const moscowSchema = z.strictObject({
  postures: z.strictObject({ wait: posture, divide: posture, offer: posture, escalate: posture, restrain: posture }),
  clauses: z
    .array(
      z
        .strictObject({
          id: z.enum(['demilitarisation', 'alliedWithdrawal', 'activityLimits', 'neutrality', 'recognition', 'relief']),
          title: cardTitle,
          text: cardText,
          /** Asked for while `demands` stands at this level or above. */
          from: level,
          basis,
          ...support,
        })
        .refine(isSupported, supportMessage),
    )
    .length(6),
});
export type MoscowFile = z.infer<typeof moscowSchema>;

/** injects.yaml: blows from outside that no seat chooses. */
export const injectsSchema = z.strictObject({
  schedule: z.strictObject({
    chance: share,
    guaranteed: z.array(z.strictObject({ months: z.tuple([z.int().min(1), z.int().min(1)]), atLeast: z.int().min(1) })),
    basis,
  }),
  injects: z
    .array(
      z
        .strictObject({
          id: contentId,
          title: cardTitle,
          text: cardText,
          weight,
          when: condition.optional(),
          effects: z.array(effect),
          memberEffects: z.array(memberEffect).optional(),
          ...support,
        })
        .refine(isSupported, supportMessage)
        .refine((inject) => inject.effects.length + (inject.memberEffects?.length ?? 0) > 0, {
          error: 'changes nothing',
        }),
    )
    .min(1),
});
export type InjectsFile = z.infer<typeof injectsSchema>;

/** Known members and ids, and a place on the map for every member that the family can hit. */
export function checkFamily(file: FamilyFile, ctx: ContentContext): Issue[] {
  const eligible = file.eligible === 'all' ? ctx.members : file.eligible;
  const covered = new Set(file.cards.flatMap((card) => card.places.flatMap((each) => each.members)));
  const unplaced = file.share === 0 ? [] : eligible.filter((code) => !covered.has(code));
  return [
    ...checkIds(eligible, ctx.members, 'member', ['eligible']),
    ...file.cards.flatMap(({ id, foiled }, index) =>
      foiled || file.share === 0 ? [] : [issueAt(['cards', index], 'no-foiled', `${id}: not told where it was foiled`)],
    ),
    ...unplaced.map((code) => issueAt(['cards'], 'no-place', `${file.family}: no place for ${code}`)),
    ...checkUnique(
      file.cards.map((card) => card.id),
      ['cards'],
    ),
    ...file.cards.flatMap((card, index) =>
      card.places.flatMap((each, at) => checkIds(each.members, ctx.members, 'member', ['cards', index, 'places', at])),
    ),
    ...file.examples.flatMap((each, index) => [
      ...checkIds([each.id], ctx.evidence, 'evidence', ['examples', index]),
      ...checkIds(each.members, ctx.members, 'member', ['examples', index, 'members']),
    ]),
    ...checkIds(file.aims, ctx.evidence, 'evidence', ['aims']),
    ...((file.share === 0) === (file.continuous === true)
      ? []
      : [issueAt(['share'], 'continuous', `${file.family}: share 0 and continuous go together`)]),
    ...checkEvidence(file, ctx),
  ];
}

interface Effects {
  readonly effects?: ReadonlyArray<{ readonly stock: string }> | undefined;
}

const checkEffects = (card: Effects, path: ReadonlyArray<string | number>, ctx: ContentContext): Issue[] =>
  checkIds(
    (card.effects ?? []).map((each) => each.stock),
    ctx.stocks,
    'stock',
    [...path, 'effects'],
  );

/** Known stocks and facts, no id twice. */
export function checkEventDeck(file: EventDeckFile, ctx: ContentContext): Issue[] {
  return [
    ...checkUnique(
      file.cards.map((card) => card.id),
      ['cards'],
    ),
    ...file.cards.flatMap((card, index) => [
      ...checkCondition(card.when, ['cards', index, 'when'], ctx),
      ...checkEffects(card, ['cards', index], ctx),
    ]),
    ...checkEvidence(file, ctx),
  ];
}

/** Each clause once; known evidence. */
export function checkMoscow(file: MoscowFile, ctx: ContentContext): Issue[] {
  return [
    ...checkUnique(
      file.clauses.map((entry) => entry.id),
      ['clauses'],
    ),
    ...checkEvidence(file, ctx),
  ];
}

/** Known stocks, facts and members; a schedule whose months run forward. */
export function checkInjects(file: InjectsFile, ctx: ContentContext): Issue[] {
  return [
    ...checkUnique(
      file.injects.map((inject) => inject.id),
      ['injects'],
    ),
    ...file.injects.flatMap((inject, index) => [
      ...checkCondition(inject.when, ['injects', index, 'when'], ctx),
      ...checkEffects(inject, ['injects', index], ctx),
      ...(inject.memberEffects ?? []).flatMap((each, at) =>
        typeof each.who === 'string'
          ? []
          : checkIds(each.who, ctx.members, 'member', ['injects', index, 'memberEffects', at]),
      ),
    ]),
    ...file.schedule.guaranteed.flatMap((each, index) =>
      each.months[0] <= each.months[1]
        ? []
        : [issueAt(['schedule', 'guaranteed', index], 'backward', 'months run backward')],
    ),
    ...checkEvidence(file, ctx),
  ];
}
