import { citeMarks, type LedgerGroup } from '../../view';
import { Cites, useApp } from '../shared';

function Group({ group }: { readonly group: LedgerGroup }) {
  const { words } = useApp();
  return (
    <div class="ledger-group">
      <h3>{group.title}</h3>
      <p class="aside-note">{group.sentence}</p>
      <section class="table-scroll" aria-label={group.title}>
        <table class="table ledger-table">
          <caption class="visually-hidden">{group.title}</caption>
          <thead>
            <tr>
              {words.debrief.ledger.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {group.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.variableName}</th>
                <td>
                  {row.sentence}
                  {row.cause !== undefined && <small>{row.cause}</small>}
                </td>
                <td class="ledger-amount">{row.amount}</td>
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

/** Sums over the whole game, by the mechanism that did the work. */
export function GameLedger({ groups }: { readonly groups: ReadonlyArray<LedgerGroup> }) {
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
