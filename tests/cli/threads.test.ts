import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { CONSEQUENCES, ENDINGS } from '../../src/engine';
import { type Ensemble, INDICATORS } from '../../src/lab';
import { ended, heard, startParley } from './redis';
import { parley, scratch } from './support';

const game = ['simulate', 'february-2026', '--strategy', 'random', '--turns', '4', '--json'];
const pair = ['compare', 'february-2026', '--a', 'hold', '--b', 'random', '--turns', '4', '--json'];

const resultOf = (text: string): Ensemble => {
  const { gamesPerSecond: _, ...result } = JSON.parse(text) as Ensemble & { gamesPerSecond?: number };
  return result;
};

test.each([
  ['simulate', game],
  ['compare', pair],
])('%s: the same result with any number of threads', async (_, command) => {
  const [one, three] = await Promise.all(
    ['1', '3'].map((threads) => parley(...command, '--runs', '350', '--threads', threads)),
  );
  expect(one?.code).toBe(0);
  expect(resultOf(three?.out ?? '')).toEqual(resultOf(one?.out ?? ''));
});

const rowsOf = (file: string): ReadonlyArray<ReadonlyArray<string>> =>
  readFileSync(file, 'utf8')
    .split('\r\n')
    .slice(0, -1)
    .map((line) => line.split(','));

test('what stands in files stays when nothing comes of the run, and no game is played for a file that cannot be written', async () => {
  const folder = scratch();
  const [out, csv, runs, record] = ['o.json', 'o.csv', 'r.csv', 'g.json'].map((name) => join(folder, name));
  const kept = [out, csv, runs, record].map(String);
  for (const file of kept) writeFileSync(file, 'of yesterday');
  const files = ['--out', kept[0], '--csv', kept[1], '--runs-csv', kept[2], '--record', kept[3]].map(String);
  const refused = await parley(...game, '--runs', '5', ...files, '--queue', 'nonsense');
  expect(refused.code).toBe(2);
  expect(kept.map((file) => readFileSync(file, 'utf8'))).toEqual(kept.map(() => 'of yesterday'));
  const nowhere = await parley(...game, '--runs', '150', '--progress', '--record', join(folder, 'no', 'record.json'));
  expect([nowhere.code, nowhere.out, nowhere.err.trim().split('\n').length]).toEqual([2, '', 1]);
  expect((await parley(...game, '--runs', '5', ...files)).code).toBe(0);
  expect(kept.filter((file) => readFileSync(file, 'utf8').includes('yesterday'))).toEqual([]);
});

test('files: the printed result, its tables, and a row for every game, with progress on stderr alone', async () => {
  const folder = scratch();
  const [json, csv, runs] = ['o.json', 'o.csv', 'r.csv'].map((name) => join(folder, name)) as [string, string, string];
  const files = ['--out', json, '--csv', csv, '--runs-csv', runs];
  const { code, out, err } = await parley(...game, '--runs', '150', '--progress', ...files);
  expect(code).toBe(0);
  expect(err).toMatch(/^(\d+ of 150 runs \(\d+ %\)\n)*150 of 150 runs \(100 %\)\n$/);
  expect(readFileSync(json, 'utf8')).toBe(out);
  const result = resultOf(out);

  const [heads = [], ...rows] = rowsOf(csv);
  expect(rows.map(([kind, id]) => `${kind} ${id}`)).toEqual([
    ...ENDINGS.map((id) => `ending ${id}`),
    ...INDICATORS.map((id) => `indicator ${id}`),
    ...CONSEQUENCES.map((id) => `track ${id}`),
  ]);
  const cell = (id: string, head: string) => Number(rows.find((row) => row[1] === id)?.[heads.indexOf(head)]);
  expect(cell('dragsOn', 'share')).toBe(result.endings.dragsOn);
  expect(cell('unity', 'mean')).toBe(result.indicators.unity.mean);
  expect(cell('C5', 'p95')).toBe(result.consequences.C5.p95);

  const [runHeads = [], ...games] = rowsOf(runs);
  expect(games.map(([run, seed]) => [run, seed])).toEqual(Array.from({ length: 150 }, (_, i) => [`${i}`, `1.${i}`]));
  const outcomes = games.map((row) => Number(row[runHeads.indexOf('outcome')]));
  expect(outcomes.reduce((sum, each) => sum + each, 0) / 150).toBeCloseTo(result.indicators.outcome.mean, 10);
  const endings = games.map((row) => row[runHeads.indexOf('ending')]);
  expect(endings.filter((ending) => ending === 'dragsOn').length / 150).toBe(result.endings.dragsOn);
});

