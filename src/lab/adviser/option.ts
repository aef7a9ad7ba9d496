import {
  type ActId,
  type ActOptions,
  type HostageDossier,
  isMember,
  type Observation,
  type Offer,
  optionBounds,
  type SeatId,
  type Vote,
} from '../../engine';

/** One thing that a seat could do at this moment, as the imagined games try it. */
export type AdviceOption =
  | { readonly type: 'nothing' }
  | { readonly type: 'table'; readonly act: ActId; readonly options: ActOptions }
  | { readonly type: 'vote'; readonly proposal: string; readonly act: ActId; readonly vote: Vote }
  | { readonly type: 'hold'; readonly dossier: HostageDossier }
  | { readonly type: 'release' };

const NOTHING: AdviceOption = { type: 'nothing' };
const VOTES = ['for', 'abstain', 'against'] as const;
/** What agreeing a text, or paying for it, adds to its price. */
const OPTION_PRICE = 1;

/**
 * What a seat could do now, from its offers: nothing more, or one of them, with the options that matter. In the agenda a
 * text to table or a dossier to hold; in the corridor and at the vote, for a member, how to vote on a text. Only what
 * nothing bars and the seat can pay for; a list of one where there is nothing to weigh.
 */
export function adviceOptions(seen: Observation, offers: ReadonlyArray<Offer>): AdviceOption[] {
  const { viewer, state } = seen;
  if (viewer === 'public' || viewer === 'facilitator') return [NOTHING];
  if (state.phase === 'agenda') return [NOTHING, ...offers.flatMap((offer) => agendaOptions(seen, viewer, offer))];
  const votes = isMember(viewer) && ['corridor', 'commit'].includes(state.phase) && !state.council.sealed[viewer];
  return votes ? [NOTHING, ...voteOptions(seen)] : [NOTHING];
}

function agendaOptions(seen: Observation, seat: SeatId, offer: Offer): AdviceOption[] {
  switch (offer.type) {
    case 'table': {
      if (offer.barred || offer.rival !== undefined) return [];
      const left = (seen.state.capital[seat] ?? 0) - offer.capital;
      return variants(seen, offer.act, left).map((options) => ({ type: 'table', act: offer.act, options }));
    }
    case 'hold':
      return offer.dossiers.map((dossier) => ({ type: 'hold', dossier }));
    case 'release':
      return [{ type: 'release' }];
    default:
      return [];
  }
}

/** A text as it is, agreed with Kyiv and the capitals where that is an option, and paid for where somebody holds it. */
function variants({ state, viewer }: Observation, act: ActId, capitalLeft: number): ActOptions[] {
  const { flags, candidate, holder } = optionBounds(act);
  const own = holder?.find((code) => code === viewer);
  const base: ActOptions = {
    ...(candidate?.[0] ? { candidate: candidate[0] } : {}),
    ...(own ? { holder: own } : {}),
  };
  const list = [base];
  if (capitalLeft < OPTION_PRICE) return list;
  if (flags.includes('coordinated')) list.push({ ...base, coordinated: true });
  if (flags.includes('gift') && state.members.some(({ hostage }) => hostage)) list.push({ ...base, gift: true });
  return list;
}

function voteOptions({ state, texts }: Observation): AdviceOption[] {
  return state.council.proposals
    .filter(({ id, withdrawn }) => !withdrawn && texts[id] !== undefined && texts[id]?.rule !== 'none')
    .flatMap(({ id, act }) => VOTES.map((vote) => ({ type: 'vote' as const, proposal: id, act, vote })));
}
