import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCli } from '../../src/cli/run';
import { examples } from '../council/data/vote-examples.json';
import { ended, startParley } from './redis';
import { fileWith, json, parley, scratch, spawnParley } from './support';

const SCENARIO = 'february-2026';

test('a process prints one JSON document, leaves standard error empty and ends with 0', () => {
  const { code, out, err } = spawnParley('vote', '--rule', 'unanimity', '--against', 'HU', '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out)).toEqual({
    rule: 'unanimity',
    adopted: false,
    reason: 'member-against',
    members: { for: 26, against: 1, abstain: 0, constructive: 0 },
    population: { for: 97.88, against: 2.12, abstain: 0, constructive: 0 },
    blockingMinority: false,
  });
});

test('a process that is given unusable arguments says so in one line and ends with 2', () => {
  const { code, out, err } = spawnParley('simulate', SCENARIO, '--strategy', 'holt');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^No strategy "holt"; did you mean "hold"\?.*\n$/);
});

test('an error that nobody expected is one line too, and a trace for whoever asks', async () => {
  const told = async (...args: ReadonlyArray<string>) => {
    let err = '';
    const out = () => {
      throw new TypeError('of another kind\nand its second line');
    };
    const code = await runCli(args, {
      out,
      err: (text) => {
        err += `${text}\n`;
      },
    });
    return { code, err };
  };
  const unexpected = 'Unexpected: TypeError: of another kind';
  const args = ['cite', 'OSW-C1a'];
  expect(await told(...args)).toEqual({ code: 2, err: `${unexpected} (--trace tells where it was met)\n` });
  const traced = await told(...args, '--trace');
  expect(traced.code).toBe(2);
  expect(traced.err.startsWith(`${unexpected}\n`)).toBe(true);
  expect(traced.err).toMatch(/\n {4}at .*cite\.ts/);
});

test('validate --schemas writes into a folder that it makes, and says in one line where it cannot', async () => {
  const folder = join(scratch(), 'a', 'b');
  expect((await parley('validate', '--schemas', folder)).code).toBe(0);
  expect(readdirSync(folder)).toContain('strategy.schema.json');
  const taken = fileWith('taken', 'a file, not a folder');
  for (const place of [taken, join(taken, 'below'), ...(existsSync('/proc/self') ? ['/proc/no/such'] : [])]) {
    const { code, out, err } = await parley('validate', '--schemas', place);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/ cannot be written: E[A-Z]+.*\n$/);
    expect(err.startsWith(place)).toBe(true);
  }
});

test('a scenario under scenarios/ whose id is not the name of its folder is refused by all that look it up', async () => {
  const shelf = join(scratch(), 'scenarios');
  const copy = (name: string) => {
    cpSync(join('scenarios', SCENARIO), join(shelf, name), { recursive: true });
    return join(shelf, name);
  };
  expect((await parley('validate', copy(SCENARIO))).code).toBe(0);
  const other = copy('my-scenario');
  const said = /scenario\.yaml:2:5 wrong-folder "february-2026" has to be the name of its folder, "my-scenario"/;
  const validated = await parley('validate', other);
  expect(validated.code).toBe(1);
  expect(validated.out).toMatch(said);
  const played = await parley('simulate', other, '--strategy', 'hold', '--runs', '1');
  expect(played.code).toBe(2);
  expect(played.err).toMatch(said);
  expect(played.err.trim()).not.toContain('\n');
});

test('a reader that stops after the first lines is told of in one line, and the exit code is 2', async () => {
  const program = startParley('coverage', SCENARIO);
  const answer = ended(program);
  program.stdout?.destroy();
  expect(await answer).toMatchObject({
    code: 2,
    err: 'Not all of the output could be written: whatever read it has stopped.\n',
  });
});

