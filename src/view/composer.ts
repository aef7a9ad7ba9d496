import { type ActId, type ActOptions, DOSSIERS, isMember } from '../engine';
import { type AdviceView, adviceOn } from './advice';
import { type CiteMark, citeMarks } from './citation';
import { historyOf } from './history';
import { type OptionField, optionFields } from './options';
import { type PriceWords, priceWords } from './prices';
import type { Library, Play } from './session';
import type { SignalKind } from './stage-models';
import { ruleLine, textsOf } from './wording';
import { wordsOf } from './words';

/** An act that the seat might table. */
export interface ActChoice {
  readonly act: ActId;
  readonly kind: SignalKind;
  readonly title: string;
  readonly rule: string;
  readonly effect: string;
  readonly cost: string;
  /** Why it cannot be tabled now, as a sentence. */
  readonly barred?: string;
  /** What became of it when it was last put to the vote. */
  readonly history?: string;
}

export interface ComposerView {
  readonly left: string;
  readonly dossiers: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly acts: ReadonlyArray<ActChoice>;
  }>;
}

function historyPart(library: Library, { months }: Play, act: ActId): Pick<ActChoice, 'history'> {
  const history = historyOf(library, months, act);
  return history === undefined ? {} : { history };
}

/** The rule for a text of this seat: a member's own text by qualified majority needs 72 per cent of the members. */
function ruleFor({ seat }: Play, { bundle }: Library, act: ActId): string {
  const { rule } = bundle.scenario.acts[act];
  return rule === 'qmv' && isMember(seat) ? 'qmv-72' : rule;
}

/** The acts of a seat by dossier; those that are barred stay listed with the reason. */
export function composerView(library: Library, session: Play): ComposerView {
  const words = wordsOf(library).desk;
  const { acts } = textsOf(library).acts;
  const offered = session.offers.flatMap((offer) => (offer.type === 'table' ? [offer] : []));
  const { proposals } = session.observation.state.council;
  const choice = ({ act, capital, barred, rival }: (typeof offered)[number]): ActChoice => {
    const told = acts[act];
    const opposite = proposals.find(({ id }) => id === rival)?.act;
    const clash = opposite === undefined ? '' : ` ${words.compose.rival(acts[opposite]?.title ?? opposite)}`;
    return {
      act,
      kind: told?.kind ?? 'neutral',
      title: told?.title ?? act,
      rule: ruleLine(library, act, ruleFor(session, library, act)),
      effect: `${told?.effect ?? ''}${clash}`,
      cost: words.compose.cost(capital),
      ...(barred === undefined ? {} : { barred: words.barred[barred] }),
      ...historyPart(library, session, act),
    };
  };
  return {
    left: words.compose.left(session.observation.state.capital[session.seat] ?? 0),
    dossiers: DOSSIERS.map((id) => ({
      id,
      name: words.compose.dossiers[id],
      acts: offered.filter(({ act }) => library.bundle.scenario.acts[act].dossier === id).map(choice),
    })).filter((dossier) => dossier.acts.length > 0),
  };
}

export interface DraftView {
  readonly act: ActId;
  readonly kind: SignalKind;
  readonly title: string;
  readonly text: string;
  readonly rule: string;
  /** Absent where no vote is taken. */
  readonly abstention?: string;
  readonly effect: string;
  /** What it takes of the treasury as it stands now. */
  readonly treasury?: PriceWords;
  readonly history?: string;
  readonly fields: ReadonlyArray<OptionField>;
  readonly capital: number;
  readonly advice: ReadonlyArray<AdviceView>;
  readonly sources: ReadonlyArray<CiteMark>;
}

/** An act that has been chosen and is being given its form. */
export function draftView(
  library: Library,
  session: Play,
  act: ActId,
  options: ActOptions = {},
): DraftView | undefined {
  const told = textsOf(library).acts.acts[act];
  const offer = session.offers.find((each) => each.type === 'table' && each.act === act);
  if (!told || offer?.type !== 'table') return undefined;
  const { evidence } = library.bundle.scenario.acts[act];
  return {
    act,
    kind: told.kind,
    title: told.title,
    text: told.text,
    rule: ruleLine(library, act, ruleFor(session, library, act)),
    ...(library.bundle.scenario.acts[act].rule === 'none' ? {} : { abstention: told.abstention }),
    effect: told.effect,
    ...priceWords(library, session, act, options),
    ...historyPart(library, session, act),
    fields: optionFields(library, offer.options),
    capital: session.observation.state.capital[session.seat] ?? 0,
    advice: adviceOn(library, session, act),
    sources: citeMarks(evidence),
  };
}
