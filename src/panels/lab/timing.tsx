import { type ClaimsFile, isStale, LAB_PURE_LENSES, type LabPort, timingView } from '../../view';
import { useApp } from '../shared';
import { ClaimsHere } from './claims-here';
import { FanFigure } from './fan-figure';
import { JobNotes, RunButton } from './run-row';
import { SaveFigure } from './save-figure';
import type { LabChoice } from './use-lab';
import { useWork } from './use-work';

const KINDS = { timing: 'timing' } as const;

interface TimingProps extends Pick<LabChoice, 'settings'> {
  readonly port: LabPort;
}

/** The same call in every month of the year, under each lens. */
export function Timing(props: TimingProps) {
  return <ClaimsHere port={props.port}>{(claims) => <Tried {...props} claims={claims} />}</ClaimsHere>;
}

function Tried({ port, settings, claims }: TimingProps & { readonly claims: ClaimsFile }) {
  const { library, words } = useApp();
  const text = words.lab;
  const work = useWork(port, 'timing', KINDS);
  const { runs, seed } = settings;
  const asked = { runs, seed };
  const { state } = work;
  const result = state.found?.timing;
  if (!claims.timing) return null;
  const run = () => work.start(asked, { timing: { claims, lenses: LAB_PURE_LENSES, runs, seed } });
  const about = { scenario: library.bundle.scenario.id, ...state.answers };
  const longest = Math.max(...LAB_PURE_LENSES.map((lens) => words.lenses.names[lens].length));
  return (
    <section class="lab-block">
      {result ? (
        <FanFigure
          draw={(frame) => timingView(library, result, frame)}
          longest={longest}
          actions={({ data }) => <SaveFigure name="parley-timing" data={data} about={about} />}
        />
      ) : (
        <>
          <h2 class="panel-title">{text.timing.title}</h2>
          <p class="aside-note">{text.timing.empty}</p>
        </>
      )}
      <div class="lab-run-alone">
        <RunButton state={state} label={text.timing.run} rank="secondary" onRun={run} onStop={work.stop} />
      </div>
      <JobNotes what={text.timing.title} state={state} stale={isStale(state, asked)} unit={text.progressOf.games} />
    </section>
  );
}