test('files: compare writes both games of every pair', async () => {
  const folder = scratch();
  const [csv, runs] = ['o.csv', 'r.csv'].map((name) => join(folder, name)) as [string, string];
  const { out } = await parley(...pair, '--runs', '20', '--seed', 'a "b", c', '--csv', csv, '--runs-csv', runs);
  const { indicators } = JSON.parse(out) as { indicators: { unity: { median: number } } };
  expect(rowsOf(csv).find(([, id]) => id === 'unity')?.[4]).toBe(`${indicators.unity.median}`);
  const lines = readFileSync(runs, 'utf8').split('\r\n');
  expect(lines).toHaveLength(1 + 40 + 1);
  expect(lines[1]).toMatch(/^0,"a ""b"", c.0",a,/);
  expect(lines[2]).toMatch(/^0,"a ""b"", c.0",b,/);
});

test('no empty file is left where none stood and nothing came of the run', async () => {
  const folder = scratch();
  const files = ['out', 'csv', 'runs-csv', 'record'].flatMap((name) => [`--${name}`, join(folder, name)]);
  expect((await parley(...game, '--runs', '5', ...files, '--queue', 'nonsense')).code).toBe(2);
  expect(readdirSync(folder)).toEqual([]);
});

/** A file that can be opened and takes nothing, as on a full disk. */
const FULL = '/dev/full';

test.runIf(existsSync(FULL)).each([
  ['simulate', game],
  ['compare', pair],
])('%s: a disk that is full by the end costs neither the result nor the other files', async (_, command) => {
  const csv = join(scratch(), 'o.csv');
  const { code, out, err } = await parley(...command, '--runs', '5', '--out', FULL, '--csv', csv);
  expect(code).toBe(2);
  expect(err).toMatch(/^\/dev\/full cannot be written: ENOSPC.*\n$/);
  expect(JSON.parse(out)).toHaveProperty('endings');
  expect(readFileSync(csv, 'utf8')).toMatch(/\r\nending,dragsOn,/);
});

