import { z } from 'zod';
import {
  ACTS,
  CANDIDATES,
  DIRECTIONS,
  HOSTAGE_DOSSIERS,
  MEASURES,
  MEMBER_CODES,
  OFFICES,
  OUTSIDERS,
  POSTURES,
  PREDICTABLE,
  PUSHES,
} from './vocabulary';

export const SEATS = [...MEMBER_CODES, ...OFFICES, ...OUTSIDERS, 'director'] as const;

const seat = z.enum(SEATS);
const member = z.enum(MEMBER_CODES);
const vote = z.enum(['for', 'against', 'abstain', 'constructive']);
const proposalId = z.string().min(1).max(60);
const line = z.string().max(200);

/** Variants of a text. Left out means no. */
export const actOptions = z.strictObject({
  coordinated: z.literal(true).optional(),
  quiet: z.literal(true).optional(),
  priorConcession: z.literal(true).optional(),
  carveOut: z.enum(MEASURES).optional(),
  gift: z.literal(true).optional(),
  candidate: z.enum(CANDIDATES).optional(),
  holder: member.optional(),
  leader: z.literal(true).optional(),
});
export type ActOptions = z.infer<typeof actOptions>;

/** One side of a bargain in the corridor. */
export const term = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('vote'), proposal: proposalId, vote: z.enum(['for', 'abstain']) }),
  z.strictObject({ kind: z.literal('noBrake'), proposal: proposalId }),
  z.strictObject({ kind: z.literal('release') }),
  z.strictObject({ kind: z.literal('payment') }),
  z.strictObject({ kind: z.literal('amend'), proposal: proposalId, options: actOptions }),
  z.strictObject({ kind: z.literal('propose'), proposal: proposalId }),
  z.strictObject({ kind: z.literal('withdraw'), proposal: proposalId }),
]);
export type Term = z.infer<typeof term>;

/** Why an offer was refused, where the seat says so. */
export const REFUSALS = ['already-for', 'red-line', 'gives-too-little', 'broke-its-word'] as const;
export type Refusal = (typeof REFUSALS)[number];

export interface Bargain {
  readonly id: string;
  readonly from: SeatOf;
  readonly to: SeatOf;
  readonly gives: Term[];
  readonly asks: Term[];
  answer: 'open' | 'accepted' | 'refused';
  /** Of a refusal, where one was given. */
  reason?: Refusal;
}
type SeatOf = z.infer<typeof seat>;

export const commitment = z.strictObject({
  votes: z.record(proposalId, vote),
  brake: z.array(proposalId).max(20).optional(),
  prediction: z.strictObject({ indicator: z.enum(PREDICTABLE), direction: z.enum(DIRECTIONS) }).optional(),
  reason: line.optional(),
});
export type Commitment = z.infer<typeof commitment>;

/** Everything that a seat, or the chair, can do. The same schema guards files and the wire. */
export const moveSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('table'), act: z.enum(ACTS), options: actOptions }),
  z.strictObject({ type: z.literal('withdraw'), proposal: proposalId }),
  z.strictObject({ type: z.literal('amend'), proposal: proposalId, options: actOptions }),
  z.strictObject({ type: z.literal('propose'), proposal: proposalId, propose: z.boolean() }),
  z.strictObject({
    type: z.literal('offer'),
    to: seat,
    gives: z.array(term).max(4),
    asks: z.array(term).max(4),
  }),
  z.strictObject({
    type: z.literal('answer'),
    bargain: z.string().min(1).max(60),
    accept: z.boolean(),
    reason: z.enum(REFUSALS).optional(),
  }),
  z.strictObject({ type: z.literal('hold'), dossier: z.enum(HOSTAGE_DOSSIERS) }),
  z.strictObject({ type: z.literal('release') }),
  z.strictObject({ type: z.literal('seal'), commitment }),
  z.strictObject({ type: z.literal('posture'), posture: z.enum(POSTURES) }),
  z.strictObject({ type: z.literal('push'), push: z.enum(PUSHES) }),
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('advance') }),
]);
export type Move = z.infer<typeof moveSchema>;

export const MOVE_ERRORS = [
  'malformed',
  'game-over',
  'wrong-phase',
  'not-your-move',
  'unknown-proposal',
  'unknown-bargain',
  'not-yours',
  'not-available',
  'not-in-powers',
  'open-already',
  'nothing-to-close',
  'post-filled',
  'no-incident',
  'incident-answered',
  'no-high-talks',
  'against-brief',
  'nothing-held',
  'gifts-closed',
  'nothing-left',
  'held-already',
  'runs-out',
  'no-brake',
  'no-such-trade',
  'too-little-capital',
  'already-tabled',
  'agenda-full',
  'bad-option',
  'already-sealed',
  'already-answered',
  'already-refused',
  'already-promised',
  'brake-with-for',
  'already-declined',
  'rival-text',
  'not-hit',
  'no-means',
  'closed',
  'nothing-to-undo',
  'others-moved',
] as const;
export type MoveErrorCode = (typeof MOVE_ERRORS)[number];

/** Why a move was refused; the state is as it was. */
export interface MoveError {
  readonly code: MoveErrorCode;
  /** One line in plain English: what is wrong and what to do. */
  readonly message: string;
}
