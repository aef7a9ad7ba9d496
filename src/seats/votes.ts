import {
  clamp,
  type Direction,
  type Move,
  type Observation,
  type Offer,
  type Predictable,
  type Proposal,
  type Rng,
  type Vote,
} from '../engine';

/** Why a machine player voted as it did, in a word; written as `key:word` so that a view can turn it into a sentence. */
export const REASONS = ['position', 'promise', 'hostage', 'red-line', 'fear'] as const;
export type Reason = (typeof REASONS)[number];

/** Fear above which a vote against a tough text is put down to it. */
const AFRAID = 45;
const PREDICTS = 0.35;

/** The sealed commitment of a machine player: its government's votes, the brake by inclination. */
export function seal(seen: Observation, offers: ReadonlyArray<Offer>, rng: Rng): Move[] {
  const offer = offers.find((each) => each.type === 'seal');
  if (offer?.type !== 'seal') return [];
  const prediction = rng.chance(PREDICTS) ? { prediction: predict(seen, rng) } : {};
  if (offer.votes.length === 0) return [{ type: 'seal', commitment: { votes: {}, ...prediction } }];
  const votes: Record<string, Vote> = {};
  for (const id of offer.votes) {
    if (!votedTwice(seen, id)) votes[id] = seen.own?.votes[id] ?? 'abstain';
  }
  const brake = offer.brake.filter((id) => pullsBrake(seen, id, rng) && votes[id] !== 'for');
  const reason = reasonFor(seen, votes);
  return [
    {
      type: 'seal',
      commitment: { votes, ...(brake.length > 0 ? { brake } : {}), ...prediction, reason: `key:${reason}` },
    },
  ];
}

/** A measure that runs out this month and may be tried again at once: a machine player leaves both votes to its government. */
function votedTwice({ state }: Observation, id: string): boolean {
  const act = state.council.proposals.find((text) => text.id === id)?.act;
  return state.signals.renewals.some((due) => due.act === act && due.lapses === state.month && !due.failedOnce);
}

function promiseOn(seen: Observation, id: string): 'for' | 'abstain' | undefined {
  const given = seen.state.council.promises.flatMap(({ by, term }) =>
    by === seen.viewer && term.kind === 'vote' && term.proposal === id ? [term.vote] : [],
  );
  return given.includes('for') ? 'for' : given[0];
}

function pullsBrake(seen: Observation, id: string, rng: Rng): boolean {
  const text = seen.state.council.proposals.find((each) => each.id === id);
  const drawn = rng.chance(seen.own?.urges.brake ?? 0);
  if (text?.act !== 'specialRepresentative' || !drawn) return false;
  return !seen.state.council.promises.some(
    ({ by, term }) => by === seen.viewer && term.kind === 'noBrake' && term.proposal === id,
  );
}

/** The reason of the vote that stands out most: the hardest no, or else a promise kept. */
function reasonFor(seen: Observation, votes: Readonly<Record<string, Vote>>): Reason {
  const refused = Object.keys(votes).filter((id) => votes[id] === 'against');
  const hardest = refused.reduce<string | undefined>(
    (worst, id) => (worst === undefined || interest(seen, id) < interest(seen, worst) ? id : worst),
    undefined,
  );
  const text = seen.state.council.proposals.find(({ id }) => id === hardest);
  if (text) return reasonAgainst(seen, text);
  return Object.keys(votes).some((id) => promiseOn(seen, id) !== undefined) ? 'promise' : 'position';
}

function reasonAgainst(seen: Observation, text: Proposal): Reason {
  const own = seen.state.members.find(({ code }) => code === seen.viewer);
  const brief = seen.texts[text.id];
  if (own?.hostage && (brief?.rule === 'unanimity' || brief?.needsAll) && brief.kind === 'pressure') return 'hostage';
  if (seen.own?.redLines.includes(text.id)) return 'red-line';
  if (own && own.fear > AFRAID && brief?.kind === 'pressure') return 'fear';
  return 'position';
}

function interest(seen: Observation, id: string): number {
  return seen.own?.interests[id] ?? 0;
}

/** A guess from what everybody sees: strength against terms, talks and memory of tough acts against the rest. */
function predict(seen: Observation, rng: Rng): { indicator: Predictable; direction: Direction } {
  const { stocks, talks } = seen.state;
  const tense = stocks.toughness - stocks.pays + (talks.level === 'none' ? 0.3 : 0);
  const lean: Readonly<Record<'demands' | 'unity' | 'tempo' | 'support', number>> = {
    demands: clamp(0.5 - seen.derived.gate, -1, 1),
    unity: (52 - stocks.unity) / 20,
    tempo: tense,
    support: (54 - stocks.support) / 15,
  };
  const indicator = rng.pick(['demands', 'unity', 'tempo', 'support'] as const);
  const guess = lean[indicator] + 0.4 * rng.logistic();
  return { indicator, direction: guess > 0.15 ? 'up' : guess < -0.15 ? 'down' : 'same' };
}
