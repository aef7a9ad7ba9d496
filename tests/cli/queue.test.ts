import { appendFileSync, cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { expect, onTestFinished, test } from 'vitest';
import { nameOfRelease } from '../../src/cli/jobs/bundle';
import { hireQueue } from '../../src/cli/jobs/queue';
import { QUEUE } from '../../src/cli/jobs/redis';
import { decodePart, encodePart, errandOf, nameOf, parseErrand } from '../../src/cli/jobs/wire';
import { ensembleJob, JOB_KINDS, jobOf } from '../../src/lab';
import { REQUESTS } from '../lab/requests';
import { scenario, shipped } from '../lab/support';
import { ended, heard, startParley, startRedis } from './redis';
import { parley, scratch } from './support';

const SCENARIO = 'february-2026';
/** Several programs have to start one after the other, on a machine that may be busy. */
const PATIENCE = 180_000;
const game = ['simulate', SCENARIO, '--strategy', 'drift', '--turns', '4', '--json'];

const withoutSpeed = (text: string): unknown => {
  const { gamesPerSecond, ...result } = JSON.parse(text) as Record<string, unknown>;
  expect(gamesPerSecond).toBeGreaterThan(0);
  return result;
};

test('a worker killed in the middle loses nothing: the result is the local one, bit for bit', {
  timeout: PATIENCE,
}, async () => {
  const { url } = await startRedis();
  // Longer than a live worker is ever silent, on a busy machine too: what is done twice would leave a part behind.
  const worker = () => startParley('worker', '--queue', url, '--threads', '1', '--patience', '6');
  const [doomed, other] = [worker(), worker()];
  await Promise.all([heard(doomed, 'Working for'), heard(other, 'Working for')]);
  const asking = startParley(...game, '--runs', '2500', '--queue', url, '--progress');
  const answer = ended(asking);
  const redis = new Redis(url);
  onTestFinished(() => redis.disconnect());
  await heard(asking, ' of 2500 runs');
  doomed.kill('SIGKILL');
  const { code, out, err } = await answer;
  expect(err).toContain('2500 of 2500 runs (100 %)');
  expect(code).toBe(0);
  const local = await parley(...game, '--runs', '2500', '--threads', '1');
  expect(withoutSpeed(out)).toEqual(withoutSpeed(local.out));
  expect(await redis.keys('parley:part:*')).toEqual([]);
  const rest = ended(other);
  other.kill('SIGTERM');
  expect(await rest).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+ chunks?, \d+ runs? done\.\n$/) });
});

