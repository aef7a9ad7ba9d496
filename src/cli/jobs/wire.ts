import { z } from 'zod';
import { hashOf, type Scenario } from '../../engine';
import { JOB_KINDS, type JobKind } from '../../lab';

/** One chunk of a job, as it travels to another machine. */
export interface Errand {
  /** The code that is to do it: parts of another release may hold other things in other places. */
  readonly release: string;
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly kind: JobKind;
  readonly request: unknown;
  readonly chunk: { readonly from: number; readonly runs: number };
}

const errandSchema = z.strictObject({
  release: z.string().min(8).max(64),
  scenario: z.string().min(1).max(200),
  scenarioHash: z.string().min(8).max(64),
  kind: z.enum(JOB_KINDS),
  request: z.unknown(),
  chunk: z.looseObject({ from: z.int().min(0), runs: z.int().min(1) }),
});

/** Throws an Error that says in a line what is wrong with it. */
export function parseErrand(input: unknown): Errand {
  const parsed = errandSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`this is no chunk of a job: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
}

export function errandOf(
  { release, scenario }: { readonly release: string; readonly scenario: Scenario },
  kind: JobKind,
  request: unknown,
  chunk: Errand['chunk'],
): Errand {
  return { release, scenario: scenario.id, scenarioHash: scenario.hash, kind, request, chunk };
}

/** The same errand has the same name on every machine, so it is done once even when it is asked for twice. */
export function nameOf(errand: Errand): string {
  return hashOf(errand);
}

const ARRAYS = { Float64Array, Uint8Array, Uint32Array, Int32Array } as const;
type ArrayName = keyof typeof ARRAYS;
const ARRAY_NAMES = Object.keys(ARRAYS) as ReadonlyArray<ArrayName>;
const MARK = '$array';

/** A part as text: JSON, with the bytes of typed arrays in base 64, so that every bit arrives. */
export function encodePart(part: unknown): string {
  return JSON.stringify(part, (_key, value: unknown) => {
    if (!ArrayBuffer.isView(value)) return value;
    const name = ARRAY_NAMES.find((each) => value instanceof ARRAYS[each]);
    if (!name) throw new TypeError('a part holds a kind of list that cannot travel');
    return { [MARK]: name, bytes: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') };
  });
}

export function decodePart(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !(MARK in value) || !('bytes' in value)) return value;
    const bytes = Uint8Array.from(Buffer.from(String(value.bytes), 'base64'));
    const name = ARRAY_NAMES.find((each) => each === value[MARK]);
    if (!name) throw new TypeError(`a part came with an unknown kind of list, ${String(value[MARK])}`);
    return new ARRAYS[name](bytes.buffer);
  });
}
