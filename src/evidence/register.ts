import type {
  EntriesFile,
  Entry,
  EntryKind,
  Note,
  Paper,
  PapersFile,
  RecordFact,
  RecordFile,
  Remark,
  Source,
  Stance,
  StancesFile,
} from './schema';

/** Parsed evidence files; plain JSON, so that it survives a round trip. */
export interface EvidenceData {
  readonly entries: ReadonlyArray<EntriesFile>;
  readonly papers: PapersFile;
  readonly record: RecordFile;
  readonly stances: StancesFile;
}

type ConsequenceRecord = RecordFile['consequences'][number];

export interface RegisterEntry extends Entry {
  readonly source: Source;
}

/** Everything a reader needs to judge one piece of evidence. */
export interface Citation {
  readonly id: string;
  readonly source: Source | 'RECORD' | 'STANCE';
  /** One line: series, title, date; for facts and stances on record where they were published. */
  readonly paper: string;
  readonly paragraph: string;
  readonly kind: EntryKind | 'record' | 'stance';
  readonly paraphrase: string;
  readonly note?: Note;
  /** For a consequence and each of its parts: what the public record says for and against it. */
  readonly speaksFor?: ReadonlyArray<Remark>;
  readonly speaksAgainst?: ReadonlyArray<Remark>;
  readonly record?: RecordFact;
  readonly stance?: Stance;
}

export interface Register {
  has(id: string): boolean;
  /** The entry of a paper; facts and stances on record are reached by `cite`. */
  get(id: string): RegisterEntry | undefined;
  cite(id: string): Citation | undefined;
  /** All entries in the order of the files. */
  all(): ReadonlyArray<RegisterEntry>;
  facts(): ReadonlyArray<RecordFact>;
  stances(): ReadonlyArray<Stance>;
  papers(): ReadonlyArray<Paper>;
  /** Every id that may stand as evidence: entries, facts and stances on record. */
  ids(): ReadonlySet<string>;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

const formatPaper = (paper: Paper): string => `${paper.series}: ${paper.title} (${formatDate(paper.date)})`;

/** The consequence that an entry is part of: OSW-C1h3 belongs to OSW-C1. */
const consequenceOf = (id: string): string | undefined => /^OSW-C[1-9]\d*/.exec(id)?.[0];

const citeFact = (fact: RecordFact): Citation => ({
  id: fact.id,
  source: 'RECORD',
  paper: `Public record: ${fact.source}`,
  paragraph: fact.topic,
  kind: 'record',
  paraphrase: fact.text,
  record: fact,
});

const citeStance = (stance: Stance, asOf: string): Citation => ({
  id: stance.id,
  source: 'STANCE',
  paper: `Stances on record, ${asOf}: ${stance.source}`,
  paragraph: stance.name,
  kind: 'stance',
  paraphrase: stance.text,
  stance,
});

const citeConsequence = (item: ConsequenceRecord): Citation => ({
  id: item.id,
  source: 'RECORD',
  paper: 'Public record',
  paragraph: `on ${item.about}`,
  kind: 'record',
  paraphrase: `What the public record says for and against ${item.about}.`,
  speaksFor: item.speaksFor,
  speaksAgainst: item.speaksAgainst,
});

function collectEntries(files: ReadonlyArray<EntriesFile>): ReadonlyMap<string, RegisterEntry> {
  const entries = new Map<string, RegisterEntry>();
  for (const file of files) {
    for (const entry of file.entries) {
      if (!entries.has(entry.id)) entries.set(entry.id, { ...entry, source: file.source });
    }
  }
  return entries;
}

function citeEntry(entry: RegisterEntry, paper: Paper | undefined, found: ConsequenceRecord | undefined): Citation {
  return {
    id: entry.id,
    source: entry.source,
    paper: paper === undefined ? entry.source : formatPaper(paper),
    paragraph: entry.paragraph.label,
    kind: entry.kind,
    paraphrase: entry.paraphrase,
    ...(entry.note === undefined ? {} : { note: entry.note }),
    ...(found === undefined ? {} : { speaksFor: found.speaksFor, speaksAgainst: found.speaksAgainst }),
  };
}

/** Builds the register from checked data; where an id occurs twice the first holds (the loader reports the second). */
export function createRegister(data: EvidenceData): Register {
  const entries = collectEntries(data.entries);
  const papers = new Map(data.papers.papers.map((paper) => [paper.source, paper]));
  const about = new Map(data.record.consequences.map((item) => [item.about, item]));
  const citations = new Map<string, Citation>([
    ...data.record.facts.map((fact) => [fact.id, citeFact(fact)] as const),
    ...data.record.consequences.map((item) => [item.id, citeConsequence(item)] as const),
    ...data.stances.stances.map((stance) => [stance.id, citeStance(stance, data.stances.asOf)] as const),
  ]);
  for (const entry of entries.values()) {
    const found = about.get(consequenceOf(entry.id) ?? '');
    citations.set(entry.id, citeEntry(entry, papers.get(entry.source), found));
  }
  const ids: ReadonlySet<string> = new Set(citations.keys());
  return {
    has: (id) => citations.has(id),
    get: (id) => entries.get(id),
    cite: (id) => citations.get(id),
    all: () => [...entries.values()],
    facts: () => data.record.facts,
    stances: () => data.stances.stances,
    papers: () => data.papers.papers,
    ids: () => ids,
  };
}
