import { z } from 'zod';
import { FIXED, type FixedGroup, LINKS, type LinkId, PURE_LENSES, type PureLensId } from '../engine';
import type { Issue } from './checker';
import { type ContentContext, checkIds, checkUnique, issueAt, plainText } from './content';
import { evidence, keyed, range } from './schema-fixed';
import { lensSources, type Sources } from './sources';

/** The values of a link under the three lenses, what each rests on, and why where that is not plain. */
export const linkValues = {
  evidence,
  values: keyed(PURE_LENSES, range),
  sources: lensSources.required({ channel: true, record: true }).meta({ id: 'LinkSources' }),
  notes: z.partialRecord(z.enum(PURE_LENSES), plainText(160)).meta({ id: 'LensNotes' }).optional(),
};
type LinkValues = Omit<z.infer<z.ZodObject<typeof linkValues>>, 'sources'> & { readonly sources: Sources };

const PAIRS: ReadonlyArray<readonly [PureLensId, PureLensId]> = PURE_LENSES.flatMap((lens, place) =>
  PURE_LENSES.slice(place + 1).map((other) => [lens, other] as const),
);

/** One sentence does not support an effect and its opposite, nor an effect and its absence. */
function checkOpposites(id: LinkId, link: LinkValues): Issue[] {
  const wayUnder = (lens: PureLensId) => Math.sign(link.values[lens][1]);
  return PAIRS.filter(([lens, other]) => wayUnder(lens) !== wayUnder(other)).flatMap(([lens, other]) => {
    const shared = link.sources[other].filter((source) => link.sources[lens].includes(source));
    if (shared.length === 0) return [];
    const message = `${id}: ${lens} and ${other} differ in direction, yet both rest on ${shared.join(', ')}`;
    return [issueAt(['links', id, 'sources'], 'opposite-sources', message)];
  });
}

interface Model {
  readonly links: Readonly<Record<LinkId, LinkValues>>;
  readonly fixed: Readonly<Record<FixedGroup, { readonly sources: Sources }>>;
}

/** Every source is in the register, each once, and none stands for opposite effects. */
export function checkSources({ links, fixed }: Model, ctx: ContentContext): Issue[] {
  const places = [
    ...LINKS.map((id) => ({ path: ['links', id, 'sources'], sources: links[id].sources })),
    ...(Object.keys(FIXED) as FixedGroup[]).map((id) => ({
      path: ['fixed', id, 'sources'],
      sources: fixed[id].sources,
    })),
  ];
  const lists = places.flatMap(({ path, sources }) =>
    PURE_LENSES.flatMap((lens) => [
      ...checkIds(sources[lens], ctx.evidence, 'evidence', [...path, lens]),
      ...checkUnique(sources[lens], [...path, lens]),
    ]),
  );
  return [...lists, ...LINKS.flatMap((id) => checkOpposites(id, links[id]))];
}
