import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findBreaches, findCycles, type Imports, type Ladder, readImports } from './imports';

const EVERY_FOLDER = [
  'engine',
  'evidence',
  'scenario',
  'seats',
  'lab',
  'match',
  'view',
  'flow',
  'stage',
  'panels',
  'net',
  'server',
  'cli',
];

const LADDER: Ladder = {
  allowed: {
    engine: [],
    evidence: [],
    scenario: ['engine', 'evidence'],
    seats: ['engine'],
    lab: ['engine', 'scenario', 'seats', 'evidence'],
    match: ['engine', 'seats'],
    view: ['engine', 'scenario', 'evidence', 'lab'],
    flow: ['engine', 'match'],
    stage: ['view'],
    panels: ['view'],
    net: ['match'],
    server: ['engine', 'scenario', 'seats', 'match'],
    cli: ['engine', 'evidence', 'scenario', 'seats', 'lab', 'match', 'view', 'flow', 'server'],
    main: EVERY_FOLDER,
  },
  doors: {
    engine: ['src/engine/index.ts'],
    evidence: ['src/evidence/index.ts'],
    // What reads files stands behind a door of its own, so that the browser's build never meets it.
    scenario: ['src/scenario/index.ts', 'src/scenario/files.ts'],
    seats: ['src/seats/index.ts'],
    lab: ['src/lab/index.ts'],
    match: ['src/match/index.ts'],
    view: ['src/view/index.ts'],
    flow: ['src/flow/index.ts'],
    stage: ['src/stage/index.ts'],
    panels: ['src/panels/index.ts'],
  },
  homes: {
    phaser: ['stage'],
    preact: ['panels', 'main'],
    '@preact/signals': ['panels', 'main'],
    xstate: ['flow'],
    immer: ['match'],
    yaml: ['scenario', 'cli'],
    comlink: ['lab'],
    tinypool: ['cli'],
    esbuild: ['cli'],
    bullmq: ['cli'],
    ioredis: ['cli'],
    vite: ['cli', 'scenario'],
  },
  only: {
    engine: ['zod', '@noble/hashes', '@stdlib/*'],
  },
  node: [
    { files: /^src\/(?:server|cli)\//, modules: /./ },
    { files: /^src\/scenario\/(?:files|vite-plugin)\.ts$/, modules: /./ },
    { files: /^src\/lab\/(?:.*\.worker|pool)\.ts$/, modules: /^(?:node:)?worker_threads$/ },
  ],
  content: ['scenario', 'view', 'stage', 'panels', 'cli', 'main'],
};

/** Breaches that are put up with. It is empty and stays so. */
const EXCEPTIONS: ReadonlyArray<string> = [];

const project = await readImports(process.cwd());

test('the detector sees the project', () => {
  expect(project.files).toContain('src/main.ts');
  expect(project.files.filter((file) => file.startsWith('src/engine/')).length).toBeGreaterThan(0);
});

test('imports run down the ladder, and through the doors', () => {
  expect(findBreaches(project, LADDER)).toEqual(EXCEPTIONS);
});

test('no import cycle anywhere', () => {
  expect(findCycles(project)).toEqual([]);
});

/** Reads the imports of a project that consists of these files. */
async function readFixture(files: Readonly<Record<string, string>>): Promise<Imports> {
  const root = mkdtempSync(join(tmpdir(), 'parley-layers-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return readImports(root);
}

const BREACHES: ReadonlyArray<readonly [name: string, file: string, text: string, reason: string]> = [
  ['an import upward', 'src/engine/a.ts', "import { m } from '../match';", 'engine may not import match'],
  [
    'an import of a type upward',
    'src/engine/a.ts',
    "import type { M } from '../match';",
    'engine may not import match',
  ],
  ['a type named in place', 'src/engine/a.ts', "export type M = import('../match').M;", 'engine may not import match'],
  ['a re-export upward', 'src/seats/a.ts', "export * from '../match';", 'seats may not import match'],
  ['an import on demand', 'src/seats/a.ts', "await import('../match');", 'seats may not import match'],
  ['an import of a sibling', 'src/stage/a.ts', "import { p } from '../panels';", 'stage may not import panels'],
  ['an import beside the door', 'src/flow/a.ts', "import { r } from '../match/room';", 'match is imported through'],
  ['a package away from home', 'src/panels/a.ts', "import 'phaser';", 'phaser belongs to stage'],
  ['a part of a package away from home', 'src/stage/a.ts', "import 'preact/hooks';", 'preact belongs to panels, main'],
  ['a package in the engine', 'src/engine/a.ts', "import { openDB } from 'idb';", 'engine may import only'],
  ['a module of Node', 'src/engine/a.ts', "import fs from 'node:fs';", "Node's modules stay out of here"],
  ['a module of Node, short', 'src/view/a.ts', "import fs from 'fs';", "Node's modules stay out of here"],
  ['more of Node than workers', 'src/lab/pool.ts', "import fs from 'node:fs';", "Node's modules stay out of here"],
  [
    'a file outside src',
    'src/engine/a.ts',
    "import map from '../../assets/map.json';",
    'may not import files outside src',
  ],
  ['a module of the build', 'src/engine/a.ts', "import s from 'virtual:scenario/x';", 'is made by the build'],
  ['an import of nothing', 'src/engine/a.ts', "import { b } from './b';", 'leads nowhere'],
  ['a folder that has no place', 'src/helpers/a.ts', 'export const a = 1;', 'the ladder has no such folder'],
];

test.each(BREACHES)('the detector catches %s', async (_name, file, text, reason) => {
  const imports = await readFixture({
    'src/match/index.ts': "export { r as m } from './room';\nexport type M = 1;",
    'src/match/room.ts': 'export const r = 1;',
    'src/panels/index.tsx': "export const p = <p>Don't</p>;",
    'assets/map.json': '{}',
    [file]: text,
  });
  expect(findBreaches(imports, LADDER)).toEqual([expect.stringContaining(reason)]);
});

test('the detector lets pass what the ladder allows', async () => {
  const imports = await readFixture({
    'src/engine/index.ts':
      "export * from './turn';\nimport { z } from 'zod';\nimport exp from '@stdlib/math-base-special-exp';",
    'src/engine/turn.ts': "import { sha256 } from '@noble/hashes/sha2.js';\nexport type Turn = 1;",
    'src/match/index.ts': "import type { Turn } from '../engine';\nimport { produce } from 'immer';",
    'src/lab/pool.ts': "import { Worker } from 'node:worker_threads';",
    'src/cli/main.ts': "import { readFileSync } from 'node:fs';\nimport '../match';",
    'src/main.ts': "import { render } from 'preact';\nimport './match';",
  });
  expect(findBreaches(imports, LADDER)).toEqual([]);
  expect(findCycles(imports)).toEqual([]);
});

test('the detector catches a cycle, also one of types alone', async () => {
  const imports = await readFixture({
    'src/engine/a.ts': "import type { B } from './b';\nexport type A = B;",
    'src/engine/b.ts': "export type { C } from './c';\nexport type B = 1;",
    'src/engine/c.ts': "import type { A } from './a';\nexport type C = A;",
  });
  expect(findCycles(imports)).toContain('src/engine/a.ts -> src/engine/b.ts -> src/engine/c.ts -> src/engine/a.ts');
});
