import type { MemberCode, PowerIndex, VotingRule } from '../../engine';
import { councilPower, POWER_INDICES } from '../../engine';
import { type Command, EXIT, noNames, print, required, table, text, UsageError } from '../command';
import { councilTables } from '../scenarios';
import type { CouncilResult, CouncilTable } from './council-options';
import { chooseTable, definedOf, oneOf } from './council-options';

const POWER_RULES = ['qmv', 'qmv-72'] as const;

/** Options as typed. */
export interface PowerOptions {
  readonly rule: string;
  /** `banzhaf` by default. */
  readonly index?: string;
  /** Id of a population table, `2025` by default. */
  readonly population?: string;
}

export interface PowerReport {
  readonly rule: VotingRule;
  readonly index: PowerIndex;
  readonly winningCoalitions: number;
  /** Winning coalitions as a share of all. */
  readonly passage: number;
  /** Shares that add up to one, the most powerful member first. */
  readonly members: ReadonlyArray<{ readonly code: MemberCode; readonly value: number }>;
}

/** `parley power`: how often each member tips the scales when every division is as likely. */
export function runPower(options: PowerOptions, tables: ReadonlyArray<CouncilTable>): CouncilResult<PowerReport> {
  const rule = oneOf(POWER_RULES, options.rule, 'unknown-rule', '--rule');
  if (!rule.ok) return rule;
  const index = oneOf(POWER_INDICES, options.index ?? 'banzhaf', 'unknown-index', '--index');
  if (!index.ok) return index;
  const population = chooseTable(tables, options.population);
  if (!population.ok) return population;

  const { winningCoalitions, passage, members } = councilPower(rule.value, population.value);
  const values = members.map(({ code, banzhaf, shapleyShubik }) => ({
    code,
    value: index.value === 'banzhaf' ? banzhaf : shapleyShubik,
  }));
  return {
    ok: true,
    value: {
      rule: rule.value,
      index: index.value,
      winningCoalitions,
      passage,
      members: values.sort((a, b) => b.value - a.value),
    },
  };
}

export const powerCommand: Command = {
  name: 'power',
  usage: 'power --rule qmv|qmv-72 [--index banzhaf|shapley-shubik] [--population TABLE]',
  summary: 'says how often each member tips the scales, exactly',
  help: [
    `--rule R        ${POWER_RULES.join(', ')}`,
    `--index I       ${POWER_INDICES.join(', ')}; banzhaf if left out`,
    '--population T  2025 (standard), 2024, 2022 or council-2025',
    'JSON: rule, index, winningCoalitions, passage, members (code, value); values add up to 1.',
  ],
  options: { rule: { type: 'string' }, index: { type: 'string' }, population: { type: 'string' } },
  run(given, io) {
    noNames(given);
    const options = definedOf({ index: text(given, 'index'), population: text(given, 'population') });
    const result = runPower({ rule: required(given, 'rule', POWER_RULES.join(' or ')), ...options }, councilTables());
    if (!result.ok) throw new UsageError(result.error.message);
    print(given, io, result.value, () => formatPower(result.value));
    return EXIT.done;
  },
};

function formatPower(report: PowerReport): string {
  const rows = report.members.map(({ code, value }) => [code, `${(100 * value).toFixed(3)} %`]);
  return [
    `${report.rule}, ${report.index}: ${report.winningCoalitions} winning coalitions, ${(100 * report.passage).toFixed(2)} % of all`,
    table([['member', 'share of power'], ...rows]),
  ].join('\n');
}
