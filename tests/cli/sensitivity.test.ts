import { expect, test } from 'vitest';
import { json, parley } from './support';

const ask = (...more: ReadonlyArray<string>) =>
  ['sensitivity', 'february-2026', '--strategy', 'hold', '--measure', 'tempo', '--turns', '1', ...more] as const;

interface Parameter {
  readonly id: string;
  readonly muStar: number;
  readonly total: number;
  readonly firstInterval: readonly [number, number];
}

test('sensitivity by morris: the keys of the contract, the weightiest number first', async () => {
  const report = await json(...ask('--method', 'morris', '--samples', '2'));
  const parameters = report.parameters as ReadonlyArray<Parameter>;
  expect(parameters[0]).toMatchObject({ id: 'lam0', mu: expect.any(Number), sigma: expect.any(Number) });
  const sizes = parameters.map(({ muStar }) => muStar);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(report).toMatchObject({ scenario: 'february-2026', strategy: 'hold', lens: 'papers', measure: 'tempo' });
});

test('sensitivity by sobol: the weightiest numbers are told apart, all others stand as one', async () => {
  const report = await json(...ask('--method', 'sobol', '--samples', '8', '--apart', '3'));
  const parameters = report.parameters as ReadonlyArray<Parameter>;
  expect(parameters.length).toBe(4);
  expect(parameters[0]).toMatchObject({ id: 'lam0', first: expect.any(Number), total: expect.any(Number) });
  expect(parameters.map(({ id }) => id)).toContain('others');
});

test('sensitivity by sobol says which first indices lie in the noise, and says nothing where none does', async () => {
  const { out } = await parley(...ask('--method', 'sobol', '--samples', '8', '--apart', '3'));
  const said = /^first: (\d) of 4 lie in the noise, since their interval does not lie above 0 \((.+)\);$/m.exec(out);
  const report = await json(...ask('--method', 'sobol', '--samples', '8', '--apart', '3'));
  const lost = (report.parameters as ReadonlyArray<Parameter>).filter(({ firstInterval: [low] }) => low <= 0);
  expect(lost.length).toBeGreaterThan(0);
  expect(said?.slice(1)).toEqual([`${lost.length}`, lost.map(({ id }) => id).join(', ')]);
});

test('sensitivity over fixed numbers, and over all: named by group and number, with the range of each', async () => {
  const of = async (over: string) =>
    json(...ask('--method', 'morris', '--samples', '2', '--over', over)) as Promise<{
      readonly over?: string;
      readonly parameters: ReadonlyArray<Parameter & { readonly range: unknown }>;
    }>;
  const [links, fixed, all] = [await of('links'), await of('fixed'), await of('all')];
  expect([links.over, fixed.over, all.over]).toEqual([undefined, 'fixed', 'all']);
  expect(all.parameters.length).toBe(links.parameters.length + fixed.parameters.length);
  expect(fixed.parameters.find(({ id }) => id === 'vote.kappa')).toMatchObject({ range: [10, 28, 40] });
  expect(links.parameters.map(({ id }) => id)).not.toContain('vote.kappa');
  const { out } = await parley(...ask('--method', 'sobol', '--samples', '8', '--apart', '3', '--over', 'fixed'));
  expect(out).toMatch(/, lens papers, over fixed, tempo: /);
  expect(out).toMatch(/^luck, with the links that each game draws, has part in /m);
  expect(out).toMatch(/^others /m);
});

test('sensitivity: any number of threads gives the same bits', async () => {
  const request = ask('--method', 'morris', '--samples', '3');
  const [one, two] = [await json(...request, '--threads', '1'), await json(...request, '--threads', '2')];
  expect(two).toEqual(one);
});

test('sensitivity for a reader: a table with the number, its effect and what luck decides', async () => {
  const { out, code } = await parley(...ask('--method', 'morris', '--samples', '2'));
  expect(code).toBe(0);
  expect(out).toContain('luck has part in');
  expect(out).toMatch(/^lam0 /m);
});

test.each([
  [['--method', 'guess'], '--method guess is not known: use one of morris, sobol.'],
  [['--method', 'morris', '--samples', '0'], '--samples 0 is no whole number from 2 to 65536.'],
  [['--method', 'sobol', '--apart', '4000'], '--apart 4000 is no whole number from 0 to'],
  [['--method', 'sobol', '--samples', '7'], '--samples 7 is no whole number from 8 to 65536.'],
  [['--method', 'morris', '--apart', '3'], '--apart goes with --method sobol alone'],
  [['--method', 'morris', '--over', 'none'], '--over none is not known: use one of links, fixed, all.'],
  [[], '--method is missing'],
])('sensitivity %j cannot be used', async (more, message) => {
  const { code, err } = await parley(...ask(...more));
  expect(code).toBe(2);
  expect(err).toContain(message);
  expect(err.trim().split('\n').length).toBe(1);
});

test('sensitivity: a measure that there is not gets a hint', async () => {
  const { code, err } = await parley(
    'sensitivity',
    'february-2026',
    '--strategy',
    'hold',
    '--measure',
    'unty',
    '--method',
    'morris',
  );
  expect(code).toBe(2);
  expect(err).toContain('unity');
});
