import { useMemo } from 'preact/hooks';
import { type BalanceView, balanceRequest, balanceView, isStale, type LabPort, type ResultOf } from '../../view';
import { ColumnHeads, DataTable, Scroll, useApp } from '../shared';
import { FixedField, WorldFields } from './fields';
import { Finding } from './finding';
import { BALANCE, REGRET } from './regret';
import { RunRow } from './run-row';
import type { LabChoice } from './use-lab';
import { useWork } from './use-work';
import { VerdictSign } from './verdict-sign';

function isVerdict(status: BalanceView['rows'][number]['status']): boolean {
  return status === 'holds' || status === 'fails';
}

function Demands({ view }: { readonly view: BalanceView }) {
  const { words } = useApp();
  const { columns } = words.lab.balance;
  return (
    <Scroll class="table-scroll">
      <table class="table claims-table balance-table">
        <caption class="visually-hidden">{view.title}</caption>
        <thead>
          <tr>
            <ColumnHeads columns={[columns.demand, columns.verdict, columns.measured]} />
          </tr>
        </thead>
        <tbody>
          {view.rows.map(({ id, demand, status, verdict, measured }) => (
            <tr key={id}>
              <th scope="row">{demand}</th>
              <td class={isVerdict(status) ? 'claim-expected' : 'balance-open'}>
                <span class="claim-verdict">
                  <VerdictSign holds={status === 'holds'} weighs={isVerdict(status)} />
                  <span>{verdict}</span>
                </span>
              </td>
              <td>
                {measured.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

interface FoundProps {
  readonly result: ResultOf<'robustness'>;
  readonly whole: boolean;
  readonly about: Readonly<Record<string, unknown>>;
}

function Found({ result, whole, about }: FoundProps) {
  const { library } = useApp();
  const view = balanceView(library, result, whole, about.fixed === true);
  return (
    <Finding
      view={view}
      name="parley-balance"
      about={about}
      more={view.tables.map(({ title, lead, columns, rows }) => (
        <details key={title} class="folded">
          <summary>{title}</summary>
          <p class="aside-note lab-caution">{lead}</p>
          <DataTable caption={title} hideCaption columns={columns} rows={rows} />
        </details>
      ))}
    >
      <Demands view={view} />
    </Finding>
  );
}

/** The demands on the model, each with what was measured for it. */
export function Balance({ port, settings, choose }: LabChoice & { readonly port: LabPort }) {
  const { library, words } = useApp();
  const text = words.lab;
  const work = useWork(port, 'robustness.balance', BALANCE);
  // What was played for the regret answers some of the demands until the whole list has been run.
  const regret = useWork(port, 'robustness', REGRET);
  const part = regret.state;
  const { state } = work;
  const { runs, seed, months, fixed } = settings;
  const asked = { runs, seed, months, fixed };
  const whole = state.found?.found;
  const result = whole ?? part.found?.regret;
  const told = whole ? state : part;
  const { answers } = told;
  const shown = useMemo(
    () =>
      result && (
        <Found
          result={result}
          whole={whole !== undefined}
          about={{ scenario: library.bundle.scenario.id, ...answers }}
        />
      ),
    [library, result, whole, answers],
  );
  const choice = { settings, choose };
  return (
    <RunRow
      what={text.balance.what}
      state={state}
      stale={isStale(state.status === 'running' ? state : told, asked)}
      unit={text.progressOf.readings}
      onRun={() => work.start(asked, { found: balanceRequest(library, settings) }, runs)}
      onStop={work.stop}
      others={[{ name: text.robustness.named, unit: text.progressOf.readings, work: regret }]}
      result={shown ?? <p class="lab-empty">{text.balance.empty}</p>}
    >
      <WorldFields {...choice} label={text.fields.runs} />
      <FixedField {...choice} />
    </RunRow>
  );
}
