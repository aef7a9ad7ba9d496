import { cruise } from 'dependency-cruiser';

/** One import, export-from, `import type`, `import()` or `import('x').T` of a file in src. */
interface Import {
  from: string;
  /** The file it leads to, or the name of the module as written when it is no file of this project. */
  to: string;
  kind: 'file' | 'package' | 'node' | 'virtual' | 'unresolved';
  /** The files of a cycle that this import closes. */
  cycle: ReadonlyArray<string>;
}

export interface Imports {
  files: ReadonlyArray<string>;
  imports: ReadonlyArray<Import>;
}

/** @param root the folder that holds `src` */
export async function readImports(root: string): Promise<Imports> {
  const { output } = await cruise(['src'], {
    baseDir: root,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  });
  if (typeof output === 'string') throw new Error(output);
  const modules = output.modules.filter(({ source }) => source.startsWith('src/'));
  return {
    files: modules.map(({ source }) => source),
    imports: modules.flatMap(({ source, dependencies }) =>
      dependencies.map((dependency) => ({
        from: source,
        ...target(dependency),
        cycle: (dependency.cycle ?? []).map(({ name }) => name),
      })),
    ),
  };
}

function target(found: { module: string; resolved: string; couldNotResolve: boolean; dependencyTypes: string[] }): {
  to: string;
  kind: Import['kind'];
} {
  if (found.dependencyTypes.includes('core')) return { to: found.module, kind: 'node' };
  if (found.module.startsWith('virtual:')) return { to: found.module, kind: 'virtual' };
  if (!found.module.startsWith('.')) return { to: found.module, kind: 'package' };
  // A suffix tells Vite how to hand a file over: `./style.css?raw`.
  return { to: found.resolved.replace(/\?\w+$/, ''), kind: found.couldNotResolve ? 'unresolved' : 'file' };
}

export interface Ladder {
  /** For each folder of src (and for main.ts, as `main`) the folders that it may import. */
  allowed: Readonly<Record<string, ReadonlyArray<string>>>;
  /** The files through which a folder is imported from outside; a folder that is not named here is open. */
  doors: Readonly<Record<string, ReadonlyArray<string>>>;
  /** Packages that only these folders may import. */
  homes: Readonly<Record<string, ReadonlyArray<string>>>;
  /** Folders that may import these packages and no other. */
  only: Readonly<Record<string, ReadonlyArray<string>>>;
  /** Files that may import Node's own modules, each with the modules it may import. */
  node: ReadonlyArray<{ files: RegExp; modules: RegExp }>;
  /** Folders that may import files from outside src (pictures, texts) and modules made by the build. */
  content: ReadonlyArray<string>;
}

/** @returns `main` for src/main.ts, otherwise the name of the folder under src, or nothing outside of src */
function folderOf(file: string): string | undefined {
  return /^src\/([^/.]+)/.exec(file)?.[1];
}

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

function isNamed(name: string, list: ReadonlyArray<string>): boolean {
  return list.some((entry) => (entry.endsWith('/*') ? name.startsWith(entry.slice(0, -1)) : name === entry));
}

function checkFile({ from, to }: Import, { allowed, doors, content }: Ladder): string | undefined {
  const [here = '', there] = [folderOf(from), folderOf(to)];
  if (there === undefined) return content.includes(here) ? undefined : `${here} may not import files outside src`;
  if (here === there) return undefined;
  if (!allowed[here]?.includes(there)) return `${here} may not import ${there}`;
  const door = doors[there];
  if (door && !door.includes(to)) return `${there} is imported through ${door.join(' or ')}`;
  return undefined;
}

function checkPackage({ from, to }: Import, { homes, only }: Ladder): string | undefined {
  const [here = '', name] = [folderOf(from), packageOf(to)];
  const home = homes[name];
  if (home && !home.includes(here)) return `${name} belongs to ${home.join(', ')}`;
  const list = only[here];
  if (list && !isNamed(name, list)) return `${here} may import only the packages ${list.join(', ')}`;
  return undefined;
}

function checkImport(found: Import, ladder: Ladder): string | undefined {
  const { from, to, kind } = found;
  if (kind === 'unresolved') return 'leads nowhere';
  if (kind === 'file') return checkFile(found, ladder);
  if (kind === 'package') return checkPackage(found, ladder);
  if (kind === 'virtual') return ladder.content.includes(folderOf(from) ?? '') ? undefined : 'is made by the build';
  const free = ladder.node.some(({ files, modules }) => files.test(from) && modules.test(to));
  return free ? undefined : "Node's modules stay out of here";
}

/** @returns one line for each import that breaks the ladder, and for each file in a folder it does not know */
export function findBreaches({ files, imports }: Imports, ladder: Ladder): ReadonlyArray<string> {
  const strangers = files
    .filter((file) => !Object.hasOwn(ladder.allowed, folderOf(file) ?? '') && !file.endsWith('.d.ts'))
    .map((file) => `${file}: the ladder has no such folder`);
  const breaches = imports.flatMap((found) => {
    const reason = checkImport(found, ladder);
    return reason ? [`${found.from} -> ${found.to}: ${reason}`] : [];
  });
  return [...strangers, ...breaches];
}

/** @returns one line for each import that closes a cycle, with the way round */
export function findCycles({ imports }: Imports): ReadonlyArray<string> {
  return imports.filter(({ cycle }) => cycle.length > 0).map(({ from, cycle }) => [from, ...cycle].join(' -> '));
}
