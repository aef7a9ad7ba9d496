import { useMemo } from 'preact/hooks';
import { type ClaimsFile, isStale, jointRequest, type LabPort, traceRequest, traceView } from '../../view';
import { useApp } from '../shared';
import { Tried } from './carriers';
import { JobNotes, RunButton } from './run-row';
import { SaveFigure } from './save-figure';
import { useWork } from './use-work';

const KINDS = { whole: 'claims', without: 'ablation' } as const;
const JOINT = { joint: 'ablation' } as const;

interface TraceProps {
  readonly port: LabPort;
  readonly claims: ClaimsFile;
  readonly claim: string;
  readonly runs: number;
  readonly seed: string;
}

/** Which of all links carry a claim: each switched off by itself, then several together where no single one is needed. */
export function Trace({ port, claims, claim, runs, seed }: TraceProps) {
  const { library, words } = useApp();
  const text = words.lab.carriers.all;
  const singles = useWork(port, `claims.trace.${claim}`, KINDS);
  const several = useWork(port, `claims.joint.${claim}`, JOINT);
  const { state } = singles;
  const asked = { claim, runs, seed };
  const stale = isStale(state, asked);
  const { whole, without } = state.found ?? {};
  // Several together are chosen by what each did alone: they belong to that run and to no other.
  const belongs = state.answers !== undefined && !isStale(several.state, state.answers);
  const joint = belongs ? several.state.found?.joint : undefined;
  const view = useMemo(
    () => traceView(library, claims, claim, whole && without && { whole, without, ...(joint ? { joint } : {}) }),
    [library, claims, claim, whole, without, joint],
  );
  if (!view) return null;
  const unit = words.lab.progressOf.pairs;
  const { answers } = state;
  return (
    <section class="carriers">
      <h3>{view.title}</h3>
      <p>{view.lead}</p>
      <Tried view={view} />
      {view.data && (
        <SaveFigure
          name={`parley-trace-${claim}`}
          data={view.data}
          about={{ scenario: library.bundle.scenario.id, ...answers }}
        />
      )}
      <div class="lab-run-alone">
        <RunButton
          state={state}
          label={text.run}
          rank="secondary"
          onRun={() => singles.start(asked, traceRequest(claims, claim, { runs, seed }), runs)}
          onStop={singles.stop}
        />
      </div>
      <JobNotes what={text.what} state={state} stale={stale} unit={unit} />
      {without && !stale && (view.goesOn || several.state.status === 'running') && (
        <>
          <div class="lab-run-alone">
            <RunButton
              state={several.state}
              label={text.runJoint}
              rank="secondary"
              onRun={() => several.start(asked, jointRequest(claims, claim, without, { runs, seed }), runs)}
              onStop={several.stop}
            />
          </div>
          <JobNotes what={text.whatJoint} state={several.state} stale={false} unit={unit} />
        </>
      )}
    </section>
  );
}
