import type { z } from 'zod';
import type { Path } from './positions';

type Schema = z.core.$ZodType;

/** The schemas that may stand behind one: wrappers are taken off, unions opened. */
function alternatives(schema: Schema): ReadonlyArray<Schema> {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return alternatives(def.innerType);
    case 'lazy':
      return alternatives(def.getter());
    case 'pipe':
      return alternatives(def.in);
    case 'union':
      return def.options.flatMap(alternatives);
    case 'intersection':
      return [...alternatives(def.left), ...alternatives(def.right)];
    default:
      return [schema];
  }
}

function inside(schema: Schema, segment: string | number): ReadonlyArray<Schema> {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case 'object': {
      const child = def.shape[String(segment)];
      return child === undefined ? [] : [child];
    }
    case 'array':
      return [def.element];
    case 'record':
      return [def.valueType];
    case 'tuple': {
      const child = def.items[Number(segment)] ?? def.rest;
      return child ? [child] : [];
    }
    default:
      return [];
  }
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether a map could be meant for a schema: each of its tags has the value that the schema asks for. */
function tagsMatch(schema: Schema, value: unknown): boolean {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  if (def.type !== 'object' || !isTable(value)) return true;
  return Object.entries(def.shape).every(([key, child]) => {
    const tag = (child as z.core.$ZodTypes)._zod.def;
    return tag.type !== 'literal' || tag.values.some((wanted) => wanted === value[key]);
  });
}

function meant(schemas: ReadonlyArray<Schema>, value: unknown): ReadonlyArray<Schema> {
  const all = schemas.flatMap(alternatives);
  const matching = all.filter((schema) => tagsMatch(schema, value));
  return matching.length > 0 ? matching : all;
}

/** The keys that a schema knows at a path of a value; in a union those of the branches that the value may be meant for. */
export function knownKeys(schema: Schema, path: Path, root: unknown): ReadonlyArray<string> {
  let value = root;
  let current = meant([schema], value);
  for (const segment of path) {
    value = isTable(value) ? value[String(segment)] : undefined;
    current = meant(
      current.flatMap((one) => inside(one, segment)),
      value,
    );
  }
  const keys = current.flatMap((one) => {
    const def = (one as z.core.$ZodTypes)._zod.def;
    return def.type === 'object' ? Object.keys(def.shape) : [];
  });
  return [...new Set(keys)];
}