/** Runs a command that may write no file beyond some kibibytes, as on a disk that fills up. */
function crampedParley(kibibytes: number, ...args: ReadonlyArray<string>) {
  const limited = ['-c', `ulimit -f ${kibibytes}; exec "$@"`, 'bash', process.execPath, '--import', 'tsx'];
  // A translation that is cut off would be kept for later.
  const env = { ...process.env, TSX_DISABLE_CACHE: '1' };
  const run = spawnSync('bash', [...limited, 'src/cli/main.ts', ...args], { encoding: 'utf8', env });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

test('a disk that fills up amid the rows of a run costs the rows that are missing, and nothing else', () => {
  const [runs, csv] = ['r.csv', 'o.csv'].map((name) => join(scratch(), name)) as [string, string];
  const args = [...game, '--runs', '400', '--threads', '1', '--runs-csv', runs, '--csv', csv];
  const { code, out, err } = crampedParley(200, ...args);
  expect(code).toBe(2);
  expect(err).toMatch(/^\S+r\.csv cannot be written: E.*\. The games go on without more rows\.\n$/);
  expect(JSON.parse(out)).toHaveProperty('endings');
  expect(readFileSync(csv, 'utf8')).toMatch(/\r\nending,dragsOn,/);
  const [heads = [], ...games] = rowsOf(runs);
  expect(games.map(([run]) => run)).toEqual(Array.from({ length: games.length }, (_, at) => `${at}`));
  expect(games.length).toBeGreaterThan(0);
  expect(games.length).toBeLessThan(400);
  expect(games.filter((row) => row.length !== heads.length)).toEqual([]);
});

test('a disk that fills up leaves what stood in a file, and nothing beside it', () => {
  const folder = scratch();
  const kept = join(folder, 'o.json');
  writeFileSync(kept, 'of yesterday');
  const { code, err } = crampedParley(1, ...game, '--runs', '5', '--out', kept);
  expect(code).toBe(2);
  expect(err).toMatch(/^\S+o\.json cannot be written: E.*\n$/);
  expect(readFileSync(kept, 'utf8')).toBe('of yesterday');
  expect(readdirSync(folder)).toEqual(['o.json']);
});

test('a file is written where a link leads, under all its names, with its rights, and where nothing fits beside it', async () => {
  const folder = scratch();
  const [real, link, ahead, twin, locked] = ['real', 'link', 'ahead', 'twin', 'locked'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string, string];
  const long = join(folder, 'x'.repeat(255));
  for (const file of [real, twin, locked]) writeFileSync(file, 'of yesterday');
  chmodSync(locked, 0o600);
  symlinkSync(real, link);
  symlinkSync(join(folder, 'to come'), ahead);
  linkSync(twin, join(folder, 'twin of it'));
  for (const file of [link, ahead, twin, locked, long]) {
    const { code, out } = await parley(...game, '--runs', '2', '--out', file);
    expect(code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(out);
  }
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(lstatSync(ahead).isSymbolicLink()).toBe(true);
  expect(statSync(locked).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(folder, 'twin of it'), 'utf8')).toBe(readFileSync(twin, 'utf8'));
  expect(readdirSync(folder)).toHaveLength(8);
});

test('a file that cannot be written is told before the games are played', async () => {
  const file = join(scratch(), 'nowhere', 'o.json');
  const { code, out, err } = await parley(...game, '--runs', '1000000', '--out', file);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(`${file} cannot be written`);
});

test.each(['1', '2'])('Ctrl-C stops a run of %s threads, says how far it was, and spoils no file', async (threads) => {
  const folder = scratch();
  const [kept, runs] = ['o.json', 'r.csv'].map((name) => join(folder, name)) as [string, string];
  writeFileSync(kept, 'of yesterday');
  const files = ['--out', kept, '--runs-csv', runs];
  const program = startParley(...game, '--runs', '1000000', '--progress', '--threads', threads, ...files);
  const answer = ended(program);
  await heard(program, ' of 1000000 runs');
  program.kill('SIGINT');
  const { code, out, err } = await answer;
  expect({ code, out }).toEqual({ code: 130, out: '' });
  expect(err.trim().split('\n').at(-1)).toMatch(/^Stopped after \d+ of 1000000 runs\.$/);
  expect(readFileSync(kept, 'utf8')).toBe('of yesterday');
  // Whole rows, or none where the first of them were still being played.
  if (!existsSync(runs)) return;
  expect(readFileSync(runs, 'utf8')).toMatch(/\r\n$/);
  const [heads = [], ...games] = rowsOf(runs);
  expect(games.filter((row) => row.length !== heads.length)).toEqual([]);
});

test.each(['1', '2'])(
  'npm run parley says how far it was when Ctrl-C reaches it twice, in %s threads',
  async (threads) => {
    // The chunks of this job are longer than a program that stands between would wait for an answer.
    const long = ['robustness', 'february-2026', '--lines', '--machines', '--seats', 'PL', '--progress'];
    const args = ['run', '--silent', 'parley', '--', ...long, '--threads', threads];
    const program = spawn('npm', args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const all = -Number(program.pid);
    onTestFinished(() => {
      if (program.exitCode === null && program.signalCode === null) process.kill(all, 'SIGKILL');
    });
    const answer = ended(program);
    await heard(program, ' runs (');
    process.kill(all, 'SIGINT');
    process.kill(all, 'SIGINT');
    const { out, err } = await answer;
    expect(out).toBe('');
    expect(err.trim().split('\n').at(-1)).toMatch(/^Stopped after \d+ of \d+ runs\.$/);
  },
);
