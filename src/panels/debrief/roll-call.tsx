import type { RollCallRow } from '../../view';
import { DataTable, useApp } from '../shared';

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
          cells: [month, title, outcome, inFavour, against, abstained],
        }))}
      />
    </div>
  );
}