test.each(examples.filter(({ id }) => id !== 'Q7'))('vote: $id comes out as it was decided', async (example) => {
  const args = ['vote', '--rule', example.rule, '--population', example.table ?? '2025'];
  for (const vote of ['against', 'abstain', 'constructive'] as const) {
    const codes = example[vote] ?? [];
    if (codes.length > 0) args.push(`--${vote}`, codes.join(','));
  }
  const report = await json(...args);
  expect(report).toMatchObject({ rule: example.rule, adopted: example.adopted });
  const { members, population } = report as { members: { for: number }; population: { for: number } };
  if (example.members_for !== undefined) expect(members.for).toBe(example.members_for);
  if (typeof example.pop_for_pct === 'number') expect(population.for).toBe(example.pop_for_pct);
});

test('power: exact, normalised, with the keys of the contract', async () => {
  const power = await json('power', '--rule', 'qmv', '--population', 'council-2025');
  expect(Object.keys(power)).toEqual(['rule', 'index', 'winningCoalitions', 'passage', 'members']);
  expect(power).toMatchObject({ rule: 'qmv', index: 'banzhaf', winningCoalitions: 17_729_938 });
  const members = power.members as ReadonlyArray<{ code: string; value: number }>;
  expect(members.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 12);
});

test('validate: clean files give 0, a fault gives 1 with its place', async () => {
  const good = await parley('validate', 'scenarios/february-2026/acts.yaml', '--json');
  expect(good.code).toBe(0);
  expect(JSON.parse(good.out)).toEqual({
    files: [{ file: 'scenarios/february-2026/acts.yaml', errors: [], warnings: [] }],
    ok: true,
  });
  const missing = await parley('validate', 'nowhere.yaml', '--json');
  expect(missing.code).toBe(1);
  expect(JSON.parse(missing.out)).toMatchObject({ ok: false, files: [{ errors: [{ code: 'missing-file' }] }] });
});

test('forecast: options and chances add up, members stand in protocol order', async () => {
  const report = await json('forecast', SCENARIO, '--dossier', 'dialogue');
  expect(Object.keys(report)).toEqual(['options', 'adoption', 'members']);
  const options = report.options as ReadonlyArray<{ option: string; probability: number }>;
  expect(options.map(({ option }) => option)).toEqual([
    'statusQuo',
    'multilateral',
    'technical',
    'armsControl',
    'leaderCall',
    'summit',
  ]);
  expect(options.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
  expect(Object.keys(report.adoption as object)).toEqual(['unanimity', 'qmv', 'qmv-72', 'special-representative']);
  const members = report.members as ReadonlyArray<Record<string, unknown>>;
  expect(members).toHaveLength(27);
  expect(Object.keys(members[0] ?? {})).toEqual(['code', 'position', 'salience', 'yes']);
  expect(members[0]?.code).toBe('BE');
});

test.each(['envoy', 'sanctions', 'support'])('forecast: %s has texts to choose between', async (dossier) => {
  const { options, adoption } = await json('forecast', SCENARIO, '--dossier', dossier);
  expect((options as ReadonlyArray<unknown>).length).toBeGreaterThan(2);
  const { unanimity, qmv } = adoption as Record<string, number>;
  expect(unanimity).toBeLessThanOrEqual(1);
  expect(qmv).toBeGreaterThanOrEqual(unanimity ?? 1);
});

test('forecast: where the scenario has a text change nothing, it is worth as much as no text', async () => {
  const folder = join(scratch(), SCENARIO);
  cpSync(join('scenarios', SCENARIO), folder, { recursive: true });
  const acts = join(folder, 'acts.yaml');
  writeFileSync(acts, readFileSync(acts, 'utf8').replaceAll('statusQuo: 50', 'statusQuo: 60'));
  const { options } = await json('forecast', folder, '--dossier', 'sanctions');
  const chances = new Map(
    (options as ReadonlyArray<{ option: string; probability: number }>).map((each) => [each.option, each.probability]),
  );
  expect(chances.get('statusQuo')).toBeCloseTo(chances.get('package') ?? 0, 10);
});

test('cite: the entry and where the game uses it', async () => {
  const cited = await json('cite', 'OSW-C1a');
  expect(cited).toMatchObject({ id: 'OSW-C1a', paper: expect.stringContaining('OSW'), kind: 'causal' });
  expect(cited.uses).toContainEqual({ where: 'link', name: 'c1Leg', under: ['papers'] });
});

test('coverage: every entry that must be carried is, or has a reason', async () => {
  const { code, out } = await parley('coverage', SCENARIO, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ ok: true, missing: [], staleReasons: [], unknown: [] });
});

