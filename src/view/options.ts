import type { ActId, ActOptions, Candidate, Measure, MemberCode, Offer } from '../engine';
import { seatShort } from './seats';
import type { Library } from './session';
import { textsOf } from './wording';
import { wordsOf } from './words';

type Bounds = Extract<Offer, { readonly type: 'table' }>['options'];
type Flag = Bounds['flags'][number];
type ChoiceId = 'carveOut' | 'candidate' | 'holder';

/** One thing about a text that its author may choose. */
export type OptionField =
  | { readonly kind: 'flag'; readonly id: Flag; readonly label: string; readonly help: string }
  | {
      readonly kind: 'choice';
      readonly id: ChoiceId;
      readonly label: string;
      readonly help: string;
      readonly choices: ReadonlyArray<{ readonly value: string; readonly label: string }>;
    };

function flagField(library: Library, id: Flag): OptionField {
  const words = wordsOf(library).desk.compose;
  if (id === 'leader') return { kind: 'flag', id, label: words.leader, help: words.leaderHelp };
  const { label, help } = textsOf(library).acts.options[id];
  return { kind: 'flag', id, label, help };
}

/** What the bounds of an offer let its author choose, in words. */
export function optionFields(library: Library, bounds: Bounds): OptionField[] {
  const { options } = textsOf(library).acts;
  const words = wordsOf(library).desk.compose;
  const choice = (id: ChoiceId, values: ReadonlyArray<string>, name: (value: string) => string): OptionField => ({
    kind: 'choice',
    id,
    label: options[id].label,
    help: options[id].help,
    choices: [
      { value: '', label: id === 'carveOut' ? words.none : words.free },
      ...values.map((value) => ({ value, label: name(value) })),
    ],
  });
  return [
    ...(bounds.candidate
      ? [choice('candidate', bounds.candidate, (value) => options.candidate.cards[value]?.name ?? value)]
      : []),
    ...(bounds.holder ? [choice('holder', bounds.holder, (value) => seatShort(library, value as MemberCode))] : []),
    ...(bounds.carveOut
      ? [choice('carveOut', bounds.carveOut, (value) => measureLabel(library, bounds, value as Measure))]
      : []),
    ...bounds.flags.map((flag) => flagField(library, flag)),
  ];
}

/** A measure by name; on a renewal with what leaving it out gives up. */
function measureLabel(library: Library, { loses }: Bounds, measure: Measure): string {
  const { label } = textsOf(library).acts.options.carveOut.measures[measure];
  return loses ? wordsOf(library).desk.compose.loses(label, Math.round(loses[measure])) : label;
}

/** The options with one of them set or, by an empty value, left out. */
export function withOption(options: ActOptions, id: Flag | ChoiceId, value: string | boolean): ActOptions {
  const { [id]: _left, ...rest } = options;
  if (value === '' || value === false) return rest;
  switch (id) {
    case 'carveOut':
      return { ...rest, carveOut: value as Measure };
    case 'candidate':
      return { ...rest, candidate: value as Candidate };
    case 'holder':
      return { ...rest, holder: value as MemberCode };
    default:
      return { ...rest, [id]: true };
  }
}

/** Political capital that an act costs with its options. */
export function priceOf({ bundle }: Library, act: ActId, options: ActOptions): number {
  const { coordinated = 0, gift = 0 } = bundle.scenario.fixed.capital.values;
  return bundle.scenario.acts[act].capital + (options.coordinated ? coordinated : 0) + (options.gift ? gift : 0);
}
