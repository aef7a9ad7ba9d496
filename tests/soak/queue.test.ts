import { expect, test } from 'vitest';
import { ended, heard, startParley, startRedis } from '../cli/redis';
import { parley } from '../cli/support';

const RUNS = 20_000;
const game = [
  'compare',
  'february-2026',
  '--a',
  'hold',
  '--b',
  'random',
  '--lens',
  'mixed',
  '--runs',
  `${RUNS}`,
  '--json',
];

const DEATHS = 4;

test('workers that die one after the other, and others that take their place, come to the local result', async () => {
  const { url } = await startRedis();
  const start = () => startParley('worker', '--queue', url, '--threads', '1', '--patience', '3');
  const workers = Array.from({ length: DEATHS + 1 }, start);
  await Promise.all(workers.map((worker) => heard(worker, 'Working for')));
  const asking = startParley(...game, '--queue', url, '--progress');
  const answer = ended(asking);
  for (const doomed of workers.slice(0, DEATHS)) {
    await heard(asking, ` of ${RUNS} runs`);
    doomed.kill('SIGKILL');
    start();
  }
  const { code, out } = await answer;
  expect(code).toBe(0);
  const local = await parley(...game, '--threads', '1');
  expect(JSON.parse(out)).toEqual(JSON.parse(local.out));
});

test('a Redis that goes away for good ends whoever asked, and whoever worked, with one line', async () => {
  const { url, server } = await startRedis();
  const worker = startParley('worker', '--queue', url, '--threads', '1');
  await heard(worker, 'Working for');
  const asking = startParley(...game, '--queue', url, '--progress');
  const [work, answer] = [ended(worker), ended(asking)];
  await heard(asking, ` of ${RUNS} runs`);
  server.kill('SIGKILL');
  for (const { code, err } of [await work, await answer]) {
    expect(code).toBe(2);
    expect(err.trim().split('\n').at(-1)).toBe(`The Redis at ${url} is gone: when it is back, run this again.`);
  }
});
