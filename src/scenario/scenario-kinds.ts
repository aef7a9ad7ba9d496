import { ACTS, DERIVED, ENDINGS, FAMILIES, MEASURES, MEMBER_CODES, PLAIN_FACTS, STOCKS } from '../engine';
import { createChecker, type Issue } from './checker';
import type { ContentContext } from './content';
import { type DocumentKind, type DocumentsCheck, documentsOf, type KindDocument, pathMatches } from './documents';
import { evidenceIdsOf } from './evidence';
import { calendarSchema, checkCalendar } from './schema-calendar';
import { checkClaims, claimsSchema } from './schema-claims';
import {
  checkEventDeck,
  checkFamily,
  checkInjects,
  checkMoscow,
  eventDeckSchema,
  familySchema,
  injectsSchema,
  moscowSchema,
} from './schema-decks';
import { checkLine, lineSchema } from './schema-line';
import {
  checkInstitutions,
  checkMembers,
  checkPopulations,
  institutionsSchema,
  membersSchema,
  populationsSchema,
} from './schema-members';
import { actsSchema, checkActs, checkModel, checkScenario, modelSchema, scenarioSchema } from './schema-model';
import { checkStrategy, strategySchema } from './schema-strategy';
import { textSchemas } from './schema-text';

const kind = <T>(name: string, pattern: string, schema: DocumentKind<T>['schema']): DocumentKind<T> => ({
  name,
  pattern,
  schema,
});

export const SCENARIO = kind('scenario', 'scenario.yaml', scenarioSchema);
export const MODEL = kind('model', 'model.yaml', modelSchema);
export const ACTS_FILE = kind('acts', 'acts.yaml', actsSchema);
export const POPULATIONS = kind('populations', 'populations.yaml', populationsSchema);
export const MEMBERS = kind('members', 'members.yaml', membersSchema);
export const INSTITUTIONS = kind('institutions', 'institutions.yaml', institutionsSchema);
export const CALENDAR = kind('calendar', 'calendar.yaml', calendarSchema);
export const INJECTS = kind('injects', 'injects.yaml', injectsSchema);
export const MOSCOW = kind('deck-moscow', 'decks/moscow.yaml', moscowSchema);
export const EVENT_DECKS = (['washington', 'front', 'energy', 'media'] as const).map((deck) =>
  kind('deck-events', `decks/${deck}.yaml`, eventDeckSchema),
);
export const FAMILY_DECKS = FAMILIES.map((family) => kind('deck-hybrid', `decks/${family}.yaml`, familySchema));
export const STRATEGY = kind('strategy', 'strategies/*.yaml', strategySchema);
const STRATEGY_AS_JSON = kind('strategy', 'strategies/*.json', strategySchema);
/** The agenda of the seats that follow no line. */
export const REST = kind('strategy', 'rest.yaml', strategySchema);
export const LINE = kind('line', 'lines/*.yaml', lineSchema);

export const CLAIMS = kind('claims', 'claims.yaml', claimsSchema);

export const TEXT_KINDS = {
  seats: kind('text-seats', 'text/*/seats.yaml', textSchemas.seats),
  acts: kind('text-acts', 'text/*/acts.yaml', textSchemas.acts),
  advice: kind('text-advice', 'text/*/advice.yaml', textSchemas.advice),
  moscow: kind('text-moscow', 'text/*/moscow.yaml', textSchemas.moscow),
  outcome: kind('text-outcome', 'text/*/outcome.yaml', textSchemas.outcome),
  questions: kind('text-questions', 'text/*/questions.yaml', textSchemas.questions),
  links: kind('text-links', 'text/*/links.yaml', textSchemas.links),
  numbers: kind('text-numbers', 'text/*/numbers.yaml', textSchemas.numbers),
  codex: kind('text-codex', 'text/*/codex.yaml', textSchemas.codex),
} as const;

