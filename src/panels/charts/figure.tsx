import type { ComponentChildren } from 'preact';
import { DataTable, useApp, useUniqueId } from '../shared';

/** The same figures as words: a table with a heading for each row. */
export interface FigureTable {
  readonly columns: ReadonlyArray<string>;
  readonly rows: ReadonlyArray<{ readonly key: string; readonly cells: ReadonlyArray<string> }>;
}

interface FigureProps {
  /** What the picture shows, or what it finds. */
  readonly title: string;
  readonly lead: string;
  /** The picture in a sentence or two, for whoever does not see it. */
  readonly describe: string;
  readonly table: FigureTable;
  /** Draws into the SVG; its width is that of `viewBox`. */
  readonly children: ComponentChildren;
  readonly viewBox: string;
  readonly below?: ComponentChildren;
  /** Saves the figures. */
  readonly actions?: ComponentChildren;
}

/** A picture with its title, its description, and its figures as a table to unfold. */
export function Figure({ title, lead, describe, table, children, viewBox, below, actions }: FigureProps) {
  const { words } = useApp();
  const id = useUniqueId();
  return (
    <figure class="figure" aria-labelledby={`${id}-heading`}>
      <h2 class="panel-title" id={`${id}-heading`}>
        {title}
      </h2>
      <p class="aside-note">{lead}</p>
      <svg viewBox={viewBox} role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-text`}>{describe}</desc>
        {children}
      </svg>
      {below}
      <div class="figure-foot">
        <details class="folded">
          <summary>{words.lab.figures}</summary>
          <DataTable caption={title} hideCaption columns={table.columns} rows={table.rows} />
        </details>
        {actions}
      </div>
    </figure>
  );
}
