import { useState } from 'preact/hooks';
import { citeMarks, type ReadingScreenView, type VariableGroup } from '../../view';
import { Button, Cites, DataTable, useApp } from '../shared';

function Group({ group }: { readonly group: VariableGroup }) {
  const { words } = useApp();
  const { columns } = words.ledger;
  return (
    <div class="ledger-group">
      <h3>
        {group.name} <span class="numbers">{group.change}</span> <small>{group.unit}</small>
      </h3>
      <DataTable
        caption={group.name}
        hideCaption
        class="ledger-table"
        columns={[columns.cause, columns.amount, columns.mechanism, columns.source, columns.basis]}
        rows={group.rows.map((row) => ({
          key: row.id,
          cells: [
            <>
              {row.sentence}
              {row.cause !== undefined && <small>{row.cause}</small>}
            </>,
            <span key="amount" class="ledger-amount">
              {row.amount}
            </span>,
            row.mechanismTitle,
            <Cites key="sources" marks={citeMarks(row.evidence)} />,
            row.basisWord,
          ],
        }))}
      />
    </div>
  );
}

/** Every line of the month, once it is asked for. */
export function FullLedger({ view }: { readonly view: ReadingScreenView }) {
  const { words } = useApp();
  const [open, setOpen] = useState(false);
  return (
    <section class="reading-ledger" aria-label={words.ledger.heading}>
      <Button rank="quiet" onPress={() => setOpen(!open)}>
        {open ? words.reading.fullHide : words.reading.full(view.changes)}
      </Button>
      {open && (
        <>
          <h2 class="panel-title">{words.ledger.heading}</h2>
          <p class="aside-note">{words.ledger.explain}</p>
          {view.ledger.map((group) => (
            <Group key={group.id} group={group} />
          ))}
        </>
      )}
    </section>
  );
}
