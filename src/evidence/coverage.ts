import type { Register } from './register';
import type { EntryKind, Reason } from './schema';

export const USE_PLACES = [
  'mechanism',
  'link',
  'event',
  'offer',
  'start',
  'ending',
  'member',
  'candidate',
  'brief',
  'advice',
  'codex',
  'claim',
  'text',
] as const;
export type UsePlace = (typeof USE_PLACES)[number];

/** One place of the game that cites one piece of evidence; `name` says which link, card, seat. */
export interface Use {
  readonly id: string;
  readonly where: UsePlace;
  readonly name: string;
  /** Of a link: the lenses under which its value rests on it; none where the link only deals with it. */
  readonly under?: ReadonlyArray<string>;
}

/** Where a piece of evidence is used, in words: `link c4Sta under papers`; `touched by link g2` where the link only deals with it. */
export function formatUse({ where, name, under }: Omit<Use, 'id'>): string {
  if (under?.length === 0) return `touched by ${where} ${name}`;
  return `${where} ${name}${under === undefined ? '' : ` under ${under.join(', ')}`}`;
}

/** The places where evidence moves the game; a brief or a text alone does not carry a claim. */
export const CARRYING_PLACES: ReadonlySet<UsePlace> = new Set(['mechanism', 'link', 'event', 'offer']);

/** Entries of these kinds must be carried by the game or have a written reason. */
export const CARRIED_KINDS: ReadonlySet<EntryKind> = new Set([
  'claim',
  'causal',
  'consequence',
  'condition',
  'instrument',
  'prediction',
  'recommendation',
  'hybrid_category',
]);

export const COVERAGE_STATUS = ['carried', 'reason', 'missing', 'cited', 'unused'] as const;
/** `cited` and `unused` are for entries that need not be carried. */
export type CoverageStatus = (typeof COVERAGE_STATUS)[number];

export interface CoverageRow {
  readonly id: string;
  readonly kind: EntryKind;
  readonly status: CoverageStatus;
  readonly uses: ReadonlyArray<Use>;
  readonly reason?: string;
}

export interface CoverageGaps {
  /** Entries that must be carried and neither are nor have a reason. */
  readonly missing: ReadonlyArray<string>;
  /** Entries with a written reason that the game carries after all. */
  readonly staleReasons: ReadonlyArray<string>;
  /** Uses and reasons of ids that are not in the register. */
  readonly unknown: ReadonlyArray<string>;
}

function groupUses(uses: ReadonlyArray<Use>): ReadonlyMap<string, Use[]> {
  const groups = new Map<string, Use[]>();
  for (const use of uses) {
    const group = groups.get(use.id);
    if (group === undefined) groups.set(use.id, [use]);
    else group.push(use);
  }
  return groups;
}

const isCarried = (uses: ReadonlyArray<Use>): boolean => uses.some((use) => CARRYING_PLACES.has(use.where));

function statusOf(kind: EntryKind, uses: ReadonlyArray<Use>, reason: string | undefined): CoverageStatus {
  if (!CARRIED_KINDS.has(kind)) return uses.length > 0 ? 'cited' : 'unused';
  if (isCarried(uses)) return 'carried';
  return reason === undefined ? 'missing' : 'reason';
}

/** One row per register entry, in the order of the register. */
export function coverage(
  register: Register,
  uses: ReadonlyArray<Use>,
  reasons: ReadonlyArray<Reason> = [],
): ReadonlyArray<CoverageRow> {
  const groups = groupUses(uses);
  const written = new Map(reasons.map((item) => [item.id, item.reason]));
  return register.all().map(({ id, kind }) => {
    const own = groups.get(id) ?? [];
    const reason = written.get(id);
    const row = { id, kind, status: statusOf(kind, own, reason), uses: own };
    return reason === undefined ? row : { ...row, reason };
  });
}

/** What keeps the coverage from being complete; all lists empty when nothing does. */
export function coverageGaps(
  register: Register,
  uses: ReadonlyArray<Use>,
  reasons: ReadonlyArray<Reason> = [],
): CoverageGaps {
  const rows = coverage(register, uses, reasons);
  const cited = [...uses.map((use) => use.id), ...reasons.map((item) => item.id)];
  return {
    missing: rows.filter((row) => row.status === 'missing').map((row) => row.id),
    staleReasons: rows.filter((row) => row.reason !== undefined && row.status !== 'reason').map((row) => row.id),
    unknown: [...new Set(cited.filter((id) => !register.has(id)))],
  };
}
