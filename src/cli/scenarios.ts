import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PopulationTable } from '../engine';
import {
  type Evidence,
  type Fault,
  type Files,
  formatFault,
  isError,
  readEvidence,
  readScenario,
  readStrategy,
  type ScenarioBundle,
  type StrategyFile,
} from '../scenario';
import { collectFiles, readTextFile } from '../scenario/files';
import { UsageError, unknownWord } from './command';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SHIPPED = join(ROOT, 'scenarios');
export const SHIPPED_EVIDENCE = join(SHIPPED, 'evidence');

export interface Loaded {
  readonly bundle: ScenarioBundle;
  readonly evidence: Evidence;
  readonly files: Files;
}

function shippedScenarios(): ReadonlyArray<string> {
  return readdirSync(SHIPPED).filter((name) => existsSync(join(SHIPPED, name, 'scenario.yaml')));
}

/** The folder meant by a name under scenarios/ or by a path. */
function folderOf(given: string): string {
  for (const folder of [join(SHIPPED, given), given]) {
    if (existsSync(join(folder, 'scenario.yaml'))) return folder;
  }
  const known = shippedScenarios();
  const todo = `name one of ${known.join(', ')} or a folder with a scenario.yaml`;
  throw unknownWord(`No scenario "${given}"`, given, known, todo);
}

/** Reads and checks a scenario with its evidence; throws a UsageError that names the first fault. */
export function loadScenario(given: string): Loaded {
  const folder = folderOf(given);
  const beside = join(dirname(folder), 'evidence');
  const { files, faults: unread } = collectFiles([folder, existsSync(beside) ? beside : SHIPPED_EVIDENCE]);
  const { bundle, faults } = readScenario(files);
  const { evidence } = readEvidence(files);
  if (bundle && evidence && unread.length === 0) return { bundle, evidence, files };
  throw new UsageError(`The scenario ${given} is not usable: ${firstOf([...unread, ...faults])}`);
}

/** The only scenario that ships, for commands that need tables and no scenario of their own. */
export function defaultScenario(): string {
  const [first] = shippedScenarios();
  if (first === undefined) throw new UsageError(`No scenario in ${SHIPPED}.`);
  return first;
}

function firstOf(faults: ReadonlyArray<Fault>): string {
  const errors = faults.filter(isError);
  const [first] = errors;
  if (!first) return 'it cannot be read.';
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return `${formatFault(first)}${more}`;
}

/** A strategy that the scenario ships, by its id, or one from a YAML or JSON file. */
export function loadStrategy({ bundle, files }: Loaded, given: string): StrategyFile {
  const shipped = bundle.strategies.find(({ id }) => id === given);
  if (shipped) return shipped;
  const ids = bundle.strategies.map(({ id }) => id);
  if (!existsSync(given) || !statSync(given).isFile()) {
    const todo = `name one of ${ids.join(', ')} or a YAML or JSON file`;
    throw unknownWord(`No strategy "${given}"`, given, ids, todo);
  }
  const decoded = readTextFile(given);
  if ('fault' in decoded) throw new UsageError(formatFault(decoded.fault));
  const { strategy, faults } = readStrategy(given, decoded.text, files);
  if (!strategy) throw new UsageError(firstOf(faults));
  return strategy;
}

/** The population tables of the scenario that ships. */
export function councilTables(): ReadonlyArray<PopulationTable> {
  return loadScenario(defaultScenario()).bundle.scenario.populations;
}
