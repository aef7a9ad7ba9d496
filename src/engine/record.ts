import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { type Actor, applyMove } from './apply';
import type { Book } from './ledger';
import { type Move, moveSchema, SEATS } from './moves';
import type { Rules, Setup } from './rules';
import { newGame } from './start';
import type { WorldState } from './state';
import { CHAIR, LENSES } from './vocabulary';

/** Rises whenever the same moves would give another game. */
export const ENGINE_VERSION = '2';

const setupSchema = z
  .strictObject({
    seed: z.string().min(1).max(80),
    lens: z.enum(LENSES),
    turns: z.int().min(1).max(36),
    mode: z.enum(['director', 'seats']),
    /** The lens is not told before the debrief. */
    hidden: z.literal(true).optional(),
  })
  .refine(({ lens, hidden }) => !hidden || lens === 'mixed', {
    path: ['hidden'],
    error: 'only a drawn lens (mixed) can be hidden',
  });

export const recordSchema = z.strictObject({
  format: z.literal('parley-record'),
  scenario: z.string().min(1).max(80),
  scenarioHash: z.string().min(8).max(64),
  engine: z.string().min(1).max(20),
  setup: setupSchema,
  moves: z.array(z.strictObject({ by: z.enum([...SEATS, CHAIR]), move: moveSchema })).max(50_000),
  /** Hash of the state after the last move. */
  hash: z.string().max(64),
});

/** A game in full: scenario with its hash, engine version, setup and moves. A shorter prefix of moves is a rewind. */
export type GameRecord = z.infer<typeof recordSchema>;

export interface Step {
  readonly by: Actor;
  readonly move: Move;
}

/** JSON with sorted keys: the same text for the same state in every engine. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value);
}

/** First 32 hexadecimal digits of the SHA-256 of canonical JSON. */
export function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value)))).slice(0, 32);
}

export function recordOf(rules: Rules, steps: ReadonlyArray<Step>, state: WorldState): GameRecord {
  const { scenario, setup } = rules;
  return {
    format: 'parley-record',
    scenario: scenario.id,
    scenarioHash: scenario.hash,
    engine: ENGINE_VERSION,
    setup: { ...setup } as Setup,
    moves: steps.map(({ by, move }) => ({ by, move })),
    hash: hashOf(state),
  };
}

export interface ReplayFault {
  /** Index of the move that could not be replayed. */
  readonly at: number;
  readonly message: string;
}

export interface Replay {
  readonly state: WorldState;
  readonly skipped: number;
  readonly fault?: ReplayFault;
}

/**
 * Plays moves from the start. Stops at the first illegal one, or passes over illegal ones when told to, as the twin of
 * a game does in which some moves were taken out.
 */
export function replay(
  rules: Rules,
  steps: ReadonlyArray<Step>,
  options: { readonly skipIllegal?: boolean; readonly book?: (state: WorldState) => Book | undefined } = {},
): Replay {
  const state = newGame(rules);
  let skipped = 0;
  for (const [at, { by, move }] of steps.entries()) {
    const error = applyMove({ rules, state, book: options.book?.(state) }, by, move);
    if (!error) continue;
    if (!options.skipIllegal) return { state, skipped, fault: { at, message: error.message } };
    skipped += 1;
  }
  return { state, skipped };
}
