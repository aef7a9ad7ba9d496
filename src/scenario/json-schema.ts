import { z } from 'zod';
import type { DocumentKind } from './documents';

/** JSON Schema (draft 7, which editors read best) of the text as an author writes it. */
const emitJsonSchema = (schema: z.ZodType): Readonly<Record<string, unknown>> =>
  z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' });

/** One file per kind: its name, NAME.schema.json, and its text. */
export function emitSchemaFiles(kinds: ReadonlyArray<DocumentKind>): ReadonlyMap<string, string> {
  return new Map(
    kinds.map(({ name, schema }) => [
      `${name}.schema.json`,
      `${JSON.stringify({ title: name, ...emitJsonSchema(schema) }, undefined, 2)}\n`,
    ]),
  );
}
