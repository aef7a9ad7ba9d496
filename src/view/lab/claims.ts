import { PURE_LENSES, type PureLensId } from '../../engine';
import type { ClaimRow, ClaimsResult, Finding } from '../../lab';
import type { ClaimFile, ClaimsFile } from '../../scenario';
import { type StripChart, stripChart } from '../charts';
import { type CiteMark, citeMarks } from '../citation';
import type { Library } from '../session';
import { counted, listOf, monthName, plain, textsOf } from '../wording';
import { wordsOf } from '../words';
import { digitsFor, tellEffect } from './effect';
import type { DataRows } from './export';
import { hundredths } from './figure';

/** Groups of the register in the order in which the papers make their case. */
const GROUPS = ['C0', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'T', 'X', 'R', 'H', 'P', 'RUSI', 'other'] as const;
export type ClaimGroup = (typeof GROUPS)[number];

export const VERDICTS = ['all', 'holds', 'fails', 'parts', 'untold'] as const;

/** The group of the register that an entry belongs to. */
function groupOf(evidence: string): ClaimGroup {
  const [, paper = '', letter = '', digit = ''] = /^([A-Z]+)-([A-Z])?(\d)?/.exec(evidence) ?? [];
  const name = paper === 'RUSI' ? 'RUSI' : letter === 'C' ? `C${digit}` : letter;
  return GROUPS.find((group) => group === name) ?? 'other';
}

/** What came out under one lens. */
export interface LensFinding {
  readonly lens: PureLensId;
  readonly name: string;
  /** Where the claim must hold. */
  readonly expected: boolean;
  readonly holds: boolean;
  readonly word: string;
  readonly effect: string;
  readonly interval: string;
  readonly share: string;
  readonly row: StripChart['rows'][number] | undefined;
}

export interface ClaimView {
  readonly id: string;
  readonly group: ClaimGroup;
  readonly statement: string;
  readonly cites: ReadonlyArray<CiteMark>;
  /** Paper and paragraph of the first source. */
  readonly where: string;
  /** Where the claim must hold, in words. */
  readonly lenses: string;
  readonly measured: string;
  readonly arms: ReadonlyArray<{ readonly name: string; readonly text: string }>;
  /** None before it has been run. */
  readonly findings: ReadonlyArray<LensFinding>;
  readonly strip?: StripChart;
  /** Holds wherever it should. */
  readonly holds?: boolean;
  /** Holds under some lenses only. */
  readonly parts?: boolean;
}

export interface ClaimsView {
  readonly title: string;
  readonly lead: string;
  /** Pairs of games for each claim and lens; 0 before they have been run. */
  readonly runs: number;
  readonly groups: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  readonly claims: ReadonlyArray<ClaimView>;
  readonly untold: ReadonlyArray<{
    readonly group: ClaimGroup;
    readonly cites: ReadonlyArray<CiteMark>;
    readonly reason: string;
  }>;
  readonly data: DataRows;
}

function groupName(library: Library, group: ClaimGroup): string {
  const words = wordsOf(library).lab.claims.groups;
  const { tracks } = textsOf(library).outcome;
  const track = Object.entries(tracks).find(([id]) => id === group)?.[1];
  return track ? `${group}: ${track.name}` : words[group as keyof typeof words];
}

function armsOf(library: Library, claim: ClaimFile | undefined): ClaimView['arms'] {
  if (!claim) return [];
  const words = wordsOf(library).lab.claims.arms;
  const arms = [
    ['a', 'a' in claim ? claim.a : undefined],
    ['b', claim.b],
    ['low', 'low' in claim ? claim.low : undefined],
    ['high', 'high' in claim ? claim.high : undefined],
  ] as const;
  return arms.flatMap(([key, arm]) => (arm === undefined ? [] : [{ name: words[key], text: arm.text }]));
}

function findingsOf(library: Library, row: ClaimRow): Pick<ClaimView, 'findings' | 'strip' | 'holds' | 'parts'> {
  const words = wordsOf(library).lab.claims;
  const { names } = wordsOf(library).lenses;
  const known = PURE_LENSES.flatMap((lens) => {
    const finding = row.under[lens];
    return finding ? [{ lens, finding }] : [];
  });
  const strip = stripChart(
    known.map(({ finding }) => ({ span: finding.interval, dots: [finding.median] })),
    { holds: 0 },
  );
  const digits = digitsFor(row.least);
  const told = ({ lens, finding }: { lens: PureLensId; finding: Finding }, index: number): LensFinding => {
    const expected = row.lenses.includes(lens);
    return {
      lens,
      name: names[lens],
      expected,
      holds: finding.holds,
      word: finding.holds ? (expected ? words.holds : words.holdsToo) : expected ? words.fails : words.notHere,
      effect: tellEffect(finding.median, digits),
      interval: words.interval(tellEffect(finding.interval[0], digits), tellEffect(finding.interval[1], digits)),
      share: words.share(hundredths(finding.share)),
      row: strip.rows[index],
    };
  };
  const findings = known.map(told);
  const should = findings.filter(({ expected }) => expected);
  return {
    findings,
    strip,
    ...(should.length > 0 ? { holds: should.every(({ holds }) => holds) } : {}),
    parts: new Set(findings.map(({ holds }) => holds)).size > 1,
  };
}

