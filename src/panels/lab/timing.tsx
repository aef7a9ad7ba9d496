import { type ClaimsFile, isStale, LAB_PURE_LENSES, type LabPort, timingView } from '../../view';
import { useApp } from '../shared';
import { ClaimsHere } from './claims-here';
import { FanFigure } from './fan-figure';
import { RunsField, SeedField } from './fields';
import { RunRow } from './run-row';
import { SaveFigure } from './save-figure';
import type { LabChoice } from './use-lab';
import { useWork } from './use-work';

const KINDS = { timing: 'timing' } as const;

interface TimingProps extends LabChoice {
  readonly port: LabPort;
}

/** The same call in every month of the year, under each lens. */
export function Timing(props: TimingProps) {
  return <ClaimsHere port={props.port}>{(claims) => <Tried {...props} claims={claims} />}</ClaimsHere>;
}

function Tried({ port, settings, choose, claims }: TimingProps & { readonly claims: ClaimsFile }) {
  const { library, words } = useApp();
  const text = words.lab;
  const work = useWork(port, 'timing', KINDS);
  const { runs, seed } = settings;
  const asked = { runs, seed };
  const { state } = work;
  const result = state.found?.timing;
  if (!claims.timing) return <p class="lab-empty">{text.timing.none}</p>;
  const run = () => work.start(asked, { timing: { claims, lenses: LAB_PURE_LENSES, runs, seed } }, runs);
  const about = { scenario: library.bundle.scenario.id, ...state.answers };
  const longest = Math.max(...LAB_PURE_LENSES.map((lens) => words.lenses.names[lens].length));
  const shown = result && (
    <FanFigure
      draw={(frame) => timingView(library, result, frame)}
      longest={longest}
      actions={({ data }) => <SaveFigure name="parley-timing" data={data} about={about} />}
    />
  );
  return (
    <RunRow
      what={text.timing.title}
      state={state}
      stale={isStale(state, asked)}
      unit={text.progressOf.months}
      onRun={run}
      onStop={work.stop}
      result={shown ?? <p class="lab-empty">{text.timing.empty}</p>}
    >
      <RunsField settings={settings} choose={choose} label={text.fields.runs} />
      <SeedField settings={settings} choose={choose} />
    </RunRow>
  );
}
