import { z } from 'zod';
import {
  ENGINE_VERSION,
  type Fork,
  type GameRecord,
  hashOf,
  LENSES,
  PHASES,
  recordSchema,
  type SaveSummary,
  type Scenario,
  SEATS,
  type SeatId,
} from '../engine';
import { type Match, resumeMatch } from '../match';
import { newId } from './ids';
import type { Sentences } from './sentences';

/** A game under way: where its save lies, the seat of the person at this screen, and its authority. */
export interface Game {
  readonly id: string;
  readonly seat: SeatId;
  readonly match: Match;
  readonly fork?: Fork;
}

const headShape = {
  id: z.string().min(1).max(40),
  seat: z.enum(SEATS),
  changed: z.iso.datetime(),
  month: z.int().min(1),
  ended: z.boolean(),
  forked: z.int().min(1).optional(),
};

const savedGameSchema = z.strictObject({
  format: z.literal('parley-save'),
  ...headShape,
  /** Rises with every write, so that two tabs notice each other. */
  revision: z.int().min(1),
  record: recordSchema,
  /** Hash of all the rest. */
  checksum: z.string(),
});

/** A saved game as it lies in the store and in an exported file. */
export type SavedGame = z.infer<typeof savedGameSchema>;

export interface Fault {
  readonly fault: string;
}

/** What a save is judged against. */
export interface Readers {
  readonly scenario: Scenario;
  /** Which seats people play in a game that this seat's holder started. */
  readonly humansFor: (seat: SeatId) => ReadonlyArray<SeatId>;
  readonly sentences: Sentences;
}

export function sealSave({ id, seat, match, fork }: Game, changed: string, revision: number): SavedGame {
  const { month } = match.observe('public').state;
  const record = match.record();
  const save = { format: 'parley-save' as const, id, seat, changed, month, ended: match.ended(), revision, record };
  const whole = fork ? { ...save, forked: fork.from } : save;
  return { ...whole, checksum: hashOf(whole) };
}

/** The checks that need no replay, in a fixed order: form, checksum, scenario, edition, rules. */
function checkSave(raw: unknown, { scenario, sentences }: Readers): { readonly save: SavedGame } | Fault {
  const parsed = savedGameSchema.safeParse(raw);
  if (!parsed.success) return { fault: sentences.unreadable };
  const { checksum, ...rest } = parsed.data;
  if (hashOf(rest) !== checksum) return { fault: sentences.altered };
  const { record } = rest;
  if (record.scenario !== scenario.id) return { fault: sentences.otherScenario(record.scenario) };
  if (record.scenarioHash !== scenario.hash) return { fault: sentences.otherEdition };
  if (record.engine !== ENGINE_VERSION) return { fault: sentences.otherRules(record.engine, ENGINE_VERSION) };
  return { save: parsed.data };
}

/** All checks, the last of which plays the game back and compares how it stands. */
export function openSave(raw: unknown, readers: Readers): { readonly save: SavedGame; readonly game: Game } | Fault {
  const checked = checkSave(raw, readers);
  if ('fault' in checked) return checked;
  const { id, seat, record, forked } = checked.save;
  const resumed = resumeMatch(readers.scenario, readers.humansFor(seat), record);
  if ('fault' in resumed) return { fault: readers.sentences.noReplay(resumed.fault) };
  if (resumed.match.record().hash !== record.hash) return { fault: readers.sentences.otherEnd };
  return {
    save: checked.save,
    game: { id, seat, match: resumed.match, ...(forked === undefined ? {} : { fork: { from: forked } }) },
  };
}

const lineSchema = z.object({
  id: headShape.id,
  seat: headShape.seat.catch('HRVP'),
  changed: headShape.changed.catch('1970-01-01T00:00:00.000Z'),
  month: headShape.month.catch(1),
  ended: headShape.ended.catch(false),
  forked: headShape.forked.catch(undefined),
  record: z
    .object({ setup: z.object({ lens: z.enum(LENSES).catch('papers'), turns: z.int().min(1).catch(1) }) })
    .catch({ setup: { lens: 'papers', turns: 1 } }),
});

/** The line of one save in a list, of a damaged one as much as can be read; nothing when not even its id can be read. */
export function lineOf(raw: unknown, readers: Readers): SaveSummary | undefined {
  const parsed = lineSchema.safeParse(raw);
  if (!parsed.success) return undefined;
  const { record, ...head } = parsed.data;
  const checked = checkSave(raw, readers);
  return { ...head, ...record.setup, ...('fault' in checked ? checked : {}) };
}

export const formatSave = (save: SavedGame): string => `${JSON.stringify(save)}\n`;

/** What an exported file holds, unchecked; nothing when it is no save at all. */
export function parseSave(text: string): unknown {
  try {
    const raw: unknown = JSON.parse(text);
    return z.object({ format: z.literal('parley-save') }).safeParse(raw).success ? raw : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The record up to the start of a month, nothing when the game did not come so far.
 * Its hash stays that of the longer game until the match writes its own.
 */
function rewindTo(record: GameRecord, month: number): GameRecord | undefined {
  const advances = record.moves.flatMap(({ move }, at) => (move.type === 'advance' ? [at + 1] : []));
  const end = month === 1 ? 0 : advances[(month - 1) * PHASES.length - 1];
  return end === undefined ? undefined : { ...record, moves: record.moves.slice(0, end) };
}

/** The game as it stood at the start of a month, under an id of its own. Throws when it did not come so far. */
export function forkGame({ scenario, humansFor }: Readers, game: Game, month: number): Game {
  const record = rewindTo(game.match.record(), month);
  if (!record) throw new RangeError(`the game has not come to month ${month}`);
  const resumed = resumeMatch(scenario, humansFor(game.seat), record);
  if ('fault' in resumed) throw new Error(resumed.fault);
  const original = game.match.months(game.seat);
  return { id: newId(), seat: game.seat, match: resumed.match, fork: { from: month, original } };
}
