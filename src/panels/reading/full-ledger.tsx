import { useState } from 'preact/hooks';
import { citeMarks, type ReadingScreenView, type VariableGroup } from '../../view';
import { Button, Cites, useApp } from '../shared';

function Group({ group }: { readonly group: VariableGroup }) {
  const { words } = useApp();
  const { columns } = words.ledger;
  return (
    <div class="ledger-group">
      <h3>
        {group.name} <span class="numbers">{group.change}</span> <small>{group.unit}</small>
      </h3>
      <section class="table-scroll" aria-label={group.name}>
        <table class="table ledger-table">
          <caption class="visually-hidden">{group.name}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.cause}</th>
              <th scope="col">{columns.amount}</th>
              <th scope="col">{columns.mechanism}</th>
              <th scope="col">{columns.source}</th>
              <th scope="col">{columns.basis}</th>
            </tr>
          </thead>
          <tbody>
            {group.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.sentence}
                  {row.cause !== undefined && <small>{row.cause}</small>}
                </th>
                <td class="ledger-amount">{row.amount}</td>
                <td>{row.mechanismTitle}</td>
                <td>
                  <Cites marks={citeMarks(row.evidence)} />
                </td>
                <td>{row.basisWord}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
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
