import { z } from 'zod';
import { FIXED, type FixedGroup } from '../engine';
import { evidenceId, lensSources, withSources } from './sources';

const evidence = z.array(evidenceId).min(1);
const sentence = (most: number) => z.string().trim().min(2).max(most);
const factId = z.string().regex(/^[a-z][A-Za-z]*(\.[A-Za-z0-9]+)?$/, 'not a fact');

/** One clause of a condition over flat numeric facts; a list of clauses holds when all of them hold. */
export type TextClause =
  | { fact: string; below: number }
  | { fact: string; above: number }
  | { fact: string; is: number }
  | { fact: string; every: number; from?: number | undefined }
  | { any: TextClause[] }
  | { not: TextClause };

export const textClause: z.ZodType<TextClause> = z.lazy(() =>
  z.union([
    z.strictObject({ fact: factId, below: z.number() }),
    z.strictObject({ fact: factId, above: z.number() }),
    z.strictObject({ fact: factId, is: z.number() }),
    z.strictObject({ fact: factId, every: z.int().min(1), from: z.int().min(0).optional() }),
    z.strictObject({ any: z.array(textClause).min(2) }),
    z.strictObject({ not: textClause }),
  ]),
);
const when = z.array(textClause);

const objective = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z]*$/),
  text: sentence(100),
  measure: z.strictObject({
    fact: factId,
    direction: z.enum(['up', 'down', 'hold']),
    /** The level to compare with; without it the start of the campaign. */
    from: z.number().optional(),
  }),
  /** Share of this seat's own reckoning; the three of a seat add up to 1. */
  weight: z.number().gt(0).lt(1),
});

/** What a seat may do in the game, by which its offers can be checked: votes, bargains, and acts or groups of acts. */
const powers = [
  'vote',
  'abstain',
  'brake',
  'bargain',
  'hold',
  'propose',
  'table',
  'talks',
  'envoy',
  'presidentMandate',
  'freelance',
  'package',
  'coalitionAid',
  'deepStrike',
  'pauseAid',
  'loan',
  'assets',
  'build',
  'washington',
  'attribute',
  'tour',
  'gift',
] as const;

/** A government's own words on a vote, by the dossiers, acts and votes that they fit. */
const voteReason = z.strictObject({
  text: sentence(80),
  on: z.array(z.string()).min(1),
  vote: z.enum(['for', 'against', 'abstain']),
  /** Where what the member fears or wants is on record; else a designer's reading of its brief. */
  evidence: evidence.optional(),
  basis: z.literal('assumption').optional(),
});

const seatText = z.strictObject({
  name: sentence(40),
  /** The name inside a sentence, where it takes an article there. */
  inText: sentence(44).optional(),
  line: sentence(150),
  wants: sentence(260),
  fears: sentence(300),
  may: z
    .array(z.strictObject({ text: sentence(80), rule: sentence(60), power: z.enum(powers).optional() }))
    .min(3)
    .max(6),
  mayNot: sentence(180),
  reasons: z.array(voteReason).optional(),
  objectives: z.array(objective).length(3),
  evidence,
});

const seatsText = z.strictObject({
  members: z.record(z.string().regex(/^[A-Z]{2}$/), seatText),
  offices: z.strictObject({ HRVP: seatText, COM: seatText, EUCO: seatText }),
  outside: z.strictObject({ RU: seatText, US: seatText, UA: seatText, UK: seatText }),
});

const actText = z.strictObject({
  title: sentence(45),
  /** Where texts of the kind are counted: the number of the first in play, and the title with it. */
  numbered: z.strictObject({ first: z.int().min(1), title: sentence(45).regex(/\{number\}/) }).optional(),
  short: sentence(22),
  text: sentence(260),
  kind: z.enum(['talk', 'pressure', 'neutral']),
  rule: sentence(90),
  /** The rule where a member, and not the Commission or the High Representative, tables it. */
  ruleByMember: sentence(90).optional(),
  abstention: sentence(160),
  effect: sentence(140),
});
const optionText = z.strictObject({ label: sentence(45), help: sentence(160) });

const actsText = z.strictObject({
  acts: z.record(z.string(), actText),
  options: z.strictObject({
    coordinated: optionText,
    quiet: optionText,
    priorConcession: optionText,
    carveOut: z.strictObject({
      ...optionText.shape,
      measures: z.strictObject({
        energy: optionText,
        shadowFleet: optionText,
        maritime: optionText,
        banks: optionText,
        crypto: optionText,
      }),
    }),
    gift: optionText,
    candidate: z.strictObject({
      ...optionText.shape,
      cards: z.record(z.string(), z.strictObject({ name: sentence(60), text: sentence(220), evidence })),
    }),
    holder: optionText,
  }),
});

export const adviserIds = ['eastern', 'negotiation', 'archive', 'kyiv'] as const;
const adviser = z.strictObject({
  name: sentence(24),
  reads: sentence(30),
  lens: z.enum(['papers', 'channel', 'record', 'itself']),
});

const adviceText = z.strictObject({
  advisers: z.strictObject({ eastern: adviser, negotiation: adviser, archive: adviser, kyiv: adviser }),
  lines: z.array(
    z.strictObject({
      adviser: z.enum(adviserIds),
      when,
      /** The more specific, the higher; the highest line that holds is spoken. */
      weight: z.number().min(0).max(100),
      text: sentence(110),
      evidence: evidence.max(2),
    }),
  ),
});

const reading = z.strictObject({ text: sentence(60), evidence });
const lensReadings = z.strictObject({ papers: reading, channel: reading, record: reading });

/** What a text that is spoken under every lens rests on: on `evidence` under those without a list of their own. */
const cited = { evidence, sources: lensSources.optional() };

