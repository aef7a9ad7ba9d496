import {
  clamp,
  isMemberCode,
  MEMBER_CODES,
  type MemberCode,
  type Observation,
  type SeatId,
  type Term,
} from '../engine';

/**
 * What the terms of a bargain are worth to a seat, in points of readiness. A seat judges by its own interests, by the
 * lines that others have declared and by the words they have broken.
 */

/** No single matter weighs more than this. */
const MOST = 4;
const OWN_TEXT = 1.5;
const RED_LINE = 3;
/** Mandates for others, which the High Representative fears as a second voice. */
const SECOND_VOICES: ReadonlySet<string> = new Set(['presidentMandate', 'informalMandate']);
/** What is left of a promise's worth for each word that its giver has broken. */
const TRUST = 0.6;
/** How far one vote counts for a text, by its rule and by the line that the voter has declared. */
const COUNTS = {
  alone: { for: 0.05, notYet: 0.6, against: 1 },
  majority: { for: 0.02, notYet: 0.15, against: 0.25 },
} as const;
/** How far the vote of a member counts that would abstain in any case. */
const ASIDE = 0.08;
const FIRST_CONTACTS: ReadonlySet<string> = new Set(['multilateral', 'technical', 'armsControl', 'presidentMandate']);

export function textOf(seen: Observation, id: string) {
  return seen.state.council.proposals.find((each) => each.id === id);
}

/** Above 0 when the seat wants a text; members know their own mind, offices go by the kind of text. */
export function interestIn(seen: Observation, id: string): number {
  const own = textOf(seen, id)?.by === seen.viewer ? OWN_TEXT : 0;
  return own + (isMemberCode(seen.viewer) ? (seen.own?.interests[id] ?? 0) : officeInterest(seen, id));
}

function officeInterest(seen: Observation, id: string): number {
  const kind = seen.texts[id]?.kind;
  if (seen.viewer === 'RU') return kind === 'pressure' ? -2 : 0;
  if (kind === 'pressure') return 2;
  const text = textOf(seen, id);
  // Kyiv has nothing against contacts that are agreed with it, and much against others.
  if (seen.viewer === 'UA' && kind === 'talk') return text?.options.coordinated ? 1 : -2;
  if (seen.viewer === 'HRVP' && text && SECOND_VOICES.has(text.act)) return -2;
  return kind === 'talk' ? 6 * (seen.derived.gate - 0.5) : 1;
}

/** How much it matters to a text what this member does. */
export function weightOf(seen: Observation, id: string, code: SeatId): number {
  const { rule, needsAll } = seen.texts[id] ?? {};
  const line = isMemberCode(code) ? seen.declared[id]?.[code] : undefined;
  if (line === undefined || rule === undefined || rule === 'none') return 0;
  if (rule !== 'unanimity' && rule !== 'consensus' && !needsAll) return COUNTS.majority[line];
  if (line === 'notYet' && standsAside(seen, id, code as MemberCode)) return ASIDE;
  const others = MEMBER_CODES.filter((each) => each !== code && seen.declared[id]?.[each] === 'against').length;
  return COUNTS.alone[line] / (1 + 0.5 * others);
}

/** Whether another seat has broken its word to this one. */
export function distrusts(seen: Observation, other: SeatId): boolean {
  return trustIn(seen, other) < 1;
}

/** Who doubts a first contact abstains: only those that are against it, or doubt one of leaders, might stop it. */
function standsAside(seen: Observation, id: string, code: MemberCode): boolean {
  if (seen.texts[id]?.axis !== 'talk' || seen.stances[code] === 'against') return false;
  return seen.stances[code] !== 'leaningAgainst' || FIRST_CONTACTS.has(textOf(seen, id)?.act ?? '');
}

/** Share of a promise's worth that is left, given what its maker did with earlier ones. */
function trustIn(seen: Observation, other: SeatId): number {
  const broken = seen.state.members.find(({ code }) => code === other)?.brokenWords.length ?? 0;
  let trust = 1;
  for (let i = 0; i < broken; i += 1) trust *= TRUST;
  return trust;
}

