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

test('workers that die one after the other, and others that take their place, come to the local result', async () => {
  const { url } = await startRedis();
  const worker = async () => {
    const program = startParley('worker', '--queue', url, '--threads', '2', '--patience', '3');
    await heard(program, 'Working for');
    return program;
  };
  const workers = [await worker(), await worker()];
  const asking = startParley(...game, '--queue', url, '--progress');
  const answer = ended(asking);
  for (let deaths = 0; deaths < 4; deaths += 1) {
    const doomed = workers.shift();
    workers.push(await worker());
    await heard(asking, ` of ${RUNS} runs`);
    doomed?.kill('SIGKILL');
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
