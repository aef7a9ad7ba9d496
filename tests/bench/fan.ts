// npx tsx tests/bench/fan.ts: how long a browser's two workers take for 2,000 runs of the rest of a game.
import { availableParallelism, loadavg } from 'node:os';
import { chromium } from 'playwright-core';
import { loadScenario, loadStrategy } from '../../src/cli/scenarios';
import type { GameRecord } from '../../src/engine';
import type { FanRequest } from '../../src/lab';
import { fanJob, recordRun, runHere } from '../../src/lab';
import type { TestDoor } from '../browser/page/page';
import { serveTestPage } from '../browser/test-page';
import { resolveChromium } from '../chromium.mjs';

declare const window: { readonly door: TestDoor };

const RUNS = 2000;
const TIMES = 20;
const MONTHS = [1, 4, 7, 10];
const PHASES = 7;

const loaded = loadScenario('february-2026');
const { scenario } = loaded.bundle;
const strategy = loadStrategy(loaded, 'strength-then-talk');
const series = { lens: 'papers', runs: RUNS, seed: 'bench', turns: 12 } as const;
const whole = recordRun(scenario, strategy, series, 0);

/** The game as it stands when a month has opened. */
function brokenOff(month: number): FanRequest['from'] {
  const moves: GameRecord['moves'] = [];
  let advances = 0;
  for (const step of whole.moves) {
    if (step.move.type === 'advance') advances += 1;
    if (advances > PHASES * (month - 1)) break;
    moves.push(step);
  }
  return { record: { setup: whole.setup, moves } };
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;
const percentile = (list: ReadonlyArray<number>, share: number): number =>
  list.toSorted((a, b) => a - b)[Math.floor(share * (list.length - 1))] ?? 0;

const served = await serveTestPage();
const browser = await chromium.launch({ executablePath: resolveChromium(), args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
await page.goto(served.url);
console.log(
  `${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)}; ${RUNS} runs, two workers, ${TIMES} times each`,
);
for (const month of MONTHS) {
  const request: FanRequest = { ...series, strategy, from: brokenOff(month) };
  const cpu = process.cpuUsage();
  runHere(fanJob, scenario, request);
  const { user } = process.cpuUsage(cpu);
  const { walls, longTasks, longestWait } = await page.evaluate(
    ([request, times]) => window.door.measure('fan', request, times),
    [request, TIMES] as const,
  );
  console.log(
    `from month ${month}: median ${ms(percentile(walls, 0.5))}, fastest ${ms(percentile(walls, 0))}, slowest ${ms(percentile(walls, 1))}; ` +
      `main thread: ${longTasks.length} tasks over 50 ms, longest wait ${ms(longestWait)}; ` +
      `${ms(user / 1000)} of one processor in Node, first time`,
  );
}
await browser.close();
await served.close();
