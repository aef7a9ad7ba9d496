import { FIXED_NAMES, type FixedName, isOneOf } from '../../engine';
import { OTHERS } from '../../lab';
import { type CiteMark, citeMarks } from '../citation';
import { footingOf, isModelSource, modelEntry, type ShownLens } from '../lenses';
import type { Library } from '../session';
import { textsOf } from '../wording';
import { wordsOf } from '../words';

/** An uncertain number of the model, as a reader meets it. */
export interface AssumptionView {
  readonly id: string;
  readonly sentence: string;
  readonly mechanism: string;
  readonly cites: ReadonlyArray<CiteMark>;
}

/** A number that is the same in every game, by its group and its name in it. */
export const isFixedNumber = (id: string): id is FixedName => isOneOf(FIXED_NAMES, id);

/**
 * A link, a fixed number or a group of them, or one of the two things that are neither: the lens, and all that is left. It
 * cites what its value rests on under the lens, or where several are at work what it carries.
 */
export function assumptionView(library: Library, lens: ShownLens, id: string): AssumptionView {
  return isFixedNumber(id) ? numberView(library, lens, id) : entryView(library, lens, id);
}

/** Told by the sentence of its group and by what it is there. */
function numberView(library: Library, lens: ShownLens, id: FixedName): AssumptionView {
  const [group = '', name = ''] = id.split('.');
  const view = entryView(library, lens, group);
  const phrases: Readonly<Record<string, Readonly<Record<string, string>>>> = textsOf(library).numbers;
  const own = phrases[group]?.[name] ?? name;
  return { ...view, id, sentence: wordsOf(library).lab.sensitivity.numberOf(view.sentence, own) };
}

function entryView(library: Library, lens: ShownLens, id: string): AssumptionView {
  const { links, mechanisms } = textsOf(library).links;
  if (!isModelSource(id)) {
    const { lens, others } = wordsOf(library).lab.sensitivity;
    return { id, sentence: id === 'lens' ? lens : id === OTHERS ? others : id, mechanism: '', cites: [] };
  }
  const { mechanism } = modelEntry(library, id);
  const { evidence } = footingOf(library, lens, id);
  return {
    id,
    sentence: links[id] ?? id,
    mechanism: mechanisms[mechanism]?.title ?? mechanism,
    cites: citeMarks(evidence.slice(0, 2)),
  };
}
