import { z } from 'zod';

/** What the register holds: the two papers (OSW, RUSI) and the record of facts. */
export const ENTRY_KINDS = [
  'claim',
  'historical_example',
  'causal',
  'person',
  'condition',
  'actor',
  'instrument',
  'position',
  'document',
  'number',
  'hybrid_category',
  'prediction',
  'context',
  'meta',
  'consequence',
  'recommendation',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const SOURCES = ['OSW', 'RUSI'] as const;
export type Source = (typeof SOURCES)[number];

const CONFIDENCES = ['high', 'medium', 'low'] as const;
const NOTE_KINDS = ['slip', 'missing', 'qualified', 'confirmed', 'dated'] as const;
const RECORD_TOPICS = ['incidents', 'money', 'war', 'opinion', 'politics'] as const;

const ENTRY_ID = /^(OSW-[A-Z]\d+([a-z]\d?)?|RUSI-([A-Z]\d+|\d+[a-z]))$/;
const RECORD_ID = /^RECORD-[1-9]\d*$/;
/** RECORD-C1 to RECORD-C7 stand for what the record says about a consequence as a whole. */
const CONSEQUENCE_RECORD_ID = /^RECORD-C[1-7]$/;
const STANCE_ID = /^STANCE-[A-Z]{2,4}$/;

const entryId = z.string().regex(ENTRY_ID, 'not the id of a register entry, such as OSW-C1a or RUSI-3f');
const recordId = z.string().regex(RECORD_ID, 'not the id of a record fact, such as RECORD-7');
const stanceId = z.string().regex(STANCE_ID, 'not the id of a stance, such as STANCE-FR');
const consequenceRecordId = z.string().regex(CONSEQUENCE_RECORD_ID, 'not the id of a record, such as RECORD-C5');

/** An id that may stand as evidence: a register entry, a record fact or a stance on record. */
export const evidenceIdSchema = z
  .string()
  .refine((id) => [ENTRY_ID, RECORD_ID, CONSEQUENCE_RECORD_ID, STANCE_ID].some((pattern) => pattern.test(id)), {
    error: 'not an evidence id, such as OSW-C1a, RUSI-3f, RECORD-7 or STANCE-FR',
  });

const sentence = z.string().trim().min(2).max(420);
const confidence = z.enum(CONFIDENCES);
const records = z.array(recordId).min(1).optional();
const isoDate = z.iso.date();

/** What a check against the public record found about an entry; both values are shown, neither replaces the other. */
const noteSchema = z.strictObject({
  kind: z.enum(NOTE_KINDS),
  text: sentence,
  valueInPaper: z.string().min(1).optional(),
  valueChecked: z.string().min(1).optional(),
  confidence,
  source: z.string().min(2),
  /** True where the checked value was recalled and not looked up. */
  unverified: z.boolean().optional(),
  records,
});

const entrySchema = z.strictObject({
  id: entryId,
  paragraph: z.strictObject({
    label: z.string().min(2),
    /** Paragraphs of the body text, counted from 1; empty for titles, footnotes and lists of links. */
    numbers: z.array(z.int().min(1)),
  }),
  kind: z.enum(ENTRY_KINDS),
  paraphrase: sentence,
  /** Where and when, for a dated example. */
  example: z.strictObject({ places: z.array(z.string().min(2)).min(1), when: z.string().min(4) }).optional(),
  note: noteSchema.optional(),
});

/** One file of register entries from one paper. */
export const entriesSchema = z.strictObject({
  title: z.string().min(2),
  source: z.enum(SOURCES),
  entries: z.array(entrySchema).min(1),
});

export const papersSchema = z.strictObject({
  papers: z
    .array(
      z.strictObject({
        source: z.enum(SOURCES),
        title: z.string().min(2),
        originalTitle: z.string().min(2).optional(),
        institution: z.string().min(2),
        series: z.string().min(2),
        date: isoDate,
        dateFrom: z.string().min(2),
        url: z.url().optional(),
        /** How much of the paper could be read. */
        read: z.string().min(2),
      }),
    )
    .min(1),
});

const remarkSchema = z.strictObject({
  text: sentence,
  source: z.string().min(2),
  confidence,
  unverified: z.boolean().optional(),
  records,
});

/** What the public record says: for and against each consequence, and numbered facts. */
export const recordSchema = z.strictObject({
  consequences: z.array(
    z.strictObject({
      id: consequenceRecordId,
      /** The consequence of the register that the remarks are about. */
      about: entryId,
      speaksFor: z.array(remarkSchema),
      speaksAgainst: z.array(remarkSchema),
    }),
  ),
  facts: z
    .array(
      z.strictObject({
        id: recordId,
        topic: z.enum(RECORD_TOPICS),
        text: sentence,
        source: z.string().min(2),
        confidence,
        unverified: z.boolean().optional(),
        records,
        figures: z
          .array(z.strictObject({ label: z.string().min(2), value: z.number(), unit: z.string().min(1) }))
          .min(1)
          .optional(),
      }),
    )
    .min(1),
});

const STANCE_FIELDS = ['talk', 'sanctions', 'aid', 'assets'] as const;
const stancePosition = z.int().min(-2).max(2);

/** Stances of members, offices and others on record, -2 strongly against to 2 strongly for. */
export const stancesSchema = z.strictObject({
  asOf: z.string().min(4),
  stances: z
    .array(
      z.strictObject({
        id: stanceId,
        name: z.string().min(2),
        text: sentence,
        positions: z.strictObject({
          talk: stancePosition,
          sanctions: stancePosition,
          aid: stancePosition,
          assets: stancePosition,
        }),
        confidence: z.strictObject({
          talk: confidence,
          sanctions: confidence,
          aid: confidence,
          assets: confidence,
        }),
        /** Positions that were recalled and not looked up. */
        unverified: z.array(z.enum(STANCE_FIELDS)).min(1).optional(),
        source: z.string().min(2),
      }),
    )
    .min(1),
});

/** Why an entry that would have to be used by the model is not. */
export const reasonsSchema = z.strictObject({
  reasons: z.array(z.strictObject({ id: entryId, reason: z.string().min(20) })),
});

export type EntriesFile = z.infer<typeof entriesSchema>;
export type Entry = z.infer<typeof entrySchema>;
export type Note = z.infer<typeof noteSchema>;
export type PapersFile = z.infer<typeof papersSchema>;
export type Paper = PapersFile['papers'][number];
export type RecordFile = z.infer<typeof recordSchema>;
export type RecordFact = RecordFile['facts'][number];
export type Remark = z.infer<typeof remarkSchema>;
export type StancesFile = z.infer<typeof stancesSchema>;
export type Stance = StancesFile['stances'][number];
export type ReasonsFile = z.infer<typeof reasonsSchema>;
export type Reason = ReasonsFile['reasons'][number];
