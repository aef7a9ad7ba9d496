import type { ActOptions, MonthReport, Proposal, Resolution } from '../engine';
import type { Library, Play } from './session';
import { actTitle, insideSentence, listOf, ordinal, passed, textsOf } from './wording';
import { wordsOf } from './words';

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

/** "20th"; where no texts of the kind are counted, nothing. */
function numberOf(library: Library, months: ReadonlyArray<MonthReport>, act: Resolution['act'], proposal: string) {
  const { numbered } = textsOf(library).acts.acts[act] ?? {};
  if (!numbered) return undefined;
  const all = months.flatMap(({ resolutions }) => resolutions);
  const at = all.findIndex((each) => each.proposal === proposal);
  const before = at < 0 ? all : all.slice(0, at);
  return ordinal(numbered.first + before.filter((each) => each.act === act && passed(each)).length);
}

/** The title of a text of the record, with its number where texts of its kind are counted. */
export function recordTitle(
  library: Library,
  months: ReadonlyArray<MonthReport>,
  text: TitledText & { readonly proposal: string },
): string {
  const title = textTitle(library, text);
  const number = numberOf(library, months, text.act, text.proposal);
  const { numbered } = textsOf(library).acts.acts[text.act] ?? {};
  if (number === undefined || !numbered) return title;
  return title.replace(actTitle(library, text.act), numbered.title.replace('{number}', number));
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
  const { act, options, id: proposal } = text;
  return recordTitle(library, months, { act, options, proposal, leftOut: partsLeftOut(months, act) });
}
