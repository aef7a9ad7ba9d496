import type { Decision, DecisionReason, MemberCode, Tally, Vote } from '../../engine';
import { decide, forEachMember, PROPOSERS, VOTES } from '../../engine';
import { type Command, EXIT, noNames, print, required, table, text, UsageError } from '../command';
import { councilTables } from '../scenarios';
import type { CouncilResult, CouncilTable } from './council-options';
import { COUNCIL_RULES, chooseTable, definedOf, oneOf, parseMember, usageError } from './council-options';

const REST_VOTES = ['for', 'against', 'abstain'] as const;

/** Options as typed, lists split at commas. */
export interface VoteOptions {
  readonly rule: string;
  readonly for?: ReadonlyArray<string>;
  readonly against?: ReadonlyArray<string>;
  readonly abstain?: ReadonlyArray<string>;
  readonly constructive?: ReadonlyArray<string>;
  /** How members in no list vote, `for` by default. */
  readonly rest?: string;
  /** Id of a population table, `2025` by default. */
  readonly population?: string;
  /** Who proposed the text, `high-representative` by default: without it no special representative is appointed. */
  readonly proposal?: string;
}

export interface VoteReport {
  readonly rule: Decision['rule'];
  readonly adopted: boolean;
  readonly reason: DecisionReason;
  /** Members by vote. */
  readonly members: Tally;
  /** Population by vote, percent to two decimals. */
  readonly population: Tally;
  readonly blockingMinority: boolean;
}

function readLists(options: VoteOptions): CouncilResult<ReadonlyMap<MemberCode, Vote>> {
  const read = new Map<MemberCode, Vote>();
  for (const vote of VOTES) {
    for (const text of options[vote] ?? []) {
      const member = parseMember(text, `--${vote}`);
      if (!member.ok) return member;
      const other = read.get(member.value);
      if (other !== undefined && other !== vote) {
        return usageError(
          'overlapping-lists',
          `${member.value} is in both --${other} and --${vote}: name it in one list only.`,
        );
      }
      read.set(member.value, vote);
    }
  }
  return { ok: true, value: read };
}

/** `parley vote`: applies a rule of the Council to the votes of all members. */
export function runVote(options: VoteOptions, tables: ReadonlyArray<CouncilTable>): CouncilResult<VoteReport> {
  const rule = oneOf(COUNCIL_RULES, options.rule, 'unknown-rule', '--rule');
  if (!rule.ok) return rule;
  const rest = oneOf(REST_VOTES, options.rest ?? 'for', 'unknown-rest', '--rest');
  if (!rest.ok) return rest;
  const proposal = oneOf(PROPOSERS, options.proposal ?? 'high-representative', 'unknown-proposer', '--proposal');
  if (!proposal.ok) return proposal;
  const population = chooseTable(tables, options.population);
  if (!population.ok) return population;
  const named = readLists(options);
  if (!named.ok) return named;

  const votes = forEachMember((code) => named.value.get(code) ?? rest.value);
  const decision = decide(rule.value, votes, population.value, { proposal: proposal.value });
  return {
    ok: true,
    value: {
      rule: decision.rule,
      adopted: decision.adopted,
      reason: decision.reason,
      members: decision.members,
      population: decision.percent,
      blockingMinority: decision.blockingMinority,
    },
  };
}

const LISTS = {
  for: { type: 'string' },
  against: { type: 'string' },
  abstain: { type: 'string' },
  constructive: { type: 'string' },
} as const;

export const voteCommand: Command = {
  name: 'vote',
  usage:
    'vote --rule RULE [--for DE,FR] [--against …] [--abstain …] [--constructive …] [--rest VOTE] [--population TABLE]',
  summary: "applies a rule of the Council to the members' votes",
  help: [
    `--rule R           ${COUNCIL_RULES.join(', ')}`,
    '--for, --against, --abstain, --constructive   member codes, split at commas (EL for Greece)',
    `--rest V           how members in no list vote: ${REST_VOTES.join(', ')}; for if left out`,
    '--population T     2025 (standard), 2024, 2022 or council-2025',
    `--proposal P       who proposed the text: ${PROPOSERS.join(', ')}; high-representative if left out`,
    'JSON: rule, adopted, reason, members and population by vote (percent), blockingMinority.',
  ],
  options: {
    ...LISTS,
    rule: { type: 'string' },
    rest: { type: 'string' },
    population: { type: 'string' },
    proposal: { type: 'string' },
  },
  run(given, io) {
    noNames(given);
    const list = (name: keyof typeof LISTS) => text(given, name)?.split(',');
    const options = definedOf({
      for: list('for'),
      against: list('against'),
      abstain: list('abstain'),
      constructive: list('constructive'),
      rest: text(given, 'rest'),
      population: text(given, 'population'),
      proposal: text(given, 'proposal'),
    });
    const result = runVote({ rule: required(given, 'rule', COUNCIL_RULES.join(', ')), ...options }, councilTables());
    if (!result.ok) throw new UsageError(result.error.message);
    print(given, io, result.value, () => formatVote(result.value));
    return EXIT.done;
  },
};

function formatVote(report: VoteReport): string {
  const rows = VOTES.map((vote) => [vote, String(report.members[vote]), `${report.population[vote]} %`]);
  return [
    `${report.rule}: ${report.adopted ? 'adopted' : 'not adopted'} (${report.reason})`,
    table([['vote', 'members', 'population'], ...rows]),
    `blocking minority: ${report.blockingMinority ? 'yes' : 'no'}`,
  ].join('\n');
}
