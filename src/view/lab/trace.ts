import type { AblationRequest, ClaimsRequest, LossFinding } from '../../lab';
import { jointLosses, nameOfLoss, singleLosses, type Trace, tracesOf } from '../../lab';
import type { ClaimFile, ClaimsFile } from '../../scenario';
import type { Library } from '../session';
import { counted } from '../wording';
import { wordsOf } from '../words';
import {
  type CarrierRow,
  type CarriersFound,
  type CarriersView,
  carriersRequest,
  linkOf,
  type Tried,
  triedView,
} from './carriers';

/** What was found of a claim without each link of the model, and without several together where no single one breaks it. */
export interface TraceFound extends CarriersFound {
  readonly joint?: ReadonlyArray<LossFinding>;
}

/** As a claim's own links are shown; its rows are the losses without which the claim fails. */
export interface TraceView
  extends Pick<CarriersView, 'title' | 'lead' | 'columns' | 'rows' | 'whole' | 'strip' | 'data'> {
  /** That no single link breaks the claim and several together have not been tried yet. */
  readonly goesOn: boolean;
}

interface Pairs {
  readonly runs: number;
  readonly seed: string;
}

/** Every link by itself, beside the whole. */
export function traceRequest(
  claims: ClaimsFile,
  id: string,
  pairs: Pairs,
): { readonly whole: ClaimsRequest; readonly without: AblationRequest } {
  return { ...carriersRequest(claims, id, pairs), without: { claims, losses: singleLosses([id]), ...pairs } };
}

/** Several links together, for a claim that no single loss breaks. */
export function jointRequest(
  claims: ClaimsFile,
  id: string,
  singles: ReadonlyArray<LossFinding>,
  pairs: Pairs,
): { readonly joint: AblationRequest } {
  return { joint: { claims, losses: jointLosses([id], singles), ...pairs } };
}

/** What carries a claim of all the links of the model: those without which it fails, whatever the scenario names. */
export function traceView(
  library: Library,
  file: ClaimsFile,
  id: string,
  found: TraceFound | undefined,
): TraceView | undefined {
  const words = wordsOf(library).lab.carriers;
  const { all } = words;
  const claim = file.claims.find((each) => each.id === id);
  if (!claim) return undefined;
  const frame = { title: all.title, columns: words.columns };
  const whole = found?.whole.claims.find((row) => row.id === id)?.under[claim.lenses[0]];
  if (!found || !whole) return { ...frame, lead: all.offer, rows: [], goesOn: false };
  const [trace] = tracesOf([id], found.without, found.joint ?? []);
  const losses = [...(trace?.needs ?? []), ...(trace?.paths ?? [])];
  const tried = triedView(
    library,
    file,
    claim,
    losses.map(({ off, finding }) => ({ off, breaks: true, found: finding })),
    whole,
  );
  return {
    ...frame,
    lead: `${countedOf(library, claim, found)} ${verdictOf(library, found, trace, whole.holds)}`,
    rows: losses.map(({ off }, index) => rowOf(library, claim, off, tried.left[index])),
    ...(losses.length > 0 ? { whole: tried.whole, strip: tried.strip } : {}),
    data: tried.data,
    goesOn: whole.holds && losses.length === 0 && found.joint === undefined && partsOf(claim, found) > 1,
  };
}

/** Links without which anything changes at all. */
function partsOf({ id }: ClaimFile, { without }: TraceFound): number {
  return without.filter(({ claims }) => id in claims).length;
}

function countedOf(library: Library, claim: ClaimFile, found: TraceFound): string {
  const { all } = wordsOf(library).lab.carriers;
  const lens = wordsOf(library).lenses.names[claim.lenses[0]];
  const runs = counted(library, found.whole.runs);
  return all.counted(runs, lens, found.without.length, partsOf(claim, found));
}

function verdictOf(library: Library, { joint }: TraceFound, trace: Trace | undefined, holds: boolean): string {
  const { all } = wordsOf(library).lab.carriers;
  if (!holds) return all.fails;
  if (trace && trace.needs.length > 0) return all.needs(trace.needs.length);
  if (!joint) return all.none;
  return trace && trace.paths.length > 0 ? all.paths : all.nothing;
}

function rowOf(
  library: Library,
  { lenses }: ClaimFile,
  off: Trace['needs'][number]['off'],
  left: Tried['left'][number] | undefined,
): CarrierRow {
  const words = wordsOf(library).lab.carriers;
  const links = off.map((part) => linkOf(library, lenses, part));
  const [only] = links;
  return {
    key: nameOfLoss(off),
    what: links.map(({ sentence }) => sentence).join(' '),
    ...(only && links.length === 1 ? { link: only } : {}),
    said: '',
    ...(left ? { left: { ...left, asSaid: false, word: words.all.without(off.length) } } : {}),
  };
}
