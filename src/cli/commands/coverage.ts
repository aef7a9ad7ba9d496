import { type CoverageGaps, type CoverageRow, coverage, coverageGaps, formatUse } from '../../evidence';
import { type Command, EXIT, onlyName, print, table } from '../command';
import { loadScenario } from '../scenarios';
import { usesOf } from './uses';

export interface CoverageReport extends CoverageGaps {
  readonly entries: ReadonlyArray<CoverageRow>;
  readonly ok: boolean;
}

export const coverageCommand: Command = {
  name: 'coverage',
  usage: 'coverage SCENARIO',
  summary: 'lists where the game carries each entry of the evidence',
  help: [
    'A claim is carried by a mechanism, a link, an event or an offer; a text alone does not carry it.',
    'Exit code 1 when an entry that must be carried neither is nor has a written reason.',
  ],
  options: {},
  run(given, io) {
    const { bundle, evidence } = loadScenario(onlyName(given, 'one scenario'));
    const uses = usesOf(bundle);
    const gaps = coverageGaps(evidence.register, uses, evidence.reasons);
    const ok = gaps.missing.length + gaps.staleReasons.length + gaps.unknown.length === 0;
    const report = { entries: coverage(evidence.register, uses, evidence.reasons), ...gaps, ok };
    print(given, io, report, () => formatCoverage(report));
    return ok ? EXIT.done : EXIT.negative;
  },
};

function formatCoverage({ entries, missing, staleReasons, unknown }: CoverageReport): string {
  const rows = entries.map(({ id, kind, status, uses, reason }) => [
    id,
    kind.padEnd(20),
    status.padEnd(8),
    reason ?? [...new Set(uses.map(formatUse))].join(', '),
  ]);
  const list = (what: string, ids: ReadonlyArray<string>) => `${what}: ${ids.length === 0 ? 'none' : ids.join(', ')}`;
  return [
    rows.map(([id = '', ...rest]) => `${id.padEnd(11)} ${rest.join(' ')}`.trimEnd()).join('\n'),
    '',
    table([['status', 'entries'], ...countBy(entries)]),
    '',
    list('Neither carried nor with a reason', missing),
    list('Reasons that no longer hold', staleReasons),
    list('Not in the register', unknown),
  ].join('\n');
}

function countBy(entries: ReadonlyArray<CoverageRow>): string[][] {
  const counts = new Map<string, number>();
  for (const { status } of entries) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count]) => [status, String(count)]);
}
