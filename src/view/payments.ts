import { SEATS, type SeatId } from '../engine';
import type { Library, Play } from './session';
import { actTitle, listOf, plain, seatInText } from './wording';
import { wordsOf } from './words';

/** A payment of the month that no vote was taken on. */
export interface PaymentTold {
  /** The text or the bargain behind it. */
  readonly cause: string;
  /** Who paid, whom, and how much of the treasury it took. */
  readonly sentence: string;
}

function payerOf({ observation }: Play, cause: string): SeatId | undefined {
  const { proposals } = observation.state.council;
  return proposals.find(({ id }) => id === cause)?.by ?? SEATS.find((seat) => cause === `payment.${seat}`);
}

function namesOf(library: Library, seats: ReadonlyArray<SeatId>): string {
  return listOf(
    library,
    seats.map((seat) => seatInText(library, seat)),
  );
}

/** Side payments that have been booked this month, as far as this seat may know them. */
export function paymentsTold(library: Library, session: Play): PaymentTold[] {
  const words = wordsOf(library).chamber.payment;
  return (session.months.at(-1)?.lines ?? []).flatMap(({ variable, source, cause, payees = [], amount }) => {
    const forConsent = source === 'act:gift' || (source === 'lapse' && payees.length > 0);
    if (variable !== 'treasury' || !forConsent || cause === undefined) return [];
    const payer = source === 'act:gift' ? payerOf(session, cause) : undefined;
    const from = payer === undefined ? words.somebody : seatInText(library, payer);
    const text = session.observation.state.council.proposals.find(({ id, act }) => id === cause && act !== 'gift');
    const paid = words.paid(from, namesOf(library, payees), plain(-amount, 1));
    return [{ cause, sentence: text ? `${paid} ${words.attached(actTitle(library, text.act))}` : paid }];
  });
}

/** Payments that have been agreed and not yet booked: known to their two sides alone. */
export function paymentsAgreed(library: Library, { observation }: Play): string[] {
  const words = wordsOf(library).chamber.payment;
  return observation.state.council.payments.map(({ by, to }) =>
    words.agreed(seatInText(library, by), seatInText(library, to)),
  );
}
