import evidence from 'virtual:evidence';
import scenario, { claims, texts } from 'virtual:scenario/february-2026';
import type { Scenario, SeatId } from './engine';
import { createRegister } from './evidence';
import { createSaveStore, createSession, type Session } from './flow';
import type { WorkerCrew } from './lab';
import { mountApp } from './panels';
import type { Stage } from './stage';
import type { LabPort, Library, StagePort } from './view';

/** The first of the reader's languages that the scenario is told in. */
const localeFor = (wanted: ReadonlyArray<string>): string =>
  wanted.map((tag) => tag.split('-')[0] ?? tag).find((tag) => tag in texts) ?? 'en';

async function loadLibrary(): Promise<Library> {
  const locale = localeFor(navigator.languages);
  const load = texts[locale];
  if (!load) throw new Error(`the scenario has no texts for ${locale}`);
  const { default: book } = await load();
  return { bundle: { ...scenario, texts: { [locale]: book } }, register: createRegister(evidence), locale };
}

/** The picture is fetched when a screen first has a place for it, and drawn as soon as it is there. */
const stagePort: StagePort = {
  attach(host, view, hearing) {
    let stage: Stage | undefined;
    let detached = false;
    const waiting: ((stage: Stage) => void)[] = [(drawn) => drawn.show(view)];
    const tell = (say: (stage: Stage) => void): void => {
      if (stage) say(stage);
      else waiting.push(say);
    };
    const draw = async (): Promise<void> => {
      const { createStage } = await import('./stage');
      // A host that has left the page has no style sheet to take colours from.
      if (detached || !host.isConnected) return;
      stage = createStage(host, hearing);
      for (const say of waiting) say(stage);
    };
    void draw();
    return {
      update: (next) => tell((drawn) => drawn.show(next)),
      turnTo: (count, atOnce) => tell((drawn) => drawn.turnTo(count, atOnce)),
      skip: () => tell((drawn) => drawn.skip()),
      setTheme: () => tell((drawn) => drawn.setTheme()),
      detach: () => {
        detached = true;
        stage?.destroy();
      },
    };
  },
};

/** Hands a file to the reader as a download. */
function deliver(name: string, text: string, type = 'application/json'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Workers beside the main thread, which is idle meanwhile: as many as the machine has room for, two at least. */
const WORKERS = Math.min(8, Math.max(2, (navigator.hardwareConcurrency ?? 2) - 1));

/** The lab's games are played by workers, which are fetched and started when the lab is first opened. */
function createLabPort(rules: Scenario, session: Session): LabPort {
  let hired: Promise<{ readonly lab: typeof import('./lab'); readonly crew: WorkerCrew }> | undefined;
  const hire = () => {
    hired ??= import('./lab').then((lab) => {
      const start = () =>
        new Worker(new URL('./lab/jobs/browser.worker.ts', import.meta.url), { type: 'module', name: 'lab' });
      const locks = 'locks' in navigator ? crypto.randomUUID() : undefined;
      return { lab, crew: lab.hireWorkers(rules, WORKERS, start, locks) };
    });
    // What could not be fetched is asked for again the next time.
    hired.catch(() => {
      hired = undefined;
    });
    return hired;
  };
  return {
    run(kind, request, { onProgress, onResult, onFault }) {
      const stop = new AbortController();
      const play = async (): Promise<void> => {
        try {
          const { lab, crew } = await hire();
          const { signal } = stop;
          const result = await lab.work(crew, kind, rules, request, { signal, progress: onProgress });
          if (!signal.aborted) onResult(result);
        } catch (error) {
          if (!stop.signal.aborted) onFault(error instanceof Error ? error.message : String(error));
        }
      };
      void play();
      return { cancel: () => stop.abort() };
    },
    // A fault is told by the first job that meets it.
    warm: () =>
      void hire().then(
        ({ crew }) => crew.warm(),
        () => undefined,
      ),
    claims: async () => (await claims()).default,
    deliver,
    record: () => session.record(),
  };
}

async function start(host: HTMLElement): Promise<void> {
  const library = await loadLibrary();
  const rules = library.bundle.scenario;
  const humansFor = (seat: SeatId): ReadonlyArray<SeatId> => [seat];
  const store = createSaveStore({ scenario: rules, humansFor, now: () => new Date().toISOString() });
  const session = createSession({ scenario: rules, humansFor, store, deliver });
  const app = mountApp(host, library, session.send, {
    stage: stagePort,
    lab: createLabPort(rules, session),
  });
  app.show(session.view());
  session.subscribe(app.show);
}

const host = document.querySelector<HTMLElement>('#app');
if (host) await start(host);