/** Several texts for one occasion, which a game goes through in an order of its own. */
const sayings = z.strictObject({ texts: z.array(sentence(60)).min(3), ...cited }).transform(withSources);

/** The same where the text names the act that comes again. */
const repeated = z
  .strictObject({ texts: z.array(sentence(60).regex(/\{act\}/)).min(3), ...cited })
  .transform(withSources);

const moscowText = z.strictObject({
  /** By act: what it says to Moscow when it is adopted or done, and when it fails. */
  readings: z.record(z.string(), z.strictObject({ adopted: lensReadings, failed: lensReadings })),
  /** A statement that cost nobody anything, by the kind of act it speaks of. */
  statements: z.strictObject({ talk: lensReadings, pressure: lensReadings, neutral: lensReadings }),
  /** What a text that fell says, by how it fell, and what is done again says, by the kind of act. */
  fell: z.strictObject({
    lone: sayings,
    few: sayings,
    split: sayings,
    most: sayings,
    short: sayings,
    refused: sayings,
    braked: sayings,
    overtaken: sayings,
  }),
  again: z.strictObject({ talk: repeated, pressure: repeated, neutral: repeated }),
  answers: z
    .array(
      z
        .strictObject({
          id: z.string().regex(/^[a-z][A-Za-z]*$/),
          when,
          weight: z.number().min(0).max(100),
          texts: z.array(sentence(240)).min(4),
          /** Said instead, once a game, where what happened before suits it. */
          since: z.array(z.strictObject({ when, text: sentence(240) })).optional(),
          /** The words set against "Terms" on the document. */
          terms: sentence(40),
          ...cited,
        })
        .transform(withSources),
    )
    .min(16),
});

const ending = z.strictObject({ title: sentence(40), sentence: sentence(140), text: sentence(420), evidence });
const quality = z.strictObject({ name: sentence(50), above: sentence(120), below: sentence(120), evidence });
const steps = z.array(sentence(24)).length(5);
const track = z.strictObject({
  name: sentence(30),
  /** From slight to strong, in the direction that costs Europe. */
  costs: steps,
  same: sentence(24),
  /** From slight to strong, in the direction that serves Europe. */
  serves: steps,
  evidence,
});
const indicator = z.strictObject({
  name: sentence(34),
  unit: sentence(40),
  explain: sentence(160),
  up: sentence(24),
  down: sentence(24),
});
const prediction = z.strictObject({
  question: sentence(80).regex(/\{month\}/),
  down: sentence(20),
  same: sentence(20),
  up: sentence(20),
});

const outcomeText = z.strictObject({
  endings: z.strictObject({
    capitulation: ending,
    dragsOn: ending,
    neitherWarNorPeace: ending,
    ceasefireThatDeters: ending,
    imposedDeal: ending,
  }),
  qualities: z.strictObject({
    statehood: quality,
    selfDefence: quality,
    deterUkraine: quality,
    deterAllies: quality,
  }),
  tracks: z.strictObject({
    C1: track,
    C2: track,
    C3: track,
    C4: track,
    C5: track,
    C6: track,
    C7: track,
  }),
  indicators: z.record(factId, indicator),
  predictions: z.record(factId, prediction),
});

const firstAct = z.templateLiteral(['first.', z.string().regex(/^[a-z][A-Za-z]*$/)]);

const questionsText = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z][A-Za-z]*$/),
    when,
    weight: z.number().min(0).max(100),
    text: sentence(260),
    /** What fills each `{blank}` of the text; a question with a blank that nothing fills is not asked. */
    uses: z.strictObject({
      month: z.union([z.enum(['firstTalks', 'turningPoint', 'ceasefire', 'ending', 'last']), firstAct]).optional(),
      act: z.literal('turningPoint').optional(),
      seat: z.union([z.enum(['mostForTalks', 'lastHoldout', 'weariest']), firstAct]).optional(),
      value: factId.optional(),
    }),
    evidence: z.array(evidenceId),
  }),
);

const told = z
  .strictObject({ rise: sentence(90).optional(), fall: sentence(90).optional() })
  .refine(({ rise, fall }) => rise !== undefined || fall !== undefined, { error: 'tells neither direction' });

const linksText = z.strictObject({
  /** What each source of a ledger line is, whatever its sign. */
  links: z.record(z.string(), sentence(90)),
  /** What happened, by `source` or `source.variable` and the direction of the change. */
  told: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-zA-Z]+)?$/), told),
  /** What happened, by card or inject (or `family` for incidents) and the variable that it moved. */
  news: z.record(z.string(), z.record(factId, sentence(90))),
  mechanisms: z.record(z.string(), z.strictObject({ title: sentence(34), sentence: sentence(140) })),
});

const phrases = (names: ReadonlyArray<string>) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, sentence(72)])));

/** What each fixed number is, in a few words after the sentence of its group; none goes without. */
const numbersText = z.strictObject(
  Object.fromEntries(Object.entries(FIXED).map(([group, names]) => [group, phrases(names)])) as Record<
    FixedGroup,
    ReturnType<typeof phrases>
  >,
);

const codexText = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
    title: sentence(50),
    text: sentence(620),
    evidence: z.array(evidenceId),
    /** Recalled, not looked up; shown as such. */
    unverified: z.literal(true).optional(),
  }),
);

/** One schema for each file under `text/<locale>/`, by the file's name without `.yaml`. */
export const textSchemas = {
  seats: seatsText,
  acts: actsText,
  advice: adviceText,
  moscow: moscowText,
  outcome: outcomeText,
  questions: questionsText,
  links: linksText,
  numbers: numbersText,
  codex: codexText,
} as const;

/** All texts of one scenario in one language. */
export const textBook = z.strictObject(textSchemas);
export type TextBook = z.infer<typeof textBook>;
