import evidence from 'virtual:evidence';
import scenario, { texts } from 'virtual:scenario/february-2026';
import type { SeatId } from './engine';
import { createRegister } from './evidence';
import { createSaveStore, createSession } from './flow';
import { mountApp } from './panels';
import type { Stage } from './stage';
import type { Library, StagePort } from './view';

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
      if (detached) return;
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
function deliver(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function start(host: HTMLElement): Promise<void> {
  const library = await loadLibrary();
  const rules = library.bundle.scenario;
  const humansFor = (seat: SeatId): ReadonlyArray<SeatId> => [seat];
  const store = createSaveStore({ scenario: rules, humansFor, now: () => new Date().toISOString() });
  const session = createSession({ scenario: rules, humansFor, store, deliver });
  const app = mountApp(host, library, session.send, { stage: stagePort });
  app.show(session.view());
  session.subscribe(app.show);
}

const host = document.querySelector<HTMLElement>('#app');
if (host) await start(host);
