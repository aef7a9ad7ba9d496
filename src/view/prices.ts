import { type ActId, type ActOptions, isRenewal, type LinkId, type Proposal, pushed, type StockId } from '../engine';
import { usualValue } from './lenses';
import type { Library, Play } from './session';
import { plain } from './wording';
import { wordsOf } from './words';

/** Before the word that its entry explains, the word, and after it. */
export type PriceWords = readonly [before: string, treasury: string, after: string];

/** What pushes take of a stock as it stands now, one after the other: the rules scale each by what is still there. */
function taken({ observation }: Play, stock: StockId, pushes: ReadonlyArray<number>): number {
  const start = observation.state.stocks[stock];
  return start - pushes.reduce((value, push) => value + pushed(value, -push), start);
}

/** Points of the treasury that a text would take if it were adopted now, with a payment attached to it. */
export function treasuryPrice({ bundle }: Library, session: Play, act: ActId, options: ActOptions): number {
  const { acts } = bundle.scenario;
  const attached = options.gift === true && acts[act].dossier !== 'envoy' ? [acts.gift.treasury] : [];
  return taken(session, 'treasury', [...attached, Math.max(0, acts[act].treasury)]);
}

/** The same in words; nothing where it takes nothing. */
export function priceWords(
  library: Library,
  session: Play,
  act: ActId,
  options: ActOptions,
): { readonly treasury?: PriceWords } {
  const points = treasuryPrice(library, session, act, options);
  return points < 0.05 ? {} : { treasury: wordsOf(library).desk.compose.treasury(pointsOf(points)) };
}

/** What one side payment takes of the treasury as it stands now. */
export function paymentPrice(library: Library, session: Play): string {
  return pointsOf(treasuryPrice(library, session, 'gift', {}));
}

/** What it costs all when a renewal has to be tried again, before that or, when it has come back, as it was booked. */
export function carveOutNote(library: Library, session: Play, { id, act }: Proposal): string | undefined {
  if (!isRenewal(act)) return undefined;
  const words = wordsOf(library).desk.text;
  const due = session.observation.state.signals.renewals.find((each) => each.act === act);
  const { carveTreasury = 0, carveUnity = 0 } = library.bundle.scenario.fixed.lapse.values;
  const price = [taken(session, 'treasury', [carveTreasury]), taken(session, 'unity', [carveUnity])] as const;
  if (due?.failedOnce) {
    const booked = (stock: StockId) =>
      (session.months.at(-1)?.lines ?? [])
        .filter(({ variable, cause }) => variable === stock && cause === id)
        .reduce((sum, { amount }) => sum - amount, 0);
    const paid = [booked('treasury'), booked('unity')] as const;
    return paid[0] > 0 ? words.carveOutPaid(...told(paid)) : words.carveOutBack(...told(price));
  }
  return words.carveOut(...told(price));
}

/** What the quarrel over a call costs that the High Representative declines: authority of the office, and unity. */
export function declinePrice(library: Library, session: Play, { options }: Proposal): [string, string] {
  const { fixed } = library.bundle.scenario;
  const usual = (link: LinkId) => usualValue(library, session.setup, link);
  const softer = options.candidate === undefined ? 1 : (fixed.candidate.values.fight ?? 1);
  return told([
    taken(session, 'hrAuthority', [usual('c6Hr') * (fixed.envoy.values.fight ?? 0)]),
    taken(session, 'unity', [usual('c6Fight') * softer]),
  ]);
}

function told([treasury, unity]: readonly [number, number]): [treasury: string, unity: string] {
  return [pointsOf(treasury), pointsOf(unity)];
}

function pointsOf(points: number): string {
  return plain(points, 1);
}
