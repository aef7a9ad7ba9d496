import type { PureLensId } from '../../engine';
import type { AblationRequest, ClaimsRequest, ClaimsResult, Finding, LossFinding } from '../../lab';
import { nameOfLoss, statedLosses } from '../../lab';
import type { ClaimFile, ClaimPart, ClaimsFile } from '../../scenario';
import { type StripChart, stripChart } from '../charts';
import type { Library } from '../session';
import { counted, listOf, rounded } from '../wording';
import { wordsOf } from '../words';
import { type AssumptionView, assumptionView } from './assumptions';
import { digitsFor, tellEffect } from './effect';
import type { DataRows } from './export';
import { hundredths } from './figure';

/** What was found of a claim with everything in place and without each loss that it names. */
export interface CarriersFound {
  readonly whole: ClaimsResult;
  readonly without: ReadonlyArray<LossFinding>;
}

/** What is left of a claim. */
interface EffectLeft {
  readonly effect: string;
  readonly interval: string;
  readonly share: string;
  /** Whether it came as the scenario says. */
  readonly asSaid: boolean;
  readonly word: string;
  readonly row: StripChart['rows'][number] | undefined;
}

/** One loss: a link by itself, or several that were listed before. */
export interface CarrierRow {
  readonly key: string;
  /** The sentence of the link, or which of the links above are taken out together. */
  readonly what: string;
  /** The place of a link in the list, from 1. */
  readonly place?: number;
  readonly link?: AssumptionView;
  /** What is said to follow. */
  readonly said: string;
  readonly left?: EffectLeft;
}

export interface CarriersView {
  readonly title: string;
  readonly lead: string;
  /** Empty where there is nothing to switch off. */
  readonly rows: ReadonlyArray<CarrierRow>;
  readonly columns: ReadonlyArray<string>;
  /** How to try it, and under which lens; what was found, once it has been. */
  readonly note: string;
  /** What the control that tries it says. */
  readonly run: string;
  /** With everything in place. */
  readonly whole?: EffectLeft;
  readonly strip?: StripChart;
  readonly data?: DataRows;
}

/** The two jobs that show what carries a claim: the whole effect, and what is left without each loss. Throws a RangeError for an id of none. */
export function carriersRequest(
  claims: ClaimsFile,
  id: string,
  pairs: { readonly runs: number; readonly seed: string },
): { readonly whole: ClaimsRequest; readonly without: AblationRequest } {
  const claim = claims.claims.find((each) => each.id === id);
  if (!claim) throw new RangeError(`No claim "${id}".`);
  const [lens] = claim.lenses;
  return {
    whole: { claims, lenses: [lens], only: [id], ...pairs },
    without: { claims, losses: statedLosses(claims, [id]), ...pairs },
  };
}

export interface Loss {
  readonly off: ReadonlyArray<ClaimPart>;
  /** What the file says: that the claim breaks without these. */
  readonly breaks: boolean;
  readonly found?: Finding | undefined;
}

function lossesOf(file: ClaimsFile, { id, needs = [] }: ClaimFile, found: CarriersFound | undefined): Loss[] {
  return statedLosses(file, [id])
    .toSorted((a, b) => Math.sign(a.off.length - 1) - Math.sign(b.off.length - 1))
    .map(({ off }) => ({
      off,
      breaks: off.length > 1 || needs.length > 0,
      found: found?.without.find((each) => nameOfLoss(each.off) === nameOfLoss(off))?.claims[id],
    }));
}

export const linkOf = (library: Library, [lens]: ClaimFile['lenses'], part: ClaimPart): AssumptionView =>
  typeof part === 'string' ? assumptionView(library, lens, part) : numberPutTo(library, lens, part);

/** A fixed number at the value at which it does nothing. */
function numberPutTo(library: Library, lens: PureLensId, { fixed, at }: Exclude<ClaimPart, string>): AssumptionView {
  const view = assumptionView(library, lens, fixed);
  return { ...view, sentence: wordsOf(library).lab.carriers.numberPutTo(view.sentence, rounded(at)) };
}