/** Every kind of file of a scenario; texts first, since their names end like those of the data. */
export const SCENARIO_KINDS: ReadonlyArray<DocumentKind> = [
  ...Object.values(TEXT_KINDS),
  SCENARIO,
  MODEL,
  ACTS_FILE,
  POPULATIONS,
  MEMBERS,
  INSTITUTIONS,
  CALENDAR,
  INJECTS,
  MOSCOW,
  ...EVENT_DECKS,
  ...FAMILY_DECKS,
  STRATEGY,
  STRATEGY_AS_JSON,
  CLAIMS,
  REST,
  LINE,
];

/** What content is checked against: the vocabulary of the rules, the register, the start of the scenario. */
export function contextFor(documents: ReadonlyArray<KindDocument>, inject: ReadonlySet<string>): ContentContext {
  const evidence = evidenceIdsOf(documents);
  const [scenario] = documentsOf(documents, SCENARIO);
  return {
    members: MEMBER_CODES,
    acts: new Set(ACTS),
    measures: new Set(MEASURES),
    stocks: new Set(STOCKS),
    facts: new Set([
      ...STOCKS,
      ...DERIVED,
      ...PLAIN_FACTS,
      ...FAMILIES.map((family) => `incident.${family}`),
      ...ENDINGS.map((ending) => `ending.${ending}`),
      ...[...inject].map((id) => `inject.${id}`),
    ]),
    evidence,
    start: scenario?.value.date,
  };
}

const checked = <T>(
  documents: ReadonlyArray<KindDocument>,
  of: DocumentKind<T>,
  check: (value: T, ctx: ContentContext) => Issue[],
  ctx: ContentContext,
) =>
  documentsOf(documents, of).flatMap((document) => {
    const checker = createChecker(document);
    checker.issues(check(document.value, ctx));
    return [...checker.faults];
  });

/** Where commands look a scenario up by its id. */
const SHELVED = 'scenarios/*/scenario.yaml';

/** A scenario under scenarios/ is found by its id only if that is the name of its folder. */
const checkFolders: DocumentsCheck = (documents) =>
  documentsOf(documents, SCENARIO).flatMap((document) => {
    const checker = createChecker(document);
    const folder = document.file.split('/').at(-2);
    if (pathMatches(SHELVED, document.file) && folder !== document.value.id) {
      checker.error(['id'], 'wrong-folder', `"${document.value.id}" has to be the name of its folder, "${folder}"`);
    }
    return [...checker.faults];
  });

/** All checks of a scenario's files that need the vocabulary, the register or each other. */
export const checkScenarioFiles: DocumentsCheck = (documents) => {
  const injects = documentsOf(documents, INJECTS).flatMap(({ value }) => value.injects.map(({ id }) => id));
  const ctx = contextFor(documents, new Set(injects));
  return [
    ...checkFolders(documents),
    ...checked(documents, SCENARIO, checkScenario, ctx),
    ...checked(documents, MODEL, checkModel, ctx),
    ...checked(documents, ACTS_FILE, checkActs, ctx),
    ...checked(documents, POPULATIONS, checkPopulations, ctx),
    ...checked(documents, MEMBERS, checkMembers, ctx),
    ...checked(documents, INSTITUTIONS, checkInstitutions, ctx),
    ...checked(documents, CALENDAR, checkCalendar, ctx),
    ...checked(documents, INJECTS, checkInjects, ctx),
    ...checked(documents, MOSCOW, checkMoscow, ctx),
    ...EVENT_DECKS.flatMap((deck) => checked(documents, deck, checkEventDeck, ctx)),
    ...FAMILY_DECKS.flatMap((deck) => checked(documents, deck, checkFamily, ctx)),
    ...checked(documents, STRATEGY, checkStrategy, ctx),
    ...checked(documents, STRATEGY_AS_JSON, checkStrategy, ctx),
    ...checked(documents, CLAIMS, checkClaims, ctx),
    ...checked(documents, REST, checkStrategy, ctx),
    ...checked(documents, LINE, checkLine, ctx),
  ];
};
