import { type LensId, levelBefore, type Objective } from '../engine';
import {
  ADVICE_MEASURES,
  type Advice,
  type AdviceMeasure,
  type AdviceOption,
  type AdviceRequest,
  type AdviceRow,
  adviceOptions,
} from '../lab';
import type { StrategyFile } from '../scenario';
import { type StripChart, stripChart } from './charts';
import { rulesOf } from './known';
import { seatBrief } from './seats';
import type { Library, Play } from './session';
import { tabledTitle } from './text-title';
import { actTitle, capital, counted, insideSentence, inWords, listOf, optionLabels, plain } from './wording';
import { wordsOf } from './words';

/** What a reader chooses before the imagined games are played. */
export interface RolloutChoice {
  readonly lens: LensId;
  /** Id of the agenda that the Union keeps after this month. */
  readonly rest: string;
  readonly by: AdviceMeasure;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface RolloutChoices {
  /** Empty while the reading is hidden. */
  readonly lenses: ReadonlyArray<Choice>;
  readonly rests: ReadonlyArray<Choice>;
  /** Empty where the seat has no aims of its own. */
  readonly measures: ReadonlyArray<Choice>;
  readonly first: RolloutChoice;
}

/** Games in all: a second or less of work. */
const GAMES = 1000;
const LENSES = ['papers', 'channel', 'record', 'mixed'] as const;

/** Whether there is something to weigh: an agenda to add to, or a vote that is still open. */
export function mayRollOut({ observation, offers }: Play): boolean {
  return adviceOptions(observation, offers).length > 1;
}

/** Tells one moment of one game from another: options stay the same as long as this does. */
export function rolloutPlace({ setup, seat, observation, months }: Play): string {
  const { month, phase, council } = observation.state;
  const texts = council.proposals.map(({ id, withdrawn, options }) => `${id}${withdrawn}${JSON.stringify(options)}`);
  return ['rollout', setup.seed, seat, months.length, month, phase, observation.state.capital[seat], ...texts].join(
    '.',
  );
}

function rests({ bundle }: Library): ReadonlyArray<StrategyFile> {
  return [...(bundle.rest ? [bundle.rest] : []), ...bundle.strategies];
}

export function rolloutChoices(library: Library, { setup, seat }: Play): RolloutChoices {
  const words = wordsOf(library);
  const { hidden } = setup;
  const agendas = rests(library);
  const aims = seatBrief(library, seat)?.objectives.length ?? 0;
  return {
    lenses: hidden ? [] : LENSES.map((lens) => ({ value: lens, label: words.lenses.names[lens] })),
    rests: agendas.map(({ id, title }) => ({ value: id, label: title })),
    measures: aims === 0 ? [] : ADVICE_MEASURES.map((value) => ({ value, label: words.rollout.by[value] })),
    first: { lens: hidden ? 'mixed' : setup.lens, rest: agendas[0]?.id ?? '', by: 'outcome' },
  };
}

/** The choices with one of them changed; an entry that is not on the list changes nothing. */
export function withRollout(
  choices: RolloutChoices,
  choice: RolloutChoice,
  field: keyof RolloutChoice,
  value: string,
): RolloutChoice {
  const list = { lens: choices.lenses, rest: choices.rests, by: choices.measures }[field];
  return list.some((each) => each.value === value) ? { ...choice, [field]: value } : choice;
}

function aimsOf(library: Library, { seat, setup }: Play): ReadonlyArray<Objective> {
  const rules = rulesOf(library, setup);
  return (seatBrief(library, seat)?.objectives ?? []).map(({ measure, weight }) => ({
    measure: { ...measure, from: levelBefore(rules, measure) },
    weight,
  }));
}

/** What the lab is asked: only what the seat sees goes into it. */
export function rolloutRequest(library: Library, session: Play, { lens, rest, by }: RolloutChoice): AdviceRequest {
  const { observation, offers, seat, setup } = session;
  const agendas = rests(library);
  const strategy = agendas.find(({ id }) => id === rest) ?? agendas[0];
  if (!strategy) throw new RangeError('The scenario ships no strategy.');
  return {
    seen: observation.state,
    declared: observation.declared,
    seat,
    mode: setup.mode,
    options: adviceOptions(observation, offers),
    lens,
    strategy,
    objectives: aimsOf(library, session),
    by,
    games: GAMES,
    seed: `rollout.${setup.seed}.${observation.state.month}`,
  };
}

export interface RolloutView {
  readonly finding: string;
  readonly lead: string;
  readonly weight: string;
  readonly strip: StripChart;
  readonly columns: ReadonlyArray<string>;
  readonly rows: ReadonlyArray<{
    readonly key: string;
    readonly name: string;
    /** Doing nothing: what the others are measured by. */
    readonly nothing: boolean;
    readonly strip: StripChart['rows'][number] | undefined;
    readonly cells: ReadonlyArray<string>;
  }>;
}

/** An option as a reader would say it. */
function optionName(library: Library, session: Play, option: AdviceOption): string {
  const { rollout, desk } = wordsOf(library);
  switch (option.type) {
    case 'nothing':
      return session.observation.state.phase === 'agenda' ? rollout.nothing.agenda : rollout.nothing.vote;
    case 'table': {
      const labels = optionLabels(library, option).map(insideSentence);
      return [actTitle(library, option.act), ...labels].join('; ');
    }
    case 'vote': {
      const text = session.observation.state.council.proposals.find(({ id }) => id === option.proposal);
      return rollout.vote[option.vote](text ? tabledTitle(library, session, text) : actTitle(library, option.act));
    }
    case 'hold':
      return desk.hostage.hold(desk.hostage.dossiers[option.dossier]);
    case 'release': {
      const own = session.observation.state.members.find(({ code }) => code === session.seat);
      const held = own?.holding.map((dossier) => desk.hostage.dossiers[dossier]) ?? [];
      return desk.hostage.release(listOf(library, held));
    }
  }
}

/** Names of more options than these at the top would be a list, not a finding. */
const NAMED = 3;

/** Which options lead: the first, and those right after it that are not told apart from it. */
function findingOf(library: Library, all: ReadonlyArray<string>, rows: Advice['rows']): string {
  const words = wordsOf(library).rollout.finding;
  if (!rows.some(({ apart }) => apart)) return words.none;
  const names = all
    .slice(
      0,
      rows.findIndex(({ apart }) => apart),
    )
    .map(insideSentence);
  if (names.length === 1) return words.one(names[0] ?? '');
  if (names.length > NAMED) return words.many(capital(inWords(names.length)));
  return words.few(listOf(library, names));
}

/** What the games say of the options, and how little of it is the choice. */
export function rolloutView(library: Library, session: Play, advice: Advice): RolloutView {
  const words = wordsOf(library);
  const text = words.rollout;
  const { rows, by, lens, games } = advice;
  const spread = (row: AdviceRow) => (by === 'own' ? row.own : undefined) ?? row.outcome;
  const names = rows.map(({ option }) => optionName(library, session, option));
  const strip = stripChart(
    rows.map((row) => ({ span: [spread(row).p05, spread(row).p95], dots: [spread(row).p50] })),
    { bounds: [0, 100] },
  );
  const between = Math.max(0, ...rows.map(({ behind }) => behind.mean));
  const [first] = rows;
  const within = first ? spread(first).p95 - spread(first).p05 : 0;
  const rest = rests(library).find(({ id }) => id === advice.strategy)?.title ?? advice.strategy;
  const reading = lens === 'mixed' ? text.mixed : words.lenses.names[lens];
  const { option, span, median, mean, behind, games: played } = text.columns;
  return {
    finding: findingOf(library, names, rows),
    lead: text.lead[by](reading, rest, counted(library, games)),
    weight: text.weight[within > between ? 'luck' : 'choice'](plain(between, 1), plain(within)),
    strip,
    columns: [option, span, median, mean, behind, played],
    rows: rows.map((row, index) => ({
      key: JSON.stringify(row.option),
      name: names[index] ?? '',
      nothing: row.option.type === 'nothing',
      strip: strip.rows[index],
      cells: [
        plain(spread(row).p50),
        plain(spread(row).mean, 1),
        index === 0 ? text.first : behindWords(library, row),
        String(row.games),
      ],
    })),
  };
}

function behindWords(library: Library, { behind, apart }: AdviceRow): string {
  const text = wordsOf(library).rollout;
  const [low, high] = behind.interval ?? [behind.mean, behind.mean];
  return apart ? text.behind(plain(behind.mean, 1), plain(low, 1), plain(high, 1)) : text.together;
}
