import { PURE_LENSES, type PureLensId } from '../engine';
import type { Citation } from '../evidence';
import { MODEL_SOURCES, modelEntry } from './lenses';
import type { Library } from './session';
import { listOf, textsOf } from './wording';
import { wordsOf } from './words';

/** An id as a button shows it. */
export interface CiteMark {
  readonly id: string;
  readonly label: string;
}

/** A sentence in parts: words, and sources where they stand in it. */
export type SourcedText = ReadonlyArray<
  { readonly text: string; readonly cite?: undefined } | { readonly text?: undefined; readonly cite: CiteMark }
>;

/** "RECORD-8" reads "Record 8"; ids of the papers' paragraphs stay as they are. */
export function citeMark(id: string): CiteMark {
  const [, source, rest = ''] = /^(RECORD|STANCE)-(.+)$/.exec(id) ?? [];
  if (source === undefined) return { id, label: id };
  return { id, label: `${source.charAt(0)}${source.slice(1).toLowerCase()} ${rest}` };
}

export function citeMarks(ids: ReadonlyArray<string> | undefined): ReadonlyArray<CiteMark> {
  return (ids ?? []).map(citeMark);
}

/** Takes apart a sentence of the scenario, in which sources stand as `[OSW-C5a]`. */
export function parseSourced(text: string): SourcedText {
  return text
    .split(/(\[(?:OSW|RUSI|RECORD|STANCE)-[A-Za-z0-9.]+\])/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('[') ? { cite: citeMark(part.slice(1, -1)) } : { text: part }));
}

export interface RemarkView {
  readonly text: string;
  readonly source: string;
}

/** What stands behind a citation, as it opens in place. */
export interface CitationView {
  readonly id: string;
  readonly label: string;
  readonly paper: string;
  readonly paragraph: string;
  readonly paraphrase: string;
  readonly note?: { readonly kind: string; readonly text: string; readonly values?: string; readonly source: string };
  readonly speaksFor: ReadonlyArray<RemarkView>;
  readonly speaksAgainst: ReadonlyArray<RemarkView>;
  /** Where this game uses it, in finished sentences. */
  readonly uses: ReadonlyArray<string>;
}

/** At most this many uses are told; the rest are counted. */
const USES = 6;

/**
 * What links and groups of fixed numbers do that rest on a piece of evidence, and under which lenses; then what those do
 * that only deal with it.
 */
function usedByModel(library: Library, id: string): string[] {
  const told = MODEL_SOURCES.map((source) => {
    const { sources, evidence } = modelEntry(library, source);
    return {
      sentence: textsOf(library).links.links[source] ?? source,
      under: PURE_LENSES.filter((lens) => sources[lens].includes(id)),
      deals: evidence.includes(id),
    };
  });
  const { touchedBy } = wordsOf(library).citation;
  return [
    ...told.flatMap(({ sentence, under }) => (under.length > 0 ? [usedUnder(library, sentence, under)] : [])),
    ...told.flatMap(({ sentence, under, deals }) => (deals && under.length === 0 ? [touchedBy(sentence)] : [])),
  ];
}

function usedUnder(library: Library, sentence: string, under: ReadonlyArray<PureLensId>): string {
  const { citation, lenses } = wordsOf(library);
  const names = listOf(
    library,
    under.map((lens) => lenses.names[lens]),
  );
  return under.length === PURE_LENSES.length ? citation.usedAlways(sentence) : citation.usedUnder(sentence, names);
}

/** Where the game uses a piece of evidence: links and fixed numbers of the model, acts, and families of attack. */
export function usesOf(library: Library, id: string): ReadonlyArray<string> {
  const { bundle } = library;
  const { acts } = textsOf(library);
  const words = wordsOf(library).citation;
  const cites = (evidence: ReadonlyArray<string> | undefined) => evidence?.includes(id) === true;
  return [
    ...usedByModel(library, id),
    ...Object.values(bundle.scenario.acts).flatMap((act) =>
      cites(act.evidence) ? [words.usedByAct(acts.acts[act.id]?.title ?? act.id)] : [],
    ),
    ...bundle.content.families.flatMap((family) => (cites(family.evidence) ? [words.usedByFamily(family.name)] : [])),
  ];
}

function remarks(library: Library, list: Citation['speaksFor']): ReadonlyArray<RemarkView> {
  const words = wordsOf(library).citation;
  return (list ?? []).map(({ text, source, confidence, unverified }) => ({
    text,
    source: words.remarkSource(source, confidence, unverified === true),
  }));
}

function noteOf(library: Library, { note }: Citation): CitationView['note'] {
  if (!note) return undefined;
  const words = wordsOf(library).citation;
  const values =
    note.valueInPaper !== undefined && note.valueChecked !== undefined
      ? words.values(note.valueInPaper, note.valueChecked)
      : undefined;
  return {
    kind: words.noteKinds[note.kind],
    text: note.text,
    source: words.remarkSource(note.source, note.confidence, note.unverified === true),
    ...(values === undefined ? {} : { values }),
  };
}

/** Everything a reader needs to judge a citation; `undefined` when the register does not know the id. */
export function citationView(library: Library, id: string): CitationView | undefined {
  const found = library.register.cite(id);
  if (!found) return undefined;
  const words = wordsOf(library).citation;
  const uses = usesOf(library, id);
  const more = uses.length - USES;
  const note = noteOf(library, found);
  return {
    id,
    label: citeMark(id).label,
    paper: found.paper,
    paragraph: found.paragraph,
    paraphrase: found.paraphrase,
    ...(note ? { note } : {}),
    speaksFor: remarks(library, found.speaksFor),
    speaksAgainst: remarks(library, found.speaksAgainst),
    uses: [...uses.slice(0, USES), ...(more > 0 ? [words.moreUses(more)] : [])],
  };
}
