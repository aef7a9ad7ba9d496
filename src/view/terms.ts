import { type ActOptions, isMember, type Proposal, type SeatId, type Term, tradable } from '../engine';
import { withOption } from './options';
import type { Library, Play } from './session';
import { openTexts } from './table';
import { actTitle, capital, insideSentence, optionLabels, textsOf } from './wording';
import { wordsOf } from './words';

/** A term that one side could put into a bargain. */
export interface TermChoice {
  /** The same for the same term. */
  readonly key: string;
  readonly term: Term;
  readonly label: string;
  /** The same as an entry of a list. */
  readonly name: string;
}

function shortOf(library: Library, session: Play, id: string): string {
  const text = session.observation.state.council.proposals.find((each) => each.id === id);
  return text ? actTitle(library, text.act) : id;
}

/** A term in words, such as: a yes to "Technical talks". */
export function termLabel(library: Library, session: Play, term: Term): string {
  const words = wordsOf(library).corridor.terms;
  switch (term.kind) {
    case 'release':
      return words.release;
    case 'payment':
      return words.payment;
    case 'vote': {
      const short = shortOf(library, session, term.proposal);
      return term.vote === 'for' ? words.vote(short) : words.abstain(short);
    }
    case 'amend': {
      const change = optionLabels(library, term).map(insideSentence).join('; ');
      return words.amend(shortOf(library, session, term.proposal), change === '' ? words.amendPlain : change);
    }
    default:
      return words[term.kind](shortOf(library, session, term.proposal));
  }
}

function isRenewal({ act }: Proposal): boolean {
  return act === 'renewSectoral' || act === 'renewListings';
}

/** The ways in which an author could change a text by one step. */
function amendments(library: Library, text: Proposal): ActOptions[] {
  const { carveOut } = textsOf(library).acts.options;
  const { kind } = textsOf(library).acts.acts[text.act] ?? { kind: 'neutral' };
  const flags = kind === 'talk' && text.act !== 'pauseAid' && text.act !== 'freelance';
  const steps: ActOptions[] = [];
  if (flags && !text.options.coordinated) steps.push(withOption(text.options, 'coordinated', true));
  if (flags && !text.options.priorConcession) steps.push(withOption(text.options, 'priorConcession', true));
  if ((text.act === 'package' || text.act === 'renewSectoral') && !text.options.carveOut) {
    for (const measure of Object.keys(carveOut.measures)) steps.push(withOption(text.options, 'carveOut', measure));
  }
  return steps;
}

/**
 * What a seat could give another in a bargain, as far as the one who looks can know: votes, no brake, letting a dossier go,
 * a payment, and changing, proposing or withdrawing its own texts.
 */
export function termChoices(library: Library, session: Play, seat: SeatId, other: SeatId): TermChoice[] {
  const { acts, fixed } = library.bundle.scenario;
  const { state } = session.observation;
  const terms: Term[] = [];
  for (const text of openTexts(session)) {
    const { rule } = acts[text.act];
    if (isMember(seat) && rule !== 'none' && text.declined !== true) {
      terms.push(
        { kind: 'vote', proposal: text.id, vote: 'for' },
        { kind: 'vote', proposal: text.id, vote: 'abstain' },
      );
      if (acts[text.act].brake) terms.push({ kind: 'noBrake', proposal: text.id });
    }
    if (seat === 'HRVP' && text.awaitsProposal) terms.push({ kind: 'propose', proposal: text.id });
    if (text.by !== seat) continue;
    for (const options of amendments(library, text)) terms.push({ kind: 'amend', proposal: text.id, options });
    const ownBusiness = rule === 'none' && acts[text.act].kind === 'neutral';
    if (!isRenewal(text) && !ownBusiness) terms.push({ kind: 'withdraw', proposal: text.id });
  }
  if (isMember(seat) && state.members.some(({ code, hostage }) => code === seat && hostage)) {
    terms.push({ kind: 'release' });
  }
  const left = state.capital[seat];
  if (left === undefined || left >= (fixed.capital.values.gift ?? 0)) terms.push({ kind: 'payment' });
  return terms
    .filter(({ kind }) => tradable(seat, other, kind))
    .map((term) => {
      const label = termLabel(library, session, term);
      return { key: JSON.stringify(term), term, label, name: capital(label) };
    });
}
