import { useMemo } from 'preact/hooks';
import {
  counted,
  gamesOfLines,
  isStale,
  LAB_PURE_LENSES,
  type LabPort,
  type LinesView,
  linesChoices,
  linesRequestOf,
  linesView,
  type ResultOf,
} from '../../view';
import { Strip, StripAxis } from '../charts';
import { Cites, Scroll, Select, useApp } from '../shared';
import { MachinesField, WorldFields } from './fields';
import { Finding } from './finding';
import { RunRow } from './run-row';
import type { LabChoice } from './use-lab';
import { useWork } from './use-work';

const KINDS = { found: 'lines' } as const;

type Row = LinesView['rows'][number];

function Line({ order, line }: { readonly order: string; readonly line: Row['first'] }) {
  return (
    <small>
      {order} <b>{line.title}</b>. {line.text} <Cites marks={line.cites} />
    </small>
  );
}

function SeatRow({ row, view }: { readonly row: Row; readonly view: LinesView }) {
  const { words } = useApp();
  const text = words.lab.lines;
  return (
    <tr>
      <th scope="row">
        <span class="claim-statement">{row.seat}</span>
        <Line order={text.first} line={row.first} />
        <Line order={text.second} line={row.second} />
      </th>
      {row.cells.map(({ lens, name, said, clear, row: strip }) => (
        <td key={lens} class={clear ? 'claim-found claim-expected' : 'claim-found'}>
          <span class="claim-lens">{name}</span>
          {strip && <Strip chart={view.strip} row={strip} />}
          <span class="numbers">{said}</span>
        </td>
      ))}
      <td class="lines-verdict">
        {row.verdict.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </td>
    </tr>
  );
}

function Table({ view }: { readonly view: LinesView }) {
  return (
    <Scroll class="table-scroll">
      <table class="table claims-table lines-table">
        <caption class="visually-hidden">{view.title}</caption>
        <thead>
          <tr>
            {view.columns.map((column, index) => (
              <th key={column} scope="col">
                {column}
                {index > 0 && index <= LAB_PURE_LENSES.length && <StripAxis chart={view.strip} />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <SeatRow key={row.key} row={row} view={view} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

interface FoundProps {
  readonly result: ResultOf<'lines'>;
  readonly about: Readonly<Record<string, unknown>>;
}

function Found({ result, about }: FoundProps) {
  const { library } = useApp();
  const view = linesView(library, result);
  return (
    <Finding view={view} name="parley-lines" about={about}>
      <Table view={view} />
    </Finding>
  );
}

/** Two lines of play for each of some seats: which serves the seat under which lens. */
export function Lines({ port, settings, choose }: LabChoice & { readonly port: LabPort }) {
  const { library, words } = useApp();
  const text = words.lab;
  const work = useWork(port, 'robustness.lines', KINDS);
  const { state } = work;
  const { runs, seed, months, seat, machines } = settings;
  const asked = { runs, seed, months, seat, machines };
  const result = state.found?.found;
  const { answers } = state;
  const shown = useMemo(
    () => result && <Found result={result} about={{ scenario: library.bundle.scenario.id, ...answers }} />,
    [library, result, answers],
  );
  const choices = linesChoices(library);
  if (choices.length < 2) return <p class="lab-empty">{text.lines.none}</p>;
  const request = linesRequestOf(library, settings);
  const choice = { settings, choose };
  return (
    <RunRow
      what={text.lines.what}
      state={state}
      stale={isStale(state, asked)}
      unit={text.progressOf.lines}
      onRun={() => work.start(asked, { found: request }, gamesOfLines(request))}
      onStop={work.stop}
      result={shown ?? <p class="lab-empty">{text.lines.empty(counted(library, gamesOfLines(request)), machines)}</p>}
    >
      <Select label={text.lines.seat} value={seat} options={choices} onChange={(value) => choose({ seat: value })} />
      <WorldFields {...choice} label={text.fields.runs} />
      <MachinesField {...choice} />
    </RunRow>
  );
}
