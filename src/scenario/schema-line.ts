import { z } from 'zod';
import { ACTS, actOptions, HOSTAGE_DOSSIERS, MEMBER_CODES, OFFICES } from '../engine';
import type { Issue } from './checker';
import {
  type ContentContext,
  checkCondition,
  checkEvidence,
  checkUnique,
  condition,
  contentId,
  issueAt,
  plainText,
} from './content';
import type { Path } from './positions';
import { checkStep } from './schema-strategy';
import { evidenceId } from './sources';

/** Acts as a vote may be fixed on them: each by itself, or all of a kind. */
const KINDS = ['talk', 'pressure', 'neutral'] as const;
const SEATS_OF_LINES = [...MEMBER_CODES, ...OFFICES] as const;

const head = { id: contentId, text: plainText(160).optional(), when: condition.optional() };

const step = z.strictObject({
  act: z.enum(ACTS).optional(),
  options: actOptions.optional(),
  /** A dossier that the seat holds back from now on, or that it lets all go. */
  hold: z.enum(HOSTAGE_DOSSIERS).optional(),
  release: z.literal(true).optional(),
});

const agendaRule = z.strictObject({
  ...head,
  do: z.array(step).min(1),
  chance: z.number().min(0).max(1).optional(),
  all: z.boolean().optional(),
});

const voteRule = z.strictObject({
  ...head,
  on: z.array(z.enum([...KINDS, ...ACTS])).min(1),
  /** Only texts that are, or are not, agreed with Kyiv and Washington. */
  coordinated: z.boolean().optional(),
  vote: z.enum(['for', 'against', 'abstain']),
  brake: z.literal(true).optional(),
});

const dealRule = z.strictObject({
  ...head,
  give: z.enum(['payment', 'release']),
  ask: z.enum(['vote', 'release', 'payment']),
  /** Own texts for which votes are asked; all of them when left out. */
  on: z.array(z.enum(ACTS)).min(1).optional(),
  /** Whom to ask; else whoever doubts the text, or holds a dossier. */
  to: z.array(z.enum(SEATS_OF_LINES)).min(1).optional(),
  /** How many agreements are enough in a month; 1 when left out. */
  most: z.int().min(1).max(6).optional(),
});

/** lines/*.yaml: how one seat plays a whole campaign while others play the rest. */
export const lineSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  seat: z.enum(SEATS_OF_LINES),
  title: plainText(60),
  text: plainText(400),
  evidence: z.array(evidenceId).optional(),
  agenda: z.array(agendaRule),
  votes: z.array(voteRule).optional(),
  corridor: z.array(dealRule).optional(),
  /** When the High Representative proposes what others call for; an empty list: never. */
  proposes: z.array(z.strictObject(head)).optional(),
});
export type LineFile = z.infer<typeof lineSchema>;

/** Steps that say one thing, with options that they can have; what only some seats can do; known facts; rules apart by id. */
export function checkLine(file: LineFile, ctx: ContentContext): Issue[] {
  const { seat, agenda, votes = [], corridor = [], proposes = [] } = file;
  const office = (OFFICES as ReadonlyArray<string>).includes(seat);
  const limits: Issue[] = [
    ...(office && votes.length > 0 ? [issueAt(['votes'], 'not-in-powers', `${seat} has no vote in the Council`)] : []),
    ...(seat !== 'HRVP' && file.proposes
      ? [issueAt(['proposes'], 'not-in-powers', `only HRVP proposes a special representative, not ${seat}`)]
      : []),
  ];
  const parts = { agenda, votes, corridor, proposes };
  return [
    ...limits,
    ...Object.entries(parts).flatMap(([part, rules]) =>
      checkUnique(
        rules.map(({ id }) => id),
        [part],
      ),
    ),
    ...Object.entries(parts).flatMap(([part, rules]) =>
      rules.flatMap(({ when }, index) => checkCondition(when, [part, index, 'when'], ctx)),
    ),
    ...agenda.flatMap((rule, index) => rule.do.flatMap((each, at) => checkLineStep(each, ['agenda', index, 'do', at]))),
    ...votes.flatMap(({ vote, brake }, index) =>
      brake && vote === 'for'
        ? [issueAt(['votes', index, 'brake'], 'bad-option', 'a brake goes with a vote that is not for')]
        : [],
    ),
    ...corridor.flatMap(({ give, ask }, index) =>
      give === ask ? [issueAt(['corridor', index, 'ask'], 'bad-option', 'nobody trades a thing for itself')] : [],
    ),
    ...checkEvidence(file, ctx),
  ];
}

function checkLineStep({ act, options, hold, release }: LineFile['agenda'][number]['do'][number], path: Path): Issue[] {
  if ([act, hold, release].filter((each) => each !== undefined).length !== 1) {
    return [issueAt(path, 'bad-step', 'a step says one of act, hold and release')];
  }
  if (act === undefined) return options ? [issueAt([...path, 'options'], 'bad-option', 'only an act has options')] : [];
  return checkStep({ act, options }, path);
}
