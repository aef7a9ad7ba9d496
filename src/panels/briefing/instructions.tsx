import type { InstructionsView } from '../../view';
import { DataTable, useApp } from '../shared';

interface InstructionsProps {
  readonly view: InstructionsView;
  /** Their title stands above them already. */
  readonly titled?: boolean;
}

/** What a new government tells its seat, line by line. */
export function Instructions({ view, titled = false }: InstructionsProps) {
  const { words } = useApp();
  const text = words.briefing.government;
  return (
    <>
      <p class="serif">{view.text}</p>
      <DataTable
        caption={view.title}
        hideCaption={titled}
        columns={[text.matter, text.before, text.now]}
        rows={view.lines.map(({ axis, name, before, now }) => ({
          key: axis,
          cells: [name, before, now === before ? text.unchanged : now],
        }))}
      />
      <p class="citation-paper">{view.note}</p>
    </>
  );
}
