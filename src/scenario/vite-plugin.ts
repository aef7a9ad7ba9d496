import { join, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { ScenarioBundle } from './assemble';
import { readScenario } from './assemble';
import { readEvidence } from './evidence';
import { type Fault, formatFault, isError } from './faults';
import { collectFiles } from './files';
import type { Files } from './read';

const SCENARIO = 'virtual:scenario/';
const EVIDENCE = 'virtual:evidence';
/** Marks a module as made here, by the custom of Vite's plugins. */
const MADE = '\0';

/** A module whose default is this JSON. Engines read a string of JSON faster than the same object written as code. */
const jsonModule = (value: unknown): string =>
  `export default /* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(value))});`;

/** One loader per locale, so that each locale's texts are a chunk of their own. */
const localesModule = (id: string, locales: ReadonlyArray<string>): string =>
  `export const texts = {${locales
    .map((locale) => `${JSON.stringify(locale)}: () => import(${JSON.stringify(`${SCENARIO}${id}/text/${locale}`)})`)
    .join(', ')}};`;

function refuseFaults(faults: ReadonlyArray<Fault>): void {
  const errors = faults.filter(isError);
  if (errors.length === 0) return;
  throw new Error(`the scenario files have faults:\n${errors.map(formatFault).join('\n')}`);
}

/** The files of folders under `root`, by paths from there. */
function filesBelow(root: string, folders: ReadonlyArray<string>): Files {
  const { files, faults } = collectFiles(folders.map((folder) => join(root, folder)));
  const short = (path: string): string => relative(root, path).replaceAll('\\', '/');
  refuseFaults(faults.map((fault) => ({ ...fault, file: short(fault.file) })));
  return new Map([...files].map(([path, text]) => [short(path), text]));
}

function readBundle(root: string, id: string): ScenarioBundle {
  const { bundle, faults } = readScenario(filesBelow(root, [`scenarios/${id}`, 'scenarios/evidence']));
  refuseFaults(faults);
  if (bundle === undefined) throw new Error(`scenarios/${id} cannot be put together`);
  return bundle;
}

function evidenceModule(root: string): string {
  const { evidence, faults } = readEvidence(filesBelow(root, ['scenarios/evidence']));
  refuseFaults(faults);
  return jsonModule(evidence?.data);
}

/** The code of a module, by what follows `virtual:scenario/`: `<id>` or `<id>/text/<locale>`. */
function scenarioModule(name: string, bundleOf: (id: string) => ScenarioBundle): string {
  const [id = '', , locale] = name.split('/');
  const { texts, ...rest } = bundleOf(id);
  if (locale !== undefined) return jsonModule(texts[locale]);
  return `${jsonModule(rest)}\n${localesModule(id, Object.keys(texts))}`;
}

/**
 * Turns the scenario files into modules, checked: `virtual:scenario/<id>` (its texts by locale on demand) and
 * `virtual:evidence`. While developing, a changed file under `scenarios/` loads the page anew.
 * Errors: the build stops with every fault as `file:line:col code message`.
 */
export function scenarioPlugin(): Plugin {
  let root = process.cwd();
  const bundles = new Map<string, ScenarioBundle>();
  const bundleOf = (id: string): ScenarioBundle => {
    const bundle = bundles.get(id) ?? readBundle(root, id);
    bundles.set(id, bundle);
    return bundle;
  };
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
    load(id) {
      if (id === MADE + EVIDENCE) return evidenceModule(root);
      const name = id.startsWith(MADE + SCENARIO) ? id.slice(MADE.length + SCENARIO.length) : undefined;
      return name === undefined ? undefined : scenarioModule(name, bundleOf);
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
