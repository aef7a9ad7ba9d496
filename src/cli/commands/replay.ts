import { readFileSync } from 'node:fs';
import { ENGINE_VERSION, type EndingId, hashOf, recordSchema, replay, rulesFor, type Scenario } from '../../engine';
import { type Command, EXIT, type Options, print, table, UsageError } from '../command';
import { loadScenario } from '../scenarios';

export interface ReplayReport {
  /** Whether the moves give the recorded state again. */
  readonly ok: boolean;
  /** Months played. */
  readonly turns: number;
  /** Hash of the state that the moves give. */
  readonly hash: string;
  /** Nothing yet when the game was left before its end. */
  readonly ending: EndingId | null;
  readonly scenario: string;
  /** Version of the rules that wrote the record. */
  readonly engine: string;
  /** Why it is not ok. */
  readonly error?: string;
}

type FindScenario = (id: string) => Scenario;

/** Replays one record from its text. A record that was cut off, edited or made by other rules is refused. */
function runReplay(content: string, find: FindScenario): ReplayReport {
  const refused = (error: string): ReplayReport => ({
    ok: false,
    turns: 0,
    hash: '',
    ending: null,
    scenario: '',
    engine: '',
    error,
  });
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    return refused('The file is no JSON document; it was cut off or is no record.');
  }
  const parsed = recordSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refused(`The file is no record of a game: ${issue?.path.join('.') || 'top level'}: ${issue?.message}.`);
  }
  const { scenario: id, scenarioHash, engine, setup, moves, hash } = parsed.data;
  const known = { scenario: id, engine };
  if (engine !== ENGINE_VERSION) {
    return {
      ...refused(`The record was made by version ${engine} of the rules; these are version ${ENGINE_VERSION}.`),
      ...known,
    };
  }
  const scenario = find(id);
  if (scenario.hash !== scenarioHash) {
    return {
      ...refused(
        `The record was made with another state of the scenario ${id} (${scenarioHash}, here ${scenario.hash}).`,
      ),
      ...known,
    };
  }
  const { state, fault } = replay(rulesFor(scenario, setup), moves);
  const result = { turns: state.month, hash: hashOf(state), ending: state.ending ?? null, ...known };
  if (fault) return { ok: false, ...result, error: `Move ${fault.at + 1} cannot be replayed: ${fault.message}` };
  if (result.hash !== hash) {
    return {
      ok: false,
      ...result,
      error: `The moves give another game than the recorded one (${result.hash}, recorded ${hash}): the record was edited.`,
    };
  }
  return { ok: true, ...result };
}

export const replayCommand: Command = {
  name: 'replay',
  usage: 'replay RECORD… [--scenario PATH]',
  summary: 'plays recorded games again and checks that they come out the same',
  help: [
    '--scenario P   where the scenario of the records lies, when it is not under scenarios/',
    'JSON: one object for one record, a list for several. Exit code 1 when any record differs.',
  ],
  options: { scenario: { type: 'string' } },
  run(given, io) {
    if (given.names.length === 0) throw new UsageError('Nothing to work on: name one record or more.');
    const find = finder(given);
    const reports = given.names.map((file) => ({ file, report: runReplay(readRecord(file), find) }));
    const results = reports.map(({ report }) => report);
    print(given, io, results.length === 1 ? results[0] : results, () =>
      table([
        ['record', 'ok', 'turns', 'ending', 'hash'],
        ...reports.map(({ file, report }) => [
          file,
          report.ok ? 'yes' : 'no',
          String(report.turns),
          report.ending ?? 'none',
          report.hash,
        ]),
      ]),
    );
    for (const { file, report } of reports) if (report.error !== undefined) io.err(`${file}: ${report.error}`);
    return results.every(({ ok }) => ok) ? EXIT.done : EXIT.negative;
  },
};

function finder(given: Options): FindScenario {
  const path = given.values.scenario;
  const found = new Map<string, Scenario>();
  return (id) => {
    const scenario = found.get(id) ?? loadScenario(typeof path === 'string' ? path : id).bundle.scenario;
    found.set(id, scenario);
    return scenario;
  };
}

function readRecord(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`No record "${file}": name a file that \`parley simulate --record\` or the game has written.`);
  }
}
