import { useMemo } from 'preact/hooks';
import { isStale, type LabPort, type ResultOf, type RobustnessView, regretRequest, robustnessView } from '../../view';
import { Cites, ColumnHeads, KindShape, Scroll, Unseen, useApp } from '../shared';
import { FixedField, WorldFields } from './fields';
import { Finding } from './finding';
import { RunRow } from './run-row';
import type { LabChoice } from './use-lab';
import { useWork } from './use-work';

export const REGRET = { regret: 'robustness' } as const;
export const BALANCE = { found: 'robustness' } as const;

function Regret({ view }: { readonly view: RobustnessView }) {
  const { words } = useApp();
  return (
    <Scroll class="table-scroll">
      <table class="table regret-table">
        <caption class="visually-hidden">{view.title}</caption>
        <thead>
          <tr>
            <ColumnHeads columns={view.columns} />
          </tr>
        </thead>
        <tbody>
          {view.rows.map(({ strategy, cells, failure, where }) => (
            <tr key={strategy.id}>
              <th scope="row">
                <span class="regret-name">
                  <KindShape kind={strategy.meaning} size={12} /> {strategy.title}
                </span>
              </th>
              {cells.map(({ lens, said, length, best }, index) => (
                <td key={lens} class={best ? 'regret regret-best' : 'regret'} data-label={view.columns[index + 1]}>
                  <span class="regret-bar" aria-hidden="true">
                    <i style={{ width: `${length.toFixed(1)}%` }} />
                  </span>
                  <span class="numbers">{said}</span>
                  {best && <Unseen>, {words.lab.robustness.best}</Unseen>}
                </td>
              ))}
              <td class="regret-words">
                {failure}
                {where.length > 0 && (
                  <ul>
                    {where.map(({ text, cites }) => (
                      <li key={text}>
                        {text} <Cites marks={cites} />
                      </li>
                    ))}
                  </ul>
                )}
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
  readonly about: Readonly<Record<string, unknown>>;
}

function Found({ result, about }: FoundProps) {
  const { library } = useApp();
  const view = robustnessView(library, result);
  if (!view) return null;
  return (
    <Finding view={view} name="parley-robustness" about={about}>
      <p class="aside-note lab-caution">{view.counts}</p>
      <Regret view={view} />
    </Finding>
  );
}

/** What it costs to have believed the wrong reading. */
export function RegretLook({ port, settings, choose }: LabChoice & { readonly port: LabPort }) {
  const { library, words } = useApp();
  const text = words.lab;
  const work = useWork(port, 'robustness', REGRET);
  const balance = useWork(port, 'robustness.balance', BALANCE);
  const { runs, seed, months, fixed } = settings;
  const asked = { runs, seed, months, fixed };
  const { state } = work;
  const run = () => work.start(asked, { regret: regretRequest(library, settings) }, runs);
  const result = state.found?.regret;
  const { answers } = state;
  const shown = useMemo(
    () => result && <Found result={result} about={{ scenario: library.bundle.scenario.id, ...answers }} />,
    [library, result, answers],
  );
  const choice = { settings, choose };
  return (
    <RunRow
      what={text.looks.regret}
      state={state}
      stale={isStale(state, asked)}
      unit={text.progressOf.readings}
      onRun={run}
      onStop={work.stop}
      others={[{ name: text.balance.named, unit: text.progressOf.readings, work: balance }]}
      result={shown ?? <p class="lab-empty">{text.robustness.empty}</p>}
    >
      <WorldFields {...choice} label={text.fields.runs} />
      <FixedField {...choice} />
    </RunRow>
  );
}
