import { fork } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { countArithmetic, type Tally } from './counting';
import { measure, type Task } from './tasks';

/**
 * What `parley bench` runs: prints one JSON document, and on stderr how far it is. Each thing is measured in a process
 * of its own, so that none meets what another has taught the engine.
 */

interface Report {
  readonly ratios: { readonly overXstateImmer: number; readonly overBoardgame: number; readonly overFloor: number };
  readonly gamesPerSecond: Readonly<Record<'lab' | 'xstateImmer' | 'boardgame' | 'floor', number>>;
  readonly scaling: ReadonlyArray<{ readonly threads: number; readonly gamesPerSecond: number }>;
  readonly memory: ReadonlyArray<{ readonly runs: number; readonly rssMiB: number }>;
  /** Arithmetic of one campaign, counted in real ones: what the floor does. */
  readonly arithmetic: Tally;
  readonly machine: { readonly node: string; readonly processor: string; readonly threads: number };
}

const FULL = { seconds: 10, games: 8000, runs: [10_000, 1_000_000], counted: 200 } as const;
/** As much of everything whose speed is told: engines take seconds to get fast. */
const QUICK = { ...FULL, runs: [500, 2000], counted: 20 } as const;

/** Has a process of its own do a task. */
function apart(task: Task): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [JSON.stringify(task)]);
    child.on('message', (rate) => resolve(Number(rate)));
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`measuring ${task.measure} stopped with ${code}`)));
  });
}

function threadCounts(most: number): number[] {
  const counts: number[] = [];
  for (let threads = 1; threads < most; threads *= 2) counts.push(threads);
  return [...counts, most];
}

async function report({ seconds, games, runs, counted }: typeof FULL | typeof QUICK): Promise<Report> {
  const tell = (what: string): void => console.error(`measuring ${what} …`);
  tell('the arithmetic of a campaign');
  const tally = await countArithmetic(counted);
  tell('the bare loop');
  const floor = await apart({ measure: 'floor', seconds, tally });
  tell('the lab');
  const lab = await apart({ measure: 'lab', seconds });
  tell('XState with Immer');
  const xstateImmer = await apart({ measure: 'xstateImmer', seconds });
  tell('boardgame.io');
  const boardgame = await apart({ measure: 'boardgame', seconds });
  const scaling: { threads: number; gamesPerSecond: number }[] = [];
  for (const threads of threadCounts(availableParallelism())) {
    tell(`${threads} ${threads === 1 ? 'thread' : 'threads'}`);
    const gamesPerSecond = await apart({ measure: 'threads', threads, games: games * threads });
    scaling.push({ threads, gamesPerSecond });
  }
  const memory: { runs: number; rssMiB: number }[] = [];
  for (const each of runs) {
    tell(`the memory of ${each} games`);
    memory.push({ runs: each, rssMiB: await apart({ measure: 'memory', runs: each }) });
  }
  return {
    ratios: { overXstateImmer: lab / xstateImmer, overBoardgame: lab / boardgame, overFloor: floor / lab },
    gamesPerSecond: { lab, xstateImmer, boardgame, floor },
    scaling,
    memory,
    arithmetic: tally,
    machine: {
      node: process.version,
      processor: cpus()[0]?.model ?? 'unknown',
      threads: availableParallelism(),
    },
  };
}

const [given = '{}'] = process.argv.slice(2);
if (given === 'full' || given === 'quick') console.log(JSON.stringify(await report(given === 'full' ? FULL : QUICK)));
else process.send?.(await measure(JSON.parse(given)), () => process.exit(0));
