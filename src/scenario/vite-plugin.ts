import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';
import type { Fault, Files, ScenarioBundle } from './index';

const SCENARIO = 'virtual:scenario/';
const EVIDENCE = 'virtual:evidence';
/** Marks a module as made here, by the custom of Vite's plugins. */
const MADE = '\0';

/** A module whose default is this JSON. Engines read a string of JSON faster than the same object written as code. */
const jsonModule = (value: unknown): string =>
  value === undefined
    ? 'export default undefined;'
    : `export default /* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(value))});`;

const loader = (module: string): string => `() => import(${JSON.stringify(`${SCENARIO}${module}`)})`;

/** One loader per locale, and one for the claims, so that each is a chunk of its own. */
const loadersModule = (id: string, locales: ReadonlyArray<string>): string =>
  [
    `export const texts = {${locales.map((locale) => `${JSON.stringify(locale)}: ${loader(`${id}/text/${locale}`)}`).join(', ')}};`,
    `export const claims = ${loader(`${id}/claims`)};`,
  ].join('\n');

type Reading = typeof import('./index') & typeof import('./files');

/** The loader, through Vite: a configuration that Node reads by itself cannot follow this project's imports. */
async function importReading(): Promise<Reading> {
  const [door, files] = await Promise.all(
    ['index.ts', 'files.ts'].map((name) => runnerImport(fileURLToPath(new URL(name, import.meta.url)))),
  );
  return { ...(door?.module as typeof import('./index')), ...(files?.module as typeof import('./files')) };
}

function createReader({ collectFiles, formatFault, isError, readEvidence, readScenario }: Reading, root: string) {
  const refuse = (faults: ReadonlyArray<Fault>): void => {
    const errors = faults.filter(isError);
    if (errors.length === 0) return;
    throw new Error(`the scenario files have faults:\n${errors.map(formatFault).join('\n')}`);
  };
  /** The files of folders, by paths from the root. */
  const filesOf = (...folders: ReadonlyArray<string>): Files => {
    const { files, faults } = collectFiles(folders.map((folder) => join(root, folder)));
    const short = (path: string): string => relative(root, path).replaceAll('\\', '/');
    refuse(faults.map((fault) => ({ ...fault, file: short(fault.file) })));
    return new Map([...files].map(([path, text]) => [short(path), text]));
  };
  return {
    bundle(id: string): ScenarioBundle {
      const { bundle, faults } = readScenario(filesOf(`scenarios/${id}`, 'scenarios/evidence'));
      refuse(faults);
      if (bundle === undefined) throw new Error(`scenarios/${id} cannot be put together`);
      return bundle;
    },
    evidence(): string {
      const { evidence, faults } = readEvidence(filesOf('scenarios/evidence'));
      refuse(faults);
      return jsonModule(evidence?.data);
    },
  };
}

/** The code of a module, by what follows `virtual:scenario/`: `<id>`, `<id>/claims` or `<id>/text/<locale>`. */
function scenarioModule(name: string, bundleOf: (id: string) => ScenarioBundle): string {
  const [id = '', part, locale] = name.split('/');
  const { texts, claims, ...rest } = bundleOf(id);
  if (part === 'claims') return jsonModule(claims);
  if (locale !== undefined) return jsonModule(texts[locale]);
  return `${jsonModule(rest)}\n${loadersModule(id, Object.keys(texts))}`;
}

/**
 * Turns the scenario files into modules, checked: `virtual:scenario/<id>` (its claims, and its texts by locale, on demand) and
 * `virtual:evidence`. While developing, a changed file under `scenarios/` loads the page anew.
 * Errors: the build stops with every fault as `file:line:col code message`.
 */
export function scenarioPlugin(): Plugin {
  let root = process.cwd();
  let reader: Promise<ReturnType<typeof createReader>> | undefined;
  const bundles = new Map<string, ScenarioBundle>();
  return {
    name: 'parley-scenario',
    configResolved(config) {
      root = config.root;
    },
    buildStart() {
      bundles.clear();
    },
    resolveId(id) {
      return id === EVIDENCE || id.startsWith(SCENARIO) ? MADE + id : undefined;
    },
    async load(id) {
      if (!id.startsWith(MADE + EVIDENCE) && !id.startsWith(MADE + SCENARIO)) return undefined;
      reader ??= importReading().then((reading) => createReader(reading, root));
      const { bundle, evidence } = await reader;
      if (id === MADE + EVIDENCE) return evidence();
      return scenarioModule(id.slice(MADE.length + SCENARIO.length), (scenario) => {
        const known = bundles.get(scenario) ?? bundle(scenario);
        bundles.set(scenario, known);
        return known;
      });
    },
    configureServer(server) {
      const folder = resolve(root, 'scenarios');
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        if (relative(folder, path).startsWith('..')) return;
        bundles.clear();
        server.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
