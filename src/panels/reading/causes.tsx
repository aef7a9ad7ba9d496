import { citeMarks, type LedgerRow } from '../../view';
import { Cites, useApp } from '../shared';

/** The largest changes of the month with what they rest on. */
export function Causes({ causes }: { readonly causes: ReadonlyArray<LedgerRow> }) {
  const { words } = useApp();
  return (
    <section class="reading-causes" aria-labelledby="causes">
      <h2 id="causes" class="panel-title">
        {words.reading.why}
      </h2>
      <ol>
        {causes.map((row) => (
          <li key={row.id} class="cause">
            <p class="cause-what">
              <b>{row.variableName}</b>
              <span>{row.word}</span>
              <span class="cause-amount numbers">{row.amount}</span>
            </p>
            <p class="cause-why">{row.sentence}</p>
            <p class="cause-note">
              {row.cause !== undefined && <span>{words.reading.setOff(row.cause)}</span>}
              <Cites marks={citeMarks(row.evidence.slice(0, 2))} />
              {row.basis === 'assumption' && <span>{words.reading.assumed}</span>}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
