import { type Citation, formatUse, type Register, type Remark, type Use } from '../../evidence';
import { hint } from '../../scenario';
import { type Command, EXIT, onlyName, print, text, UsageError } from '../command';
import { defaultScenario, loadScenario } from '../scenarios';
import { usesOf } from './uses';

export interface CiteReport {
  readonly id: string;
  readonly claim: string;
  readonly paper: string;
  readonly paragraph: string;
  readonly kind: Citation['kind'];
  readonly note?: NonNullable<Citation['note']>;
  readonly speaksFor?: ReadonlyArray<Remark>;
  readonly speaksAgainst?: ReadonlyArray<Remark>;
  readonly record?: NonNullable<Citation['record']>;
  readonly stance?: NonNullable<Citation['stance']>;
  /** Where the game uses it, in the order of the uses given. */
  readonly uses: ReadonlyArray<Omit<Use, 'id'>>;
}

export type CiteResult =
  | { readonly ok: true; readonly report: CiteReport }
  | { readonly ok: false; readonly message: string };

/** Looks one id up: what is claimed, by whom, where, how it stands against the record, and where the game uses it. */
export function runCite(id: string, register: Register, uses: ReadonlyArray<Use>): CiteResult {
  const citation = register.cite(id);
  if (citation === undefined) {
    return { ok: false, message: `no evidence with the id "${id}"${hint(id, register.ids())}` };
  }
  const { paraphrase, source: _, ...rest } = citation;
  const own = uses.filter((use) => use.id === id).map(({ id: _id, ...use }) => use);
  return { ok: true, report: { ...rest, claim: paraphrase, uses: own } };
}

const unverified = (remark: { readonly unverified?: boolean | undefined }): string =>
  remark.unverified === true ? ', unverified' : '';

const formatRemark = (label: string, remark: Remark): string =>
  `  ${label}: ${remark.text} (${remark.source}; confidence ${remark.confidence}${unverified(remark)})`;

function formatNote(note: NonNullable<CiteReport['note']>): ReadonlyArray<string> {
  const values = [
    ...(note.valueInPaper === undefined ? [] : [`in the paper: ${note.valueInPaper}`]),
    ...(note.valueChecked === undefined ? [] : [`checked: ${note.valueChecked}`]),
  ];
  const tail = `(${note.source}; confidence ${note.confidence}${unverified(note)})`;
  return [`  Note: ${note.text} ${tail}`, ...(values.length === 0 ? [] : [`    ${values.join('; ')}`])];
}

function formatUses(uses: CiteReport['uses']): ReadonlyArray<string> {
  if (uses.length === 0) return ['  Not used in this scenario.'];
  return ['  Used by', ...uses.map((use) => `    ${formatUse(use)}`)];
}

function formatCite(report: CiteReport): string {
  const { record, stance } = report;
  const confidence = record === undefined ? [] : [`  Confidence ${record.confidence}${unverified(record)}`];
  const recalled = stance?.unverified === undefined ? [] : [`  Unverified: ${stance.unverified.join(', ')}`];
  return [
    `${report.id} (${report.kind})`,
    `  ${report.claim}`,
    `  ${report.paper}, ${report.paragraph}`,
    ...confidence,
    ...recalled,
    ...(report.note === undefined ? [] : formatNote(report.note)),
    ...(report.speaksFor ?? []).map((remark) => formatRemark('The record speaks for it', remark)),
    ...(report.speaksAgainst ?? []).map((remark) => formatRemark('The record speaks against it', remark)),
    ...formatUses(report.uses),
  ].join('\n');
}

export const citeCommand: Command = {
  name: 'cite',
  usage: 'cite ID [--scenario SCENARIO]',
  summary: 'looks up one piece of evidence and where the game uses it',
  help: [
    'ID             an entry of the register, such as OSW-C1a, RUSI-3f, RECORD-4 or STANCE-PL',
    '--scenario S   the scenario whose uses are listed; the one that ships if left out',
  ],
  options: { scenario: { type: 'string' } },
  run(given, io) {
    const id = onlyName(given, 'one id, such as OSW-C1');
    const { bundle, evidence } = loadScenario(text(given, 'scenario') ?? defaultScenario());
    const result = runCite(id, evidence.register, usesOf(bundle));
    if (!result.ok) throw new UsageError(`${result.message.replace(/^n/, 'N')}.`.replace('?.', '?'));
    print(given, io, result.report, () => formatCite(result.report));
    return EXIT.done;
  },
};
