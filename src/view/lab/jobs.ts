import type { WorkKind, WorkRequest, WorkResult } from '../../lab';
import type { LabPort, RunningJob } from '../lab-port';

/** The choices that a piece of work answers, as plain data. */
export type Asked = Readonly<Record<string, unknown>>;

/** The jobs that make a piece of work, by a name for each. */
export type Kinds = Readonly<Record<string, WorkKind>>;
export type Requests<K extends Kinds> = { readonly [Name in keyof K]?: WorkRequest<K[Name]> };
export type Results<K extends Kinds> = { readonly [Name in keyof K]?: WorkResult<K[Name]> };

/** A piece of work as its screen shows it. What it found last stays until it has found something new. */
export interface WorkState<Found> {
  readonly status: 'idle' | 'running' | 'done' | 'stopped' | 'failed';
  /** How far it is: what is done of all, in the count that was announced, else in runs of its jobs. */
  readonly done: number;
  readonly total: number;
  /** What is being worked out, or was last. */
  readonly asked?: Asked;
  readonly found?: Found;
  /** What the findings answer. */
  readonly answers?: Asked;
  readonly fault?: string;
}

const IDLE: WorkState<never> = { status: 'idle', done: 0, total: 0 };

/** Findings of a place that are remembered: more than a reader looks at in an hour, and not without end. */
const REMEMBERED = 50;

/** Progress is told in so many steps at most: more would only redraw the screen. */
const STEPS = 100;

interface Entry {
  state: WorkState<unknown>;
  past: ReadonlyArray<unknown>;
  running: ReadonlyArray<RunningJob>;
  /** Counts the starts: what an earlier one still says is not heard. */
  start: number;
}

/** The work of the lab by the place that asked for it. It outlives the screens: leaving one stops nothing. */
export interface WorkStore {
  read<K extends Kinds>(place: string): WorkState<Results<K>>;
  /** What was found there since the page was opened, the newest first, as far as it is remembered. */
  past<K extends Kinds>(place: string): ReadonlyArray<Results<K>>;
  /**
   * Starts the jobs for which there is a request, in place of what was running there. `announced` is how many games, or
   * whatever the reader was told, it comes to: progress is told in these, however many jobs and lenses share the work.
   */
  start<K extends Kinds>(place: string, kinds: K, asked: Asked, requests: Requests<K>, announced?: number): void;
  stop(place: string): void;
  listen(place: string, listener: () => void): () => void;
}

export function createWorkStore(port: LabPort): WorkStore {
  const entries = new Map<string, Entry>();
  const listeners = new Map<string, Set<() => void>>();
  const entryOf = (place: string): Entry => {
    const found = entries.get(place) ?? { state: IDLE, past: [], running: [], start: 0 };
    entries.set(place, found);
    return found;
  };
  const set = (place: string, state: WorkState<unknown>): void => {
    entryOf(place).state = state;
    for (const listener of listeners.get(place) ?? []) listener();
  };
  const leave = (entry: Entry): void => {
    for (const job of entry.running) job.cancel();
    entry.running = [];
    entry.start += 1;
  };
  return {
    read: <K extends Kinds>(place: string) => (entries.get(place)?.state ?? IDLE) as WorkState<Results<K>>,

    past: <K extends Kinds>(place: string) => (entries.get(place)?.past ?? []) as ReadonlyArray<Results<K>>,

    start(place, kinds, asked, requests, announced) {
      const entry = entryOf(place);
      leave(entry);
      const mine = entry.start;
      const names = Object.keys(kinds).filter((name) => requests[name] !== undefined);
      const progress = new Map<string, readonly [done: number, total: number]>();
      const found: Record<string, unknown> = {};
      let told = -1;
      const kept = (): WorkState<unknown> => {
        const { found: last, answers } = entry.state;
        return { ...IDLE, asked, ...(last === undefined ? {} : { found: last }), ...(answers ? { answers } : {}) };
      };
      set(place, { ...kept(), status: 'running' });
      const tell = (name: string, done: number, total: number): void => {
        progress.set(name, [done, total]);
        const sum = (index: 0 | 1): number => [...progress.values()].reduce((all, each) => all + each[index], 0);
        const step = Math.floor((STEPS * sum(0)) / Math.max(1, sum(1)));
        if (step === told || progress.size < names.length) return;
        told = step;
        const all = announced ?? sum(1);
        set(place, { ...entry.state, done: Math.floor((sum(0) * all) / Math.max(1, sum(1))), total: all });
      };
      const take = (name: string, result: unknown): void => {
        found[name] = result;
        if (names.every((each) => each in found)) {
          entry.running = [];
          entry.past = [found, ...entry.past].slice(0, REMEMBERED);
          set(place, { ...kept(), status: 'done', found, answers: asked });
        }
      };
      const fail = (fault: string): void => {
        leave(entry);
        set(place, { ...kept(), status: 'failed', fault });
      };
      const current = (): boolean => entry.start === mine;
      const running: RunningJob[] = [];
      for (const name of names) {
        const kind = kinds[name];
        if (kind === undefined || !current()) continue;
        running.push(
          port.run(kind, requests[name] as WorkRequest<typeof kind>, {
            onProgress: (done, total) => current() && tell(name, done, total),
            onResult: (result) => current() && take(name, result),
            onFault: (fault) => current() && fail(fault),
          }),
        );
      }
      if (current() && entry.state.status === 'running') entry.running = running;
    },

    stop(place) {
      const entry = entryOf(place);
      leave(entry);
      if (entry.state.status === 'running') set(place, { ...entry.state, status: 'stopped' });
    },

    listen(place, listener) {
      const heard = listeners.get(place) ?? new Set();
      heard.add(listener);
      listeners.set(place, heard);
      return () => void heard.delete(listener);
    },
  };
}

/** Whether what is being worked out, or else what was found, answers other choices than the present ones. */
export function isStale({ status, asked: begun, answers }: WorkState<unknown>, asked: Asked): boolean {
  const meant = status === 'running' ? begun : answers;
  return meant !== undefined && JSON.stringify(meant) !== JSON.stringify(asked);
}
