import {
  ACTS,
  type ActId,
  type Axis,
  adoptionProbability,
  type Chances,
  condorcetElection,
  DOSSIERS,
  type Dossier,
  forEachMember,
  hesitation,
  isRenewal,
  type MemberCode,
  memberOf,
  newGame,
  position,
  type Rules,
  readiness,
  rulesFor,
  type Scenario,
  voteChances,
} from '../../engine';
import {
  type Command,
  EXIT,
  onlyName,
  print,
  required,
  requiredWord,
  short,
  table,
  UsageError,
  wordOf,
} from '../command';
import { loadScenario } from '../scenarios';
import { COUNCIL_RULES } from './council-options';
import { readLens, readSeed } from './ensemble-options';

export interface ForecastReport {
  /** Texts of the dossier and the status quo, with the outcome of the probabilistic election over them. */
  readonly options: ReadonlyArray<{ readonly option: ActId | 'statusQuo'; readonly probability: number }>;
  /** Chance that the likeliest text of the dossier (or the one asked for) is adopted, by rule. */
  readonly adoption: Readonly<Record<(typeof COUNCIL_RULES)[number], number>>;
  readonly members: ReadonlyArray<{
    readonly code: MemberCode;
    readonly position: number;
    readonly salience: number;
    /** Chance of a vote for that text. */
    readonly yes: number;
  }>;
}

interface Text {
  readonly option: ActId | 'statusQuo';
  readonly at: number;
}

/** The axis that most texts of a dossier lie on, and those texts in ascending order with what would stand without them. */
function textsOf(scenario: Scenario, dossier: Dossier): { axis: Axis; texts: ReadonlyArray<Text> } {
  const acts = ACTS.map((id) => scenario.acts[id]).filter((act) => act.dossier === dossier && act.axis !== undefined);
  const counts = new Map<Axis, number>();
  for (const { axis } of acts) if (axis) counts.set(axis, (counts.get(axis) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  if (first === undefined) {
    const able = dossiersWithTexts(scenario);
    throw new UsageError(`Members take no position on the dossier ${dossier}: use one of ${able.join(', ')}.`);
  }
  const [axis] = first;
  const onAxis = acts.filter(({ id, axis: own }) => own === axis && !isRenewal(id) && id !== 'closeTalks');
  const texts = onAxis.flatMap(({ id, text }): Text[] => (text === undefined ? [] : [{ option: id, at: text }]));
  // Texts on talks name none: what stands without them is that no channel is open in month 1.
  const quo = onAxis.find(({ statusQuo }) => statusQuo !== undefined)?.statusQuo ?? 0;
  return { axis, texts: [{ option: 'statusQuo' as const, at: quo }, ...texts].sort((a, b) => a.at - b.at) };
}

function dossiersWithTexts({ acts }: Scenario): ReadonlyArray<Dossier> {
  return DOSSIERS.filter((dossier) => ACTS.some((id) => acts[id].dossier === dossier && acts[id].axis));
}

/** What the Council would make of a dossier in month 1, for the world of one seed. */
function forecast(rules: Rules, dossier: Dossier, wanted?: ActId): ForecastReport {
  const { scenario, capability, population } = rules;
  const state = newGame(rules);
  const { axis, texts } = textsOf(scenario, dossier);
  const stakes = state.members.map((member) => ({
    position: position(rules, state, member, axis),
    salience: member.saliences[axis],
    capability: capability[member.code],
  }));
  const { probabilities } = condorcetElection(
    stakes,
    texts.map(({ at }) => at),
  );
  const options = texts.map(({ option }, index) => ({ option, probability: probabilities[index] ?? 0 }));
  const act = wanted ?? likeliest(options);
  if (!texts.some(({ option }) => option === act)) {
    const known = texts.map(({ option }) => option).filter((option) => option !== 'statusQuo');
    throw new UsageError(`--option ${act} is no text of the dossier ${dossier}: use one of ${known.join(', ')}.`);
  }
  const chances: Chances = forEachMember((code) =>
    voteChances(
      rules,
      readiness(rules, state, memberOf(rules, state, code), { act, options: {}, id: 'forecast' }),
      rules.c.vote.abstain + hesitation(rules, state, memberOf(rules, state, code), act),
    ),
  );
  const adoption = Object.fromEntries(
    COUNCIL_RULES.map((rule) => [
      rule,
      adoptionProbability(rule, chances, population, { proposal: 'high-representative' }),
    ]),
  ) as ForecastReport['adoption'];
  const members = state.members.map(({ code }, index) => ({
    code,
    position: stakes[index]?.position ?? 0,
    salience: stakes[index]?.salience ?? 0,
    yes: chances[code].for,
  }));
  return { options, adoption, members };
}

function likeliest(options: ForecastReport['options']): ActId {
  let best: { readonly option: ActId; readonly probability: number } | undefined;
  for (const { option, probability } of options) {
    if (option !== 'statusQuo' && probability > (best?.probability ?? -1)) best = { option, probability };
  }
  if (!best) throw new UsageError('The dossier has no text.');
  return best.option;
}

export const forecastCommand: Command = {
  name: 'forecast',
  usage: 'forecast SCENARIO --dossier D [--option ACT] [--lens L] [--seed S]',
  summary: 'says what the members would make of a dossier in month 1',
  help: [
    '--dossier D   dialogue, envoy, sanctions or support',
    '--option A    the text whose adoption is asked for; the likeliest one if left out',
    '--lens L      papers (standard), channel, record or mixed',
    '--seed S      any text, 1 if left out: split states and uncertain numbers are drawn by it',
    'options: probabilistic Condorcet election over the texts (Markov, uniform challenges), members weighted by salience',
    'and the square root of population. adoption: chance of adoption of the text by each rule of the Council.',
  ],
  options: {
    dossier: { type: 'string' },
    option: { type: 'string' },
    lens: { type: 'string' },
    seed: { type: 'string' },
  },
  run(given, io) {
    const { scenario } = loadScenario(onlyName(given, 'one scenario')).bundle;
    required(given, 'dossier', `one of ${dossiersWithTexts(scenario).join(', ')}`);
    const dossier = requiredWord(given, 'dossier', DOSSIERS);
    const option = wordOf(given, 'option', ACTS);
    const rules = rulesFor(scenario, { seed: readSeed(given), lens: readLens(given), turns: 12, mode: 'director' });
    const report = forecast(rules, dossier, option);
    print(given, io, report, () => formatForecast(report));
    return EXIT.done;
  },
};

function formatForecast({ options, adoption, members }: ForecastReport): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return [
    table([['option', 'probability'], ...options.map(({ option, probability }) => [option, percent(probability)])]),
    '',
    table([['rule', 'adoption'], ...COUNCIL_RULES.map((rule) => [rule, percent(adoption[rule])])]),
    '',
    table([
      ['member', 'position', 'salience', 'yes'],
      ...members.map(({ code, position: at, salience, yes }) => [code, short(at), short(salience), percent(yes)]),
    ]),
  ].join('\n');
}
