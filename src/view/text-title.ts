import type { ActOptions, MonthReport, Proposal, Resolution } from '../engine';
import type { Library, SessionView } from './session';
import { actTitle, insideSentence, listOf, textsOf } from './wording';
import { wordsOf } from './words';

type Play = Extract<SessionView, { readonly at: 'play' }>;
type Parts = NonNullable<Resolution['leftOut']>;

/** The title of a text, with the measures that it leaves out. */
export function textTitle(library: Library, { act, options, leftOut = [] }: TitledText): string {
  const title = actTitle(library, act);
  const { measures } = textsOf(library).acts.options.carveOut;
  const parts = new Set([...leftOut, ...(options.carveOut ? [options.carveOut] : [])]);
  if (parts.size === 0) return title;
  const names = [...parts].map((part) => insideSentence(measures[part].label));
  return wordsOf(library).signals.leftOut(title, listOf(library, names));
}

interface TitledText {
  readonly act: Resolution['act'];
  readonly options: ActOptions;
  /** Parts that earlier renewals have left out, or that this one leaves out in all. */
  readonly leftOut?: Parts;
}

/** The parts of a measure that its renewals so far have left out. */
export function partsLeftOut(months: ReadonlyArray<MonthReport>, act: Resolution['act']): Parts {
  const renewed = months.flatMap(({ resolutions }) =>
    resolutions.filter((each) => each.act === act && each.leftOut !== undefined),
  );
  return renewed[renewed.length - 1]?.leftOut ?? [];
}

/** The title of a text on the table; a renewal carries on what earlier ones have left in. */
export function tabledTitle(library: Library, { months }: Play, text: Proposal): string {
  return textTitle(library, { act: text.act, options: text.options, leftOut: partsLeftOut(months, text.act) });
}
