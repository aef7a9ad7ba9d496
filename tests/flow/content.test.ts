import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { createRegister, type EvidenceData } from '../../src/evidence';
import { scenarioPlugin } from '../../src/scenario/vite-plugin';
import { scenario } from './support';

const ENTRY = `
  import content, { texts } from 'virtual:scenario/february-2026';
  import evidence from 'virtual:evidence';
  export { content, evidence, texts };
`;

/** A project that holds the shipped scenario and one module that asks for all of it. */
function copyProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'parley-content-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  cpSync('scenarios', join(root, 'scenarios'), { recursive: true });
  writeFileSync(join(root, 'entry.js'), ENTRY);
  return root;
}

const buildIn = (root: string) =>
  build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [scenarioPlugin()],
    build: {
      lib: { entry: 'entry.js', formats: ['es'], fileName: () => 'entry.mjs' },
      outDir: 'dist',
    },
  });

test('the build carries the checked scenario, the register, and the texts of each locale as a chunk of its own', async () => {
  const root = copyProject();
  const built = await buildIn(root);
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  const made = await import(/* @vite-ignore */ join(root, 'dist/entry.mjs'));
  expect(made.content.scenario).toEqual(JSON.parse(JSON.stringify(scenario)));
  expect(Object.keys(made.content)).not.toContain('texts');
  expect(createRegister(made.evidence as EvidenceData).cite('OSW-C1')?.source).toBe('OSW');
  expect(Object.keys(made.texts)).toContain('en');
  expect((await made.texts.en()).default.seats.members.EL.name).toBe('Greece');
  const texts = output.filter((file) => file.type === 'chunk' && !file.isEntry);
  expect(texts.length).toBeGreaterThanOrEqual(Object.keys(made.texts).length);
});

test('faults stop the build, all of them, each with its file, line and column', async () => {
  const root = copyProject();
  const [scenarioFile, recordFile] = ['february-2026/scenario.yaml', 'evidence/record.yaml'];
  for (const name of [scenarioFile, recordFile]) {
    const path = join(root, 'scenarios', name);
    writeFileSync(path, `${readFileSync(path, 'utf8')}\nnonsense: 1\n`);
  }
  const refused = await buildIn(root).then(
    () => '',
    (error: Error) => error.message,
  );
  expect(refused).toMatch(/^scenarios\/february-2026\/scenario\.yaml:\d+:1 unknown-key /m);
  expect(refused).toMatch(/^scenarios\/evidence\/record\.yaml:\d+:1 unknown-key /m);
});