test('a folder without YAML files, and a file that cannot be read, are faults', async () => {
  const folder = scratch();
  const socket = join(folder, 'talks.yaml');
  expect(await parley('validate', folder)).toMatchObject({
    code: 1,
    out: `${folder}:1:1 missing-file a folder without YAML files\n1 file checked: 1 error\n`,
  });
  const server = createServer().listen(socket);
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { code, out } = await parley('validate', socket);
  expect(code).toBe(1);
  expect(out).toMatch(/talks\.yaml:1:1 unreadable-file cannot be read: .*\n1 file checked: 1 error\n$/);
});

test('without --json every command prints lines for a reader', async () => {
  const calls = [
    ['vote', '--rule', 'qmv'],
    ['power', '--rule', 'qmv-72'],
    ['forecast', SCENARIO, '--dossier', 'envoy'],
    ['simulate', SCENARIO, '--strategy', 'hold', '--runs', '2', '--turns', '2'],
    ['compare', SCENARIO, '--a', 'hold', '--b', 'pressure', '--runs', '2', '--turns', '2'],
    ['cite', 'RUSI-2a'],
    ['coverage', SCENARIO],
  ];
  for (const args of calls) {
    const { code, out } = await parley(...args);
    expect(code, args[0]).toBe(0);
    expect(out, args[0]).not.toMatch(/^[{[]/);
    expect(out.split('\n').length, args[0]).toBeGreaterThan(3);
  }
});

test('help lists the commands, and each command tells its options', async () => {
  const overview = await parley('--help');
  expect(overview.code).toBe(0);
  const names = [...overview.out.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name ?? '');
  expect(overview.out).not.toMatch(/^ {2}[a-z]+ +[A-Z]/m);
  expect(names).toEqual(
    expect.arrayContaining([
      'validate',
      'vote',
      'power',
      'forecast',
      'simulate',
      'compare',
      'replay',
      'cite',
      'coverage',
    ]),
  );
  for (const name of names) {
    const help = await parley(name, '--help');
    expect(help.code).toBe(0);
    expect(help.out).toMatch(new RegExp(`^usage: parley ${name}`));
  }
});

test.each<[string, ReadonlyArray<string>, RegExp]>([
  ['an unknown command', ['simulat'], /^No command "simulat"; did you mean "simulate"\? Use one of validate, /],
  [
    'an unknown option',
    ['simulate', SCENARIO, '--strategy', 'hold', '--run', '3'],
    /^parley simulate has no option --run; did you mean "runs"\? See parley simulate --help\.\n$/,
  ],
  ['an option without its value', ['simulate', SCENARIO, '--strategy'], /^--strategy needs a value/],
  ['an option in the place of a value', ['simulate', SCENARIO, '--strategy', '--json'], /^--strategy needs a value/],
  ['a value that nobody asked for', ['vote', '--rule', 'qmv', '--json=1'], /^--json takes no value: leave out "=1"/],
  ['no strategy', ['simulate', SCENARIO], /--strategy is missing/],
  ['no scenario', ['simulate', '--strategy', 'hold'], /name one scenario/],
  ['an unknown scenario', ['simulate', 'february', '--strategy', 'hold'], /february-2026/],
  ['an unknown lens', ['simulate', SCENARIO, '--strategy', 'hold', '--lens', 'paper'], /did you mean "papers"/],
  ['no runs', ['simulate', SCENARIO, '--strategy', 'hold', '--runs', '0'], /from 1 to/],
  ['runs that are no number', ['simulate', SCENARIO, '--strategy', 'hold', '--runs', 'many'], /--runs many/],
  ['runs below nothing', ['simulate', SCENARIO, '--strategy', 'hold', '--runs', '-5'], /--runs -5 .* from 1 to/],
  [
    'runs below nothing, spelled out',
    ['simulate', SCENARIO, '--strategy', 'hold', '--runs=-5'],
    /--runs -5 .* from 1 to/,
  ],
  ['half a run', ['simulate', SCENARIO, '--strategy', 'hold', '--runs', '2.5'], /--runs 2.5 .* from 1 to/],
  ['runs with an exponent', ['simulate', SCENARIO, '--strategy', 'hold', '--runs', '1e3'], /--runs 1e3 .* from 1 to/],
  ['too many runs', ['compare', SCENARIO, '--a', 'hold', '--b', 'hold', '--runs', '9999999'], /to 1000000/],
  ['no months', ['simulate', SCENARIO, '--strategy', 'hold', '--turns', '0'], /from 1 to 36/],
  ['an empty seed', ['simulate', SCENARIO, '--strategy', 'hold', '--seed', ''], /1 to 60 characters/],
  ['an empty seed of a forecast', ['forecast', SCENARIO, '--dossier', 'envoy', '--seed', ''], /1 to 60 characters/],
  ['an unknown lens of a forecast', ['forecast', SCENARIO, '--dossier', 'envoy', '--lens', 'x'], /papers, channel/],
  ['a member that is none', ['vote', '--rule', 'qmv', '--for', ''], /names nobody/],
  ['a population that is none', ['power', '--rule', 'qmv', '--population', '1999'], /2025/],
  ['too many months', ['simulate', SCENARIO, '--strategy', 'hold', '--turns', '99'], /from 1 to 36/],
  [
    'a record that cannot be written',
    ['simulate', SCENARIO, '--strategy', 'hold', '--runs', '1', '--record', '/no/where'],
    /cannot be written/,
  ],
  ['a name that bench has no use for', ['bench', '--quick', 'february-2026'], /belongs to no option/],
  ['one strategy to compare', ['compare', SCENARIO, '--a', 'hold'], /--b is missing/],
  [
    'a dossier without positions',
    ['forecast', SCENARIO, '--dossier', 'cohesion'],
    /dialogue, envoy, sanctions, support/,
  ],
  ['an unknown dossier', ['forecast', SCENARIO, '--dossier', 'talks'], /--dossier talks/],
  [
    'an act of another dossier',
    ['forecast', SCENARIO, '--dossier', 'envoy', '--option', 'aid'],
    /no text of the dossier/,
  ],
  ['no dossier', ['forecast', SCENARIO], /^--dossier is missing: give one of dialogue, envoy, sanctions, support\.\n$/],
  ['a vote without a rule', ['vote'], /--rule is missing/],
  ['an unknown rule', ['power', '--rule', 'unanimity'], /qmv, qmv-72/],
  ['a name too many', ['vote', '--rule', 'qmv', 'DE'], /"DE"/],
  ['an unknown id', ['cite', 'OSW-C1z'], /no evidence with the id/i],
  ['nothing to validate', ['validate'], /Nothing to check/],
  ['a folder in the place of a model card', ['card', SCENARIO, '--file', 'docs'], /No file docs: name a model card/],
  [
    'threads for work that others do',
    ['simulate', SCENARIO, '--strategy', 'hold', '--threads', '2', '--queue', 'redis://localhost'],
    /--threads has no part in --queue/,
  ],
  ['no record', ['replay'], /Nothing to work on/],
  ['a record that is not there', ['replay', 'nowhere.json'], /No record "nowhere.json"/],
])('%s: exit code 2 and one line that says what to do', async (_, args, message) => {
  const { code, out, err } = await parley(...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(message);
  expect(err.trim()).not.toContain('\n');
});
