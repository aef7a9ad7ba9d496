import { z } from 'zod';
import { LINKS, type LinkId, PURE_LENSES, type PureLensId } from '../engine';
import type { Issue } from './checker';
import { type ContentContext, checkIds, checkUnique, issueAt, plainText } from './content';
import { evidence, keyed, range } from './schema-fixed';

/** The values of a link under the three lenses, what each rests on, and why where that is not plain. */
export const linkValues = {
  evidence,
  values: keyed(PURE_LENSES, range),
  sources: keyed(PURE_LENSES, evidence).partial({ papers: true }).meta({ id: 'LinkSources' }),
  notes: z.partialRecord(z.enum(PURE_LENSES), plainText(160)).meta({ id: 'LensNotes' }).optional(),
};
type Written = z.infer<z.ZodObject<typeof linkValues>>;

/** The sentences that support a link's effect as each lens has it; none where it is our assumption. */
type Sources = Readonly<Record<PureLensId, ReadonlyArray<string>>>;
type LinkValues = Omit<Written, 'sources'> & { readonly sources: Sources };

/** A link with the sources of every lens: the papers' value rests on what the link carries unless its file says otherwise. */
export function withSources<T extends Written>(link: T): Omit<T, 'sources'> & { readonly sources: Sources } {
  return { ...link, sources: { ...link.sources, papers: link.sources.papers ?? link.evidence } };
}

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

/** Every source is in the register, each once, and none stands for opposite effects. */
export function checkSources(links: Readonly<Record<LinkId, LinkValues>>, ctx: ContentContext): Issue[] {
  return LINKS.flatMap((id) => {
    const lists = PURE_LENSES.flatMap((lens) => {
      const [own, path] = [links[id].sources[lens], ['links', id, 'sources', lens]];
      return [...checkIds(own, ctx.evidence, 'evidence', path), ...checkUnique(own, path)];
    });
    return [...lists, ...checkOpposites(id, links[id])];
  });
}
