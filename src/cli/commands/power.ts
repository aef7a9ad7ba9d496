import type { MemberCode, PowerIndex, VotingRule } from '../../engine';
import { councilPower, POWER_INDICES } from '../../engine';
import type { CouncilResult, CouncilTable } from './council-options';
import { chooseTable, oneOf } from './council-options';

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