/** A claim as it stands in the scenario, with what has been found of it. */
function claimView(
  library: Library,
  { indicators }: ClaimsFile,
  claim: ClaimFile,
  row: ClaimRow | undefined,
): ClaimView {
  const words = wordsOf(library).lab.claims;
  const { names } = wordsOf(library).lenses;
  const [first = ''] = claim.evidence;
  const cited = library.register.cite(first);
  const { title = claim.indicator, unit = '' } = indicators[claim.indicator] ?? {};
  const least = claim.least?.value ?? indicators[claim.indicator]?.least.value ?? 0;
  const month = monthName(library, claim.horizon, 'full');
  return {
    id: claim.id,
    group: groupOf(first),
    statement: claim.statement,
    cites: citeMarks(claim.evidence),
    where: cited ? words.where(/^(OSW|RUSI)-/.exec(first)?.[1] ?? cited.paper, cited.paragraph) : '',
    lenses: words.mustHold(
      listOf(
        library,
        claim.lenses.map((lens) => names[lens]),
      ),
    ),
    measured: words.measured(title, unit, month, words.expected[claim.direction](`${plain(least, digitsFor(least))}`)),
    arms: armsOf(library, claim),
    ...(row ? findingsOf(library, row) : { findings: [] }),
  };
}

export interface ClaimsFilter {
  readonly group: string;
  readonly verdict: string;
}

function isShown({ group, verdict }: ClaimsFilter, claim: ClaimView): boolean {
  if (group !== 'all' && claim.group !== group) return false;
  if (verdict === 'holds') return claim.holds === true;
  if (verdict === 'fails') return claim.holds === false;
  if (verdict === 'parts') return claim.parts === true;
  return verdict !== 'untold';
}

const isTested = ({ holds }: ClaimView): boolean => holds !== undefined;
const countHeld = (claims: ReadonlyArray<ClaimView>): number => claims.filter(({ holds }) => holds).length;

/** What the table shows, and on how many of its claims the lenses part. */
function leadOf(library: Library, claims: ReadonlyArray<ClaimView>, runs: number): string {
  const words = wordsOf(library).lab.claims;
  const tested = claims.filter(isTested);
  if (tested.length === 0) return words.before;
  return words.lead(tested.filter(({ parts }) => parts).length, counted(library, runs));
}

/** Every claim of the scenario, with what was found where it has been run, and those that no experiment can express. */
export function claimsView(library: Library, file: ClaimsFile, result: ClaimsResult | undefined): ClaimsView {
  const words = wordsOf(library).lab.claims;
  const rows = new Map(result?.claims.map((row) => [row.id, row]));
  const claims = file.claims
    .map((claim) => claimView(library, file, claim, rows.get(claim.id)))
    .toSorted((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group));
  const tested = claims.filter(isTested);
  const runs = result?.runs ?? 0;
  const used = GROUPS.filter((group) => claims.some((claim) => claim.group === group));
  return {
    title: tested.length > 0 ? words.finding(countHeld(tested), tested.length) : words.count(claims.length),
    lead: leadOf(library, claims, runs),
    runs,
    groups: used.map((group) => ({ id: group, name: groupName(library, group) })),
    claims,
    untold: file.unexpressed.map(({ ids, reason }) => ({
      group: groupOf(ids[0] ?? ''),
      cites: citeMarks(ids),
      reason,
    })),
    data: dataOf(result),
  };
}

/** The same with only those claims that are asked for, and a title and a lead that count them. */
export function siftClaims(library: Library, view: ClaimsView, filter: ClaimsFilter): ClaimsView {
  const words = wordsOf(library).lab.claims;
  const { group, verdict } = filter;
  const shown = view.claims.filter((claim) => isShown(filter, claim));
  const held = shown.some(isTested) ? countHeld(shown) : undefined;
  const untold = verdict === 'all' || verdict === 'untold' ? view.untold : [];
  return {
    ...view,
    ...(shown.length < view.claims.length ? { title: words.shown(shown.length, view.claims.length, held) } : {}),
    ...(shown.length > 0 ? { lead: leadOf(library, shown, view.runs) } : {}),
    claims: shown,
    untold: untold.filter((each) => group === 'all' || each.group === group),
  };
}

function dataOf(result: ClaimsResult | undefined): DataRows {
  return {
    columns: [
      'id',
      'indicator',
      'unit',
      'horizon',
      'expected',
      'least',
      'lens',
      'median',
      'p05',
      'p95',
      'share',
      'holds',
    ],
    rows: (result?.claims ?? []).flatMap((row) =>
      Object.entries(row.under).map(([lens, { median, interval, share, holds }]) => [
        row.id,
        row.indicator,
        row.unit,
        row.horizon,
        row.expected,
        row.least,
        lens,
        median,
        ...interval,
        share,
        String(holds),
      ]),
    ),
  };
}
