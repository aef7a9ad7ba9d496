import type { ComponentChildren } from 'preact';
import type { Asked, DataRows } from '../../view';
import { Basis } from './basis';
import { SaveFigure } from './save-figure';

interface FindingProps {
  readonly view: { readonly title: string; readonly lead: string; readonly data: DataRows };
  /** Of the files in which it can be kept. */
  readonly name: string;
  readonly about: Asked;
  readonly children: ComponentChildren;
  /** Behind the files. */
  readonly more?: ComponentChildren;
}

/** What a run found: which choices it answers, what it says, its table, and the files. */
export function Finding({ view, name, about, children, more }: FindingProps) {
  return (
    <section class="figure">
      <Basis answers={about} />
      <h2 class="panel-title">{view.title}</h2>
      <p class="aside-note lab-caution">{view.lead}</p>
      {children}
      <SaveFigure name={name} data={view.data} about={about} />
      {more}
    </section>
  );
}
