import type { RollCallRow } from '../../view';
import { ColumnWord, DataTable, useApp } from '../shared';

interface NamedProps {
  readonly column: string | undefined;
  readonly names: string;
}

/** Members by name. */
function Named({ column, names }: NamedProps) {
  return (
    <>
      <ColumnWord column={column} />
      {names}
    </>
  );
}

/** Every vote of the game, with the members that did not vote for it by name. */
export function RollCall({ rows }: { readonly rows: ReadonlyArray<RollCallRow> }) {
  const { words } = useApp();
  const { heading, explain, columns } = words.debrief.rollCall;
  return (
    <div class="debrief-page">
      <h2 class="panel-title">{heading}</h2>
      <p class="aside-note">{explain}</p>
      <DataTable
        caption={heading}
        hideCaption
        class="roll-call"
        columns={columns}
        rows={rows.map(({ id, month, title, outcome, inFavour, against, abstained }) => ({
          key: id,
          cells: [
            month,
            title,
            outcome,
            inFavour,
            <Named key="against" column={columns[4]} names={against} />,
            <Named key="abstained" column={columns[5]} names={abstained} />,
          ],
        }))}
      />
    </div>
  );
}
