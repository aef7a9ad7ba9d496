import { z } from 'zod';
import type { Issue } from './checker';
import {
  type ContentContext,
  checkEvidence,
  checkIds,
  checkUnique,
  contentId,
  isoDay,
  isSupported,
  issueAt,
  looseDate,
  memberCode,
  plainText,
  spot,
  support,
  supportMessage,
} from './content';

const backgroundKind = z.enum([
  'talks',
  'union',
  'sanctions',
  'assets',
  'energy',
  'hybrid',
  'military',
  'russia',
  'transatlantic',
  'armsControl',
  'paper',
]);

const title = plainText(44);
const text = plainText(300);

const background = z
  .strictObject({ id: contentId, date: isoDay, kind: backgroundKind, title, text, place: spot.optional(), ...support })
  .refine(isSupported, supportMessage);

const reference = z
  .strictObject({
    id: contentId,
    date: looseDate,
    kind: backgroundKind,
    title,
    text,
    /** A date or value as the paper prints it, where a check against other sources gave another. */
    check: z
      .strictObject({
        inPaper: plainText(60),
        checked: plainText(60),
        source: plainText(160),
        confidence: z.enum(['high', 'medium', 'low']),
      })
      .optional(),
    ...support,
  })
  .refine(isSupported, supportMessage);

const ahead = z
  .strictObject({
    id: contentId,
    date: looseDate,
    month: z.int().min(1).max(24),
    kind: z.enum(['renewal', 'election', 'summit', 'presidency', 'other']),
    title,
    text,
    /** A meeting of others than the Union. */
    outside: z.literal(true).optional(),
    /** The act that falls due, or what the rules do on the date. */
    effect: z.string().optional(),
    member: memberCode.optional(),
    /** What is told of an election once it has been counted, by whether it changed the government's line. */
    result: z.strictObject({ kept: text, changed: text }).optional(),
    ...support,
  })
  .refine(isSupported, supportMessage)
  .refine((entry) => entry.kind !== 'election' || entry.member !== undefined, {
    error: 'an election needs its member',
  })
  .refine(({ effect, result }) => (effect === 'election') === (result !== undefined), {
    error: 'an election with an effect needs its results, and nothing else has any',
  });

/** calendar.yaml: what had happened by the start, older precedents, and what the start's calendar already held. */
export const calendarSchema = z.strictObject({
  start: isoDay,
  background: z.array(background).min(1),
  reference: z.array(reference),
  ahead: z.array(ahead).min(1),
});
export type CalendarFile = z.infer<typeof calendarSchema>;

const monthNumber = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

/** Month of play in which a date falls; month 1 follows the month of the start. */
export const playMonth = (date: string, start: string): number => monthNumber(date) - monthNumber(start);

/** Background ends with the start, the road ahead begins after it, and every month of play fits its date. */
function checkDates(file: CalendarFile, start: string): Issue[] {
  const past = [...file.background, ...file.reference].filter(
    (entry) => entry.date > start.slice(0, entry.date.length),
  );
  const early = file.ahead.filter((entry) => entry.date <= start.slice(0, entry.date.length));
  return [
    ...past.map((entry) => issueAt(['background'], 'after-start', `${entry.id} lies after ${start}`)),
    ...early.map((entry) => issueAt(['ahead'], 'before-start', `${entry.id} does not lie after ${start}`)),
    ...file.ahead.flatMap(({ id, date, month }, index) =>
      playMonth(date, start) === month
        ? []
        : [issueAt(['ahead', index, 'month'], 'wrong-month', `${id}: ${date} is month ${playMonth(date, start)}`)],
    ),
  ];
}

/** Ids and, where the start of the world is known, dates. */
export function checkCalendar(file: CalendarFile, ctx: ContentContext): Issue[] {
  const members = file.ahead.flatMap((entry) => (entry.member === undefined ? [] : [entry.member]));
  const effects = file.ahead.flatMap((entry) => (entry.effect === undefined ? [] : [entry.effect]));
  return [
    ...checkUnique(
      [...file.background, ...file.reference, ...file.ahead].map((entry) => entry.id),
      [],
    ),
    ...(ctx.start === undefined ? [] : checkDates(file, ctx.start)),
    ...checkIds(members, ctx.members, 'member', ['ahead']),
    ...checkIds(effects, [...ctx.acts, 'election', 'presidency'], 'effect', ['ahead']),
    ...checkEvidence(file, ctx),
  ];
}