/** What the seat gets when another gives it this term. */
export function gain(seen: Observation, term: Term, from: SeatId): number {
  switch (term.kind) {
    case 'vote': {
      const worth = clamp(interestIn(seen, term.proposal), -MOST, MOST) * weightOf(seen, term.proposal, from);
      return worth * trustIn(seen, from) * (term.vote === 'for' ? 1 : 0.85);
    }
    case 'noBrake':
      return interestIn(seen, term.proposal) > 0 ? 0.5 * trustIn(seen, from) : 0;
    case 'release':
      return wantsPressure(seen) ? 1.2 + (pressureTabled(seen) ? 1.2 : 0) : 0;
    case 'payment':
      return payment(seen, seen.viewer as SeatId);
    case 'amend':
      return amendment(seen, term);
    case 'propose':
      return textOf(seen, term.proposal)?.by === seen.viewer ? 3 : clamp(interestIn(seen, term.proposal), -MOST, 2);
    case 'withdraw':
      return clamp(-interestIn(seen, term.proposal), -MOST, MOST) * 0.4;
  }
}

/** What it costs the seat to give this term. */
export function cost(seen: Observation, term: Term): number {
  switch (term.kind) {
    case 'vote': {
      const score = seen.own?.readiness[term.proposal] ?? 0;
      const line = seen.own?.redLines.includes(term.proposal) ? RED_LINE : 0;
      const asked = term.vote === 'for' ? -score : -score - (seen.own?.bands[term.proposal] ?? 0);
      return Math.max(0.1, Math.min(2 * MOST, asked)) + line;
    }
    case 'noBrake':
      return (seen.own?.urges.brake ?? 0) > 0 ? 1 : 0.1;
    case 'release':
      return 1.6 + 2 * (0.5 - (seen.own?.urges.release ?? 0));
    case 'payment':
      return clamp(1 + (50 - seen.state.stocks.treasury) / 30, 0.4, 3);
    case 'amend':
      return term.options.coordinated || term.options.gift ? 0.7 : 0.4;
    case 'propose':
      return Math.max(0.1, 6 * (0.5 - (seen.own?.urges.propose ?? 0)));
    case 'withdraw':
      return Math.max(0.5, interestIn(seen, term.proposal));
  }
}

/** What a payment is worth to a member by now; nothing while gifts are closed to it. */
export function payment(seen: Observation, to: SeatId): number {
  const member = seen.state.members.find(({ code }) => code === to);
  const payments = seen.own?.payments;
  if (!member || !payments || member.shunned > 0) return 0;
  let { worth } = payments;
  for (let i = 0; i < member.gifts; i += 1) worth *= 1 - payments.tire;
  return worth;
}

export function wantsPressure(seen: Observation): boolean {
  const { positions } = seen.own ?? {};
  return positions === undefined ? seen.viewer !== 'RU' : positions.sanctions >= 60 || positions.aid >= 60;
}

function pressureTabled(seen: Observation): boolean {
  return Object.values(seen.texts).some(({ rule, kind, axis, needsAll }) => {
    return (rule === 'unanimity' || needsAll) && (kind === 'pressure' || axis === 'aid');
  });
}

/** What changes in a text are worth: a measure left out to those who object, consultation to those who doubt talks. */
function amendment(seen: Observation, { proposal, options }: Extract<Term, { kind: 'amend' }>): number {
  const before = textOf(seen, proposal)?.options;
  if (!before) return 0;
  const me = seen.viewer as MemberCode;
  const { carveOut } = options;
  const spared = carveOut && carveOut !== before.carveOut && seen.objectors[carveOut].includes(me) ? 1.5 : 0;
  const doubts = (seen.own?.positions?.talk ?? 50) < 65;
  const consulted = options.coordinated && !before.coordinated ? (doubts ? 1 : 0.3) : 0;
  const first = options.priorConcession && !before.priorConcession ? (doubts ? 1 : -0.8) : 0;
  const paid = options.gift && !before.gift ? 0.8 : 0;
  return spared + consulted + first + paid;
}