/** What a claim rests on, as the scenario says; once it has been tried, what is left without each of it. */
export function carriersView(
  library: Library,
  file: ClaimsFile,
  id: string,
  found: CarriersFound | undefined,
): CarriersView | undefined {
  const words = wordsOf(library).lab.carriers;
  const claim = file.claims.find((each) => each.id === id);
  if (!claim) return undefined;
  const losses = lossesOf(file, claim, found);
  const whole = found?.whole.claims.find((row) => row.id === id)?.under[claim.lenses[0]];
  const tried = whole && losses.length > 0 ? triedView(library, file, claim, losses, whole) : undefined;
  const singles = losses.flatMap(({ off }) => (off.length === 1 ? off.map((part) => nameOfLoss([part])) : []));
  return {
    title: words.title,
    lead: leadOf(library, claim, singles.length),
    rows: losses.map(({ off, breaks }, index) => {
      const [only] = off;
      const link = off.length === 1 && only !== undefined ? linkOf(library, claim.lenses, only) : undefined;
      const places = off.map((part) => singles.indexOf(nameOfLoss([part])) + 1).toSorted((a, b) => a - b);
      const left = tried?.left[index];
      return {
        key: nameOfLoss(off),
        what: link?.sentence ?? words.together(listOf(library, places.map(String))),
        ...(link ? { place: index + 1, link } : {}),
        said: breaks ? words.saidToBreak(off.length) : words.saidToHold,
        ...(left ? { left } : {}),
      };
    }),
    columns: words.columns,
    note: noteOf(library, claim, found, losses.length),
    run: losses.length > 1 ? words.run : words.runOne,
    ...(tried ? { whole: tried.whole, strip: tried.strip, data: tried.data } : {}),
  };
}

function leadOf(library: Library, { needs, untraced }: ClaimFile, links: number): string {
  const words = wordsOf(library).lab.carriers;
  if (untraced !== undefined) return untraced;
  return needs === undefined ? words.several : links === 1 ? words.one : words.each(links);
}

function noteOf(library: Library, { lenses }: ClaimFile, found: CarriersFound | undefined, losses: number): string {
  const words = wordsOf(library).lab.carriers;
  const lens = wordsOf(library).lenses.names[lenses[0]];
  if (losses === 0) return '';
  return found
    ? words.found(lens, counted(library, found.whole.runs))
    : losses > 1
      ? words.offer(lens)
      : words.offerOne(lens);
}

export interface Tried {
  readonly whole: EffectLeft;
  readonly left: ReadonlyArray<EffectLeft>;
  readonly strip: StripChart;
  readonly data: DataRows;
}

/** What is left of a claim without each of some losses, on one axis with the whole. */
export function triedView(
  library: Library,
  file: ClaimsFile,
  claim: ClaimFile,
  losses: ReadonlyArray<Loss>,
  whole: Finding,
): Tried {
  const words = wordsOf(library).lab.carriers;
  const { interval, share } = wordsOf(library).lab.claims;
  const findings = [whole, ...losses.map(({ found }) => found ?? whole)];
  const strip = stripChart(
    findings.map((finding) => ({ span: finding.interval, dots: [finding.median] })),
    { holds: 0, count: 3 },
  );
  const digits = digitsFor(claim.least?.value ?? file.indicators[claim.indicator]?.least.value ?? 0);
  const tell = (finding: Finding, asSaid: boolean, word: string, index: number): EffectLeft => ({
    effect: tellEffect(finding.median, digits),
    interval: interval(tellEffect(finding.interval[0], digits), tellEffect(finding.interval[1], digits)),
    share: share(hundredths(finding.share)),
    asSaid,
    word,
    row: strip.rows[index],
  });
  // What changes nothing is no part of the claim, whether or not the claim holds.
  const cameAsSaid = ({ breaks, found }: Loss): boolean => (found ? found.holds !== breaks : !breaks);
  const wordOf = ({ breaks, found }: Loss): string => {
    if (!found) return words.untouched;
    if (found.holds) return breaks ? words.holdsAgainst : words.holdsStill;
    return breaks ? words.breaks : words.breaksAgainst;
  };
  return {
    whole: tell(whole, whole.holds, whole.holds ? words.holdsWhole : words.failsWhole, 0),
    left: losses.map((loss, index) => tell(loss.found ?? whole, cameAsSaid(loss), wordOf(loss), index + 1)),
    strip,
    data: dataOf(claim, [{ off: [], breaks: false, found: whole }, ...losses], whole),
  };
}

function dataOf({ id, lenses }: ClaimFile, losses: ReadonlyArray<Loss>, whole: Finding): DataRows {
  return {
    columns: ['id', 'lens', 'off', 'median', 'p05', 'p95', 'share', 'holds'],
    rows: losses.map(({ off, found = whole }) => [
      id,
      lenses[0],
      nameOfLoss(off),
      found.median,
      ...found.interval,
      found.share,
      String(found.holds),
    ]),
  };
}
