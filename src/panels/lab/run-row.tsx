import type { ComponentChildren } from 'preact';
import type { WorkState } from '../../view';
import { Button, Live, useApp } from '../shared';

interface RunRowProps {
  /** What is worked out, for whoever hears of it. */
  readonly what: string;
  readonly state: WorkState<unknown>;
  /** That the choices are other than those of the run that is going, or else of the result. */
  readonly stale: boolean;
  readonly unit: string;
  readonly onRun: () => void;
  readonly onStop: () => void;
  readonly children: ComponentChildren;
}

function Progress({ state, unit, what }: Pick<RunRowProps, 'state' | 'unit' | 'what'>) {
  const { words } = useApp();
  const count = (value: number) => value.toLocaleString('en-GB');
  return (
    <div class="lab-progress">
      <progress aria-label={what} max={Math.max(1, state.total)} value={state.done} />
      <p class="aside-note numbers">
        {state.total === 0
          ? words.lab.starting
          : `${words.lab.progress(count(state.done), count(state.total))} ${unit}`}
      </p>
    </div>
  );
}

/** How a job stands, told to everybody: progress, a stop, a fault, or choices that have changed since. */
export function JobNotes({ what, state, stale, unit }: Pick<RunRowProps, 'what' | 'state' | 'stale' | 'unit'>) {
  const { words } = useApp();
  const text = words.lab;
  const kept = state.found === undefined ? '' : ` ${text.kept}`;
  const overtaken = stale && state.status === 'running';
  return (
    <>
      {state.status === 'running' && <Progress state={state} unit={unit} what={what} />}
      {overtaken && <p class="aside-note">{text.overtaken}</p>}
      {state.status === 'failed' && (
        <p class="notice lab-fault" role="alert">
          {text.fault(state.fault ?? '')}
          {kept}
        </p>
      )}
      {state.status === 'stopped' && (
        <p class="aside-note">{state.found === undefined ? text.stoppedEmpty : text.stopped}</p>
      )}
      {stale && state.status !== 'running' && <p class="aside-note">{text.changed}</p>}
      <Live>
        {state.status === 'running'
          ? (overtaken ? text.runningOn : text.running)(what)
          : state.status === 'done'
            ? text.done(what)
            : ''}
      </Live>
    </>
  );
}

interface RunButtonProps extends Pick<RunRowProps, 'state' | 'onRun' | 'onStop'> {
  readonly rank: 'primary' | 'secondary';
  /** What it says before anything has been found. */
  readonly label?: string;
}

/** Starts a piece of work, and stops it while it runs. */
export function RunButton({ state, rank, label, onRun, onStop }: RunButtonProps) {
  const { words } = useApp();
  if (state.status === 'running') return <Button onPress={onStop}>{words.lab.cancel}</Button>;
  return (
    <Button rank={rank} onPress={onRun}>
      {state.found === undefined ? (label ?? words.lab.run) : words.lab.again}
    </Button>
  );
}

/** The choices of a part in a row, the one primary control at their end, and below how the job stands. */
export function RunRow({ children, onRun, onStop, ...notes }: RunRowProps) {
  const { state, stale } = notes;
  const fresh = state.found !== undefined && !stale;
  return (
    <div class="lab-choices">
      <form
        class="lab-fields"
        onSubmit={(event) => {
          event.preventDefault();
          onRun();
        }}
      >
        {children}
        <div class="lab-run">
          <RunButton state={state} rank={fresh ? 'secondary' : 'primary'} onRun={onRun} onStop={onStop} />
        </div>
      </form>
      <JobNotes {...notes} />
    </div>
  );
}
