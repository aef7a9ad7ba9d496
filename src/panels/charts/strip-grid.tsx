import type { ComponentChildren } from 'preact';
import type { StripChart } from '../../view';
import { Scroll } from '../shared';
import { StripAxis } from './strip';

interface StripGridProps {
  readonly title: string;
  readonly columns: ReadonlyArray<string>;
  readonly chart: StripChart;
  readonly class?: string;
  /** Its rows. */
  readonly children: ComponentChildren;
}

/** A table whose second column is a picture over one axis for all rows; the figures beside it say the same. */
export function StripGrid({ title, columns, chart, class: more, children }: StripGridProps) {
  return (
    <Scroll class="table-scroll">
      <table class={more === undefined ? 'table strip-table' : `table strip-table ${more}`}>
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" class={index === 1 ? 'strip-cell' : undefined}>
                {column}
                {index === 1 && <StripAxis chart={chart} />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Scroll>
  );
}
