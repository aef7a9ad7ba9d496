import { citeMarks, type FoldedGroup, type LedgerRow } from '../../view';
import { Cites, ColumnWord, DataTable, useApp } from '../shared';

interface RowsProps {
  readonly caption: string;
  readonly rows: ReadonlyArray<LedgerRow>;
}

function LedgerRows({ caption, rows }: RowsProps) {
  const { words } = useApp();
  const { columns } = words.debrief.ledger;
  return (
    <DataTable
      caption={caption}
      hideCaption
      class="ledger-table"
      columns={columns}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          row.variableName,
          <>
            {row.sentence}
            {row.cause !== undefined && <small>{row.cause}</small>}
          </>,
          <span key="sum" class="ledger-amount">
            {row.amount}
          </span>,
          <Cites key="sources" marks={citeMarks(row.evidence)} />,
          <span key="size">
            <ColumnWord column={columns[4]} />
            {row.basisWord}
          </span>,
        ],
      }))}
    />
  );
}

function Group({ group }: { readonly group: FoldedGroup }) {
  const { words } = useApp();
  const few = words.debrief.ledger.few(group.rest.length);
  return (
    <div class="ledger-group">
      <h3>{group.title}</h3>
      <p class="aside-note">{group.sentence}</p>
      <LedgerRows caption={group.title} rows={group.rows} />
      {group.rest.length > 0 && (
        <details class="folded">
          <summary>{few}</summary>
          <LedgerRows caption={`${group.title}: ${few}`} rows={group.rest} />
        </details>
      )}
    </div>
  );
}

/** Sums over the whole game, by the mechanism that did the work. */
export function GameLedger({ groups }: { readonly groups: ReadonlyArray<FoldedGroup> }) {
  const { words } = useApp();
  return (
    <div class="debrief-page">
      <h2 class="panel-title">{words.debrief.ledger.heading}</h2>
      <p class="aside-note">{words.debrief.ledger.explain}</p>
      {groups.map((group) => (
        <Group key={group.id} group={group} />
      ))}
    </div>
  );
}
