import type { ActId, ActOptions, Move, Observation, Offer, Rng, SeatId } from '../engine';

/** Something that a seat might put on the agenda, with the chance that it does so this month. */
export interface Wish {
  readonly act: ActId;
  readonly options?: ActOptions;
  readonly chance: number;
}

/** What each option adds to the price of a text in political capital. */
const OPTION_PRICE = 1;

/** The fuller the table, the fewer texts are added: by number of open texts, the part of a chance that is left. */
const ROOM = [1, 1, 0.85, 0.55, 0.3, 0.12] as const;

function openTexts(seen: Observation): number {
  return Object.values(seen.texts).filter(({ rule }) => rule !== 'none').length;
}

/** Draws for every wish and puts the first that comes up on the table: one text a month and seat. */
export function tableOne(
  seen: Observation,
  offers: ReadonlyArray<Offer>,
  rng: Rng,
  wishes: ReadonlyArray<Wish>,
): Move[] {
  const room = ROOM[openTexts(seen)] ?? 0;
  const drawn = wishes.filter(({ act, chance }) => rng.chance(chance * room * freshOf(offers, act)));
  for (const { act, options = {} } of drawn) {
    const affordable = priced(seen, offers, act, options);
    if (affordable) return [{ type: 'table', act, options: affordable }];
  }
  return [];
}

/** What has been adopted a while ago is called for less, or not at all. */
function freshOf(offers: ReadonlyArray<Offer>, act: ActId): number {
  const offer = offers.find((each) => each.type === 'table' && each.act === act);
  return offer?.type === 'table' ? (offer.fresh ?? 1) : 1;
}

/** The options as far as the seat can pay for them; nothing when the act is barred, or a text says the opposite. */
function priced(
  seen: Observation,
  offers: ReadonlyArray<Offer>,
  act: ActId,
  options: ActOptions,
): ActOptions | undefined {
  const offer = offers.find((each) => each.type === 'table' && each.act === act);
  if (offer?.type !== 'table' || offer.barred || offer.rival !== undefined) return undefined;
  let left = capitalOf(seen) - offer.capital;
  const { coordinated, gift, ...free } = options;
  const kept: ActOptions = free;
  if (coordinated && left >= OPTION_PRICE) {
    kept.coordinated = true;
    left -= OPTION_PRICE;
  }
  if (gift && left >= OPTION_PRICE) kept.gift = true;
  return kept;
}

export function capitalOf(seen: Observation): number {
  return seen.state.capital[seen.viewer as SeatId] ?? 0;
}

/** How far a value lies below a mark, as a share of a span: 0 at the mark, 1 a span below it or more. */
export function shortfall(value: number, mark: number, span: number): number {
  return Math.max(0, Math.min(1, (mark - value) / span));
}

export function hostageTakers(seen: Observation): number {
  return seen.state.members.filter(({ hostage }) => hostage).length;
}