test('Ctrl-C takes back what was asked; a worker with another release or version of the scenario refuses and says why', {
  timeout: PATIENCE,
}, async () => {
  const { url } = await startRedis();
  const redis = new Redis(url);
  onTestFinished(() => redis.disconnect());
  const asking = startParley(...game, '--runs', '300', '--queue', url);
  const stopped = ended(asking);
  await heard(asking, 'Nobody works at');
  for (let left = 200; left > 0 && (await redis.llen('bull:parley:wait')) < 3; left -= 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  asking.kill('SIGINT');
  expect(await stopped).toMatchObject({
    code: 130,
    out: '',
    err: expect.stringContaining('Stopped before the first run'),
  });
  expect(await redis.llen('bull:parley:wait')).toBe(0);

  const worker = startParley('worker', '--queue', url, '--threads', '1');
  const refused = heard(worker, 'is not the one of the job');
  const unlike = heard(worker, 'than the job (an older one): use the same release for both.');
  await heard(worker, 'Working for');
  const queue = new Queue(QUEUE, { connection: redis });
  await queue.add('fan', errandOf({ release: 'an older one', scenario }, 'fan', {}, { from: 0, runs: 1 }));
  await unlike;
  await queue.close();
  const folder = join(scratch(), SCENARIO);
  cpSync(`scenarios/${SCENARIO}`, folder, { recursive: true });
  const model = readFileSync(join(folder, 'model.yaml'), 'utf8');
  writeFileSync(join(folder, 'model.yaml'), model.replace('start: [3, 4, 5],', 'start: [3, 5, 5],'));
  const { code, out, err } = await ended(
    startParley('simulate', folder, '--strategy', 'drift', '--json', '--runs', '100', '--queue', url),
  );
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.trim()).toMatch(/^The worker's february-2026 \([0-9a-f]+\) is not the one of the job \([0-9a-f]+\): give/);
  await refused;
});

test.each([
  [
    'a Redis that is not there',
    'redis://127.0.0.1:9',
    /^No Redis can be used at redis:\/\/127\.0\.0\.1:9 \(.*\): start one there/,
  ],
  [
    'a Redis with a password that is not there',
    'redis://me:secret@127.0.0.1:9',
    /^No Redis can be used at redis:\/\/127\.0\.0\.1:9 \(/,
  ],
  ['an address of something else', 'localhost', /^--queue localhost is no address of a Redis/],
])('%s is told in one line', async (_, url, message) => {
  for (const command of [
    [...game, '--queue', url],
    ['worker', '--queue', url],
  ]) {
    const { code, out, err } = await parley(...command);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  }
});

const request = { strategy: shipped('hold'), lens: 'papers', runs: 300, seed: 'q', turns: 4 } as const;

const asker = { release: nameOfRelease(), scenario };

test('an errand has the name of what it asks for, and survives the way', () => {
  const [first, second] = ensembleJob.split(request);
  if (!first || !second) throw new Error('one chunk only');
  const errand = errandOf(asker, 'ensemble', request, first);
  expect(parseErrand(JSON.parse(JSON.stringify(errand)))).toEqual(errand);
  expect(nameOf(parseErrand(JSON.parse(JSON.stringify(errand))))).toBe(nameOf(errand));
  const others = [
    errandOf(asker, 'ensemble', request, second),
    errandOf(asker, 'fan', request, first),
    errandOf(asker, 'ensemble', { ...request, seed: 'r' }, first),
    errandOf({ ...asker, scenario: { ...scenario, hash: '0123456789' } }, 'ensemble', request, first),
    errandOf({ ...asker, release: 'another one' }, 'ensemble', request, first),
  ];
  expect(new Set([errand, ...others].map(nameOf)).size).toBe(6);
  expect(() => parseErrand({ ...errand, kind: 'cake' })).toThrow('this is no chunk of a job: kind');
});

test.each(JOB_KINDS)('%s: requests and parts survive the way to another machine and back', (kind) => {
  const asked: unknown = JSON.parse(JSON.stringify(REQUESTS[kind]));
  const [chunk, ...more] = jobOf(kind).split(asked);
  if (!chunk) throw new Error('no chunk');
  expect(JSON.parse(JSON.stringify([chunk, ...more]))).toEqual(jobOf(kind).split(REQUESTS[kind]));
  const part = jobOf(kind).run(scenario, asked, chunk);
  expect(part).toEqual(jobOf(kind).run(scenario, REQUESTS[kind], chunk));
  expect(decodePart(encodePart(part))).toEqual(part);
});

test('typed lists arrive with every bit', () => {
  const odd = { list: new Float64Array([0.1, -0, 5e-324, Number.NaN]), plain: [1, 'two', { three: undefined }] };
  expect(decodePart(encodePart({ ...odd, plain: [1, 'two', {}] }))).toEqual({ ...odd, plain: [1, 'two', {}] });
  expect(Object.is((decodePart(encodePart(odd)) as typeof odd).list[1], -0)).toBe(true);
  expect(() => encodePart({ list: new Float32Array(1) })).toThrow('cannot travel');
});

test('a release has one name wherever it lies, and another as soon as a part is laid out in another way', async () => {
  const folder = scratch();
  for (const part of ['src', 'package.json', 'tsconfig.json']) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const there: { nameOfRelease(): string } = await import(pathToFileURL(join(folder, 'src/cli/jobs/bundle.ts')).href);
  const games = join(folder, 'src/lab/games');
  appendFileSync(join(games, 'fan.ts'), '// Nothing that is played.\n');
  expect(there.nameOfRelease()).toBe(asker.release);
  const ensemble = readFileSync(join(games, 'ensemble.ts'), 'utf8');
  writeFileSync(join(games, 'ensemble.ts'), ensemble.replaceAll('Float64Array', 'Float32Array'));
  expect(there.nameOfRelease()).not.toBe(asker.release);
});

test('a chunk that is asked for while the Redis is away ends with one line when it stays away', {
  timeout: PATIENCE,
}, async () => {
  const { url, server } = await startRedis();
  const crew = await hireQueue(url, scenario, { out: () => undefined, err: () => undefined });
  const { kind, request } = { kind: 'ensemble', request: REQUESTS.ensemble } as const;
  const job = crew.open(kind, request);
  const asked = job.run({ from: 0, runs: 10 });
  await new Promise((resolve) => {
    server.once('exit', resolve);
    server.kill('SIGKILL');
  });
  const late = job.run({ from: 10, runs: 10 });
  const gone = `The Redis at ${url} is gone: when it is back, run this again.`;
  expect(await Promise.allSettled([asked, late])).toMatchObject([
    { status: 'rejected', reason: { message: gone } },
    { status: 'rejected', reason: { message: gone } },
  ]);
  job.close();
  await crew.close();
});
