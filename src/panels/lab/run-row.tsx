import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { capital, counted, type WorkState } from '../../view';
import { Button, Live, useApp, useLayout } from '../shared';

interface RunRowProps {
  /** What is worked out, for whoever hears of it. */
  readonly what: string;
  readonly state: WorkState<unknown>;
  /** That the choices are other than those of the run that is going, or else of the result. */
  readonly stale: boolean;
  readonly unit: string;
  readonly onRun: () => void;
  readonly onStop: () => void;
  /** The same kind of work with another choice of lens or method, which goes on beside this one. */
  readonly others?: ReadonlyArray<OtherWork>;
  /** The choices. */
  readonly children: ComponentChildren;
  /** What was found, or what a run would tell. */
  readonly result: ComponentChildren;
}

export interface OtherWork {
  /** Inside a sentence, as "the search under Papers". */
  readonly name: string;
  readonly unit: string;
  readonly work: { readonly state: WorkState<unknown>; readonly stop: () => void };
}

/** How far a run is, in words. */
function useProgress({ done, total }: WorkState<unknown>, unit: string): string {
  const { library, words } = useApp();
  const count = (value: number) => counted(library, value);
  return total === 0 ? words.lab.starting : `${words.lab.progress(count(done), count(total))} ${unit}`;
}

function Progress({ state, unit, what }: Pick<RunRowProps, 'state' | 'unit' | 'what'>) {
  const said = useProgress(state, unit);
  return (
    <div class="lab-progress">
      <progress aria-label={what} max={Math.max(1, state.total)} value={state.done} />
      <p class="aside-note numbers">{said}</p>
    </div>
  );
}

/** That a run with another choice is still going, how far it is, and a way to stop it. */
function StillRunning({ name, unit, work }: OtherWork) {
  const { words } = useApp();
  const said = useProgress(work.state, unit);
  return (
    <div class="lab-progress">
      <p class="aside-note numbers">
        {work.state.total === 0 ? words.lab.stillStarting(capital(name)) : words.lab.stillRunning(capital(name), said)}
      </p>
      <Button rank="quiet" onPress={work.stop}>
        {words.lab.stopThat(name)}
      </Button>
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

/** Keeps the progress in sight of whoever has pressed Run: on a phone it begins below the window. */
function useShownOnStart(status: WorkState<unknown>['status']) {
  const ref = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  useEffect(() => {
    if (status !== 'running' || !pressed.current) return;
    pressed.current = false;
    ref.current?.scrollIntoView({ block: 'nearest' });
  }, [status]);
  const press = () => {
    pressed.current = true;
  };
  return { ref, press };
}

/**
 * The choices of a part in a row, the one primary control at their end, how the job stands, and below what it found. On a
 * phone that lies out of sight, so a control leads there.
 */
export function RunRow({ children, onRun, onStop, others = [], result, ...notes }: RunRowProps) {
  const { words } = useApp();
  const { state, stale, what } = notes;
  const fresh = state.found !== undefined && !stale;
  const phone = useLayout() === 'phone';
  const found = useRef<HTMLElement>(null);
  const progress = useShownOnStart(state.status);
  const run = () => {
    progress.press();
    onRun();
  };
  const see = () => {
    found.current?.scrollIntoView();
    found.current?.focus({ preventScroll: true });
  };
  const running = others.filter(({ work }) => work.state.status === 'running');
  return (
    <>
      <div ref={progress.ref} class="lab-choices">
        <form
          class="lab-fields"
          onSubmit={(event) => {
            event.preventDefault();
            run();
          }}
        >
          {children}
          <div class="lab-run">
            <RunButton state={state} rank={fresh ? 'secondary' : 'primary'} onRun={run} onStop={onStop} />
          </div>
        </form>
        <JobNotes {...notes} />
        {running.map((other) => (
          <StillRunning key={other.name} {...other} />
        ))}
        {phone && fresh && state.status === 'done' && (
          <Button rank="quiet" icon="caret-down" onPress={see}>
            {words.lab.see}
          </Button>
        )}
      </div>
      <section ref={found} class="lab-result" tabIndex={-1} aria-label={words.lab.result(what)}>
        {result}
      </section>
    </>
  );
}
