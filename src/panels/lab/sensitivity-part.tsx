import { useMemo } from 'preact/hooks';
import {
  isStale,
  type LabPort,
  METHODS,
  OVERS,
  type ResultOf,
  screeningFor,
  sensitivityRequest,
  type TornadoView,
  tornadoView,
  unscreened,
} from '../../view';
import { Strip, StripGrid } from '../charts';
import { Cites, Select, useApp } from '../shared';
import { Basis } from './basis';
import { DepthField, IndicatorField, LensField, MonthsField, SeedField, StrategyField } from './fields';
import { RunRow } from './run-row';
import { SaveFigure } from './save-figure';
import type { LabChoice } from './use-lab';
import { useWork } from './use-work';

/** As many rows as can be taken in at once. */
const ROWS = 12;

const KINDS = { found: 'sensitivity' } as const;

function MethodFields({ settings, choose }: LabChoice) {
  const { words } = useApp();
  return (
    <>
      <Select
        label={words.lab.sensitivity.over}
        value={settings.over}
        options={OVERS.map((over) => ({ value: over, label: words.lab.overs[over] }))}
        onChange={(value) => {
          const over = OVERS.find((each) => each === value);
          if (over) choose({ over });
        }}
      />
      <Select
        label={words.lab.fields.method}
        value={settings.method}
        options={METHODS.map((method) => ({ value: method, label: words.lab.methods[method] }))}
        onChange={(value) => {
          const method = METHODS.find((each) => each === value);
          if (method) choose({ method });
        }}
      />
      <DepthField settings={settings} choose={choose} />
    </>
  );
}

/** The weightiest assumptions from the top, each as a hollow and a full bar about the mean. */
function Tornado({ view }: { readonly view: TornadoView }) {
  return (
    <StripGrid title={view.title} columns={view.columns} chart={view.strip} class="tornado">
      {view.rows.map(({ assumption, moved, row, cells }) => (
        <tr key={assumption.id}>
          <th scope="row">
            {assumption.sentence}
            <small>
              {moved !== '' && `${moved}. `}
              {assumption.mechanism} <Cites marks={assumption.cites} />
            </small>
          </th>
          <td class="strip-cell">{row && <Strip chart={view.strip} row={row} />}</td>
          {cells.map((cell, index) => (
            <td key={view.columns[index + 2]} data-label={view.columns[index + 2]}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </StripGrid>
  );
}

interface FoundProps {
  readonly result: ResultOf<'sensitivity'>;
  readonly about: Readonly<Record<string, unknown>>;
}

function Found({ result, about }: FoundProps) {
  const { library, words } = useApp();
  const view = tornadoView(library, result, ROWS);
  return (
    <section class="figure">
      <Basis answers={about} />
      <h2 class="panel-title">{view.title}</h2>
      <p class="aside-note lab-caution">
        {view.lead} {view.noise}
      </p>
      <details class="folded lab-how">
        <summary>{words.lab.sensitivity.how}</summary>
        <p class="aside-note lab-caution">
          {view.luck} {view.design}
        </p>
      </details>
      <Tornado view={view} />
      <SaveFigure name={`parley-sensitivity-${result.measure}`} data={view.data} about={about} />
    </section>
  );
}

/** Which of the model's assumptions a result hangs on. */
export function SensitivityPart({ port, settings, choose }: LabChoice & { readonly port: LabPort }) {
  const { library, words } = useApp();
  const text = words.lab;
  const works = {
    morris: useWork(port, 'sensitivity.morris', KINDS),
    sobol: useWork(port, 'sensitivity.sobol', KINDS),
  };
  const unitOf = { morris: text.progressOf.paths, sobol: text.progressOf.rows };
  const work = works[settings.method];
  const { a, lens, months, seed, show, method, depth, over } = settings;
  const asked = { a, lens, months, seed, show, method, depth, over };
  const { state } = work;
  const result = state.found?.found;
  const { answers } = state;
  const shown = useMemo(
    () => result && <Found result={result} about={{ scenario: library.bundle.scenario.id, ...answers }} />,
    [library, result, answers],
  );
  const screened = screeningFor(
    settings,
    works.morris.past.flatMap(({ found }) => (found ? [found] : [])),
  );
  const choice = { settings, choose };
  return (
    <RunRow
      what={text.headings.sensitivity}
      state={state}
      stale={isStale(state, asked)}
      unit={unitOf[method]}
      onRun={() => work.start(asked, { found: sensitivityRequest(library, settings, screened) })}
      onStop={work.stop}
      others={METHODS.filter((each) => each !== method).map((each) => ({
        name: text.sensitivity.named(text.methods[each]),
        unit: unitOf[each],
        work: works[each],
      }))}
      result={
        <>
          {method === 'sobol' && !screened && <p class="aside-note">{unscreened(library, settings)}</p>}
          {shown ?? <p class="lab-empty">{text.sensitivity.empty[method]}</p>}
        </>
      }
    >
      <StrategyField {...choice} which="a" label={text.fields.one} />
      <LensField {...choice} />
      <IndicatorField {...choice} label={text.fields.measure} />
      <MonthsField {...choice} />
      <MethodFields {...choice} />
      <SeedField {...choice} />
    </RunRow>
  );
}
