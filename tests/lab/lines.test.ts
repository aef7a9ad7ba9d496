import { expect, test } from 'vitest';
import { hashOf, rulesFor, type SeatId, type WorldState } from '../../src/engine';
import { type LinesRequest, linesJob, linesRequest, runHere, seatLinesOf } from '../../src/lab';
import { playSeat } from '../../src/lab/lines/game';
import { playAmongMachines } from '../../src/lab/lines/machines';
import { linePlayer } from '../../src/lab/lines/player';
import { director } from '../../src/lab/strategy';
import { createMatch } from '../../src/match';
import type { LineFile, StrategyFile } from '../../src/scenario';
import { bundle, scenario } from './support';

const quiet: StrategyFile = { id: 'quiet', title: 'Quiet', text: 'Tables nothing.', rules: [] };
const idle: Omit<LineFile, 'seat'> = { id: 'idle', title: 'Idle', text: 'Does nothing.', agenda: [] };

interface Seen {
  readonly proposed: ReadonlyArray<string>;
  readonly state: WorldState;
}

/** One game of a line against an agenda, with every text that came to the table. */
function play(line: LineFile, rest: StrategyFile = quiet, seed = 'a', turns = 3): Seen {
  const rules = rulesFor(scenario, { seed, lens: 'record', turns, mode: 'seats' });
  const proposed: string[] = [];
  const player = linePlayer(line);
  const state = playSeat(
    rules,
    {
      ...player,
      commit(turn) {
        player.commit(turn);
        for (const { by, act } of turn.state.council.proposals) proposed.push(`${turn.state.month} ${by} ${act}`);
      },
    },
    director(rest),
  );
  return { proposed, state };
}

test('ten seats have two lines or more, and each seat may do what its lines ask of it', () => {
  const seats = linesRequest(bundle, { runs: 1, seed: 's', turns: 12 }).seats.map(({ seat }) => seat);
  expect(seats.toSorted()).toEqual(['COM', 'DE', 'EE', 'ES', 'EUCO', 'FR', 'HRVP', 'HU', 'IT', 'PL']);
});

test('a line tables what it says, from its own seat, while it can pay', () => {
  const rules = [{ id: 'call', do: [{ act: 'leaderCall' as const, options: { coordinated: true as const } }] }];
  const { proposed } = play({ ...idle, seat: 'ES', agenda: rules });
  expect(proposed.filter((text) => text.includes('ES'))).toEqual([
    '1 ES leaderCall',
    '2 ES leaderCall',
    '3 ES leaderCall',
  ]);
});

test('the rest tables through offices that may, or governments that want it, and never through the seat itself', () => {
  const rest: StrategyFile = {
    ...quiet,
    rules: [
      { id: 'a', do: [{ act: 'package' }] },
      { id: 'b', do: [{ act: 'coalitionAid' }] },
    ],
  };
  const { proposed } = play({ ...idle, seat: 'HRVP' }, rest, 'b', 6);
  const own = proposed.filter((text) => text.includes('HRVP') && !text.includes('renew'));
  expect(own).toEqual([]);
  expect(proposed.some((text) => text.endsWith('package'))).toBe(true);
  // Coalition aid comes from those who give most, not from those who refuse arms.
  const givers = proposed.filter((text) => text.endsWith('coalitionAid')).map((text) => text.split(' ')[1]);
  expect(givers.length).toBeGreaterThan(0);
  expect(givers.filter((seat) => ['HU', 'SK', 'AT', 'MT', 'IE'].includes(seat ?? ''))).toEqual([]);
});

test('a line votes as it says on others’ texts, leaves the rest to its government, and votes for its own', () => {
  const rest: StrategyFile = {
    ...quiet,
    rules: [
      { id: 'a', do: [{ act: 'aid' }] },
      { id: 'b', do: [{ act: 'defence' }] },
    ],
  };
  const votes = (line: Partial<LineFile>) => {
    const cast: Record<string, string | undefined> = {};
    const seat: SeatId = 'PL';
    const player = linePlayer({ ...idle, seat, ...line });
    const rules = rulesFor(scenario, { seed: 'v', lens: 'record', turns: 1, mode: 'seats' });
    const state = playSeat(rules, player, director(rest));
    for (const { act, votes: all } of state.council.resolutions) cast[act] = all.PL;
    return cast;
  };
  expect(votes({})).toMatchObject({ aid: 'for', defence: 'for' });
  expect(votes({ votes: [{ id: 'no', on: ['aid'], vote: 'against' }] })).toMatchObject({
    aid: 'against',
    defence: 'for',
  });
  const own = {
    agenda: [{ id: 'x', do: [{ act: 'technical' as const }] }],
    votes: [{ id: 'n', on: ['talk' as const], vote: 'against' as const }],
  };
  expect(votes(own)).toMatchObject({ technical: 'for' });
});

test('a seat that holds dossiers keeps them or lets them go as its line says', () => {
  const held = (agenda: LineFile['agenda']) =>
    play({ ...idle, seat: 'HU', agenda }).state.members.find(({ code }) => code === 'HU')?.holding;
  expect(held([{ id: 'r', do: [{ release: true }] }])).toEqual([]);
  expect(held([{ id: 'h', all: true, do: [{ hold: 'sanctions' }, { hold: 'support' }] }])).toEqual([
    'sanctions',
    'support',
  ]);
});

test('a payment in the corridor is offered to whom it is meant for, and paid once agreed', () => {
  const corridor: LineFile['corridor'] = [{ id: 'pay', give: 'payment', ask: 'release', most: 2 }];
  const paid = Array.from(
    { length: 12 },
    (_, seed) => play({ ...idle, seat: 'DE', corridor }, quiet, `p${seed}`).state.council.giftsMade,
  );
  expect(paid.reduce((sum, gifts) => sum + gifts, 0)).toBeGreaterThan(0);
  const none = Array.from(
    { length: 12 },
    (_, seed) => play({ ...idle, seat: 'DE' }, quiet, `p${seed}`).state.council.giftsMade,
  );
  expect(none.every((gifts, seed) => gifts <= (paid[seed] ?? 0))).toBe(true);
});

test('the High Representative proposes what others call for when its line says so, and never when it says never', () => {
  const rest: StrategyFile = {
    ...quiet,
    rules: [{ id: 'r', do: [{ act: 'specialRepresentative', options: { coordinated: true } }] }],
  };
  const refused = (proposes: LineFile['proposes']) =>
    play({ ...idle, seat: 'HRVP', ...(proposes ? { proposes } : {}) }, rest).state.council.failed
      .specialRepresentative ?? 0;
  const outcome = (proposes: LineFile['proposes']) =>
    play({ ...idle, seat: 'HRVP', ...(proposes ? { proposes } : {}) }, rest, 'a', 1).state.council.resolutions.find(
      ({ act }) => act === 'specialRepresentative',
    )?.outcome;
  expect(outcome([])).toBe('refused');
  expect(outcome([{ id: 'always' }])).not.toBe('refused');
  expect(refused([])).toBe(3);
});

test('among machine players a line that does nothing meets the same game as a person who does nothing', () => {
  const setup = { seed: 'machines', lens: 'record', turns: 3, mode: 'seats' } as const;
  const match = createMatch(scenario, { setup, humans: ['FR'] });
  while (!match.ended()) match.next();
  const state = playAmongMachines(rulesFor(scenario, setup), linePlayer({ ...idle, seat: 'FR' }));
  expect(hashOf(state)).toBe(hashOf(match.reveal().state));
});

test('a seat without two lines cannot be compared', () => {
  expect(() => linesRequest(bundle, { runs: 1, seed: 's', turns: 12, seats: ['SE'] })).toThrow('SE has 0 line(s)');
});

test('the same chunks give the same numbers wherever they are done, and lines meet the same worlds', () => {
  const request: LinesRequest = {
    ...linesRequest(bundle, { runs: 60, seed: 'c', turns: 4, seats: ['PL'] }),
    lenses: ['papers'],
  };
  const whole = runHere(linesJob, scenario, request);
  const merger = linesJob.merge(scenario, request);
  const chunks = linesJob.split(request);
  expect(chunks.map(({ from, runs }) => [from, runs])).toEqual([
    [0, 50],
    [50, 10],
  ]);
  const parts = chunks.toReversed().map((chunk) => linesJob.run(scenario, structuredClone(request), chunk));
  for (const part of parts.toReversed()) merger.add(structuredClone(part));
  expect(merger.result()).toEqual(whole);
  const [pl] = request.seats;
  if (!pl) throw new Error('no seat');
  const [first] = pl.lines;
  if (!first) throw new Error('no line');
  const same = runHere(linesJob, scenario, {
    ...request,
    seats: [{ ...pl, lines: [first, { ...first, id: 'again' }] }],
  });
  expect(same.seats[0]?.pairs[0]?.own.papers).toEqual({ mean: 0, low: 0, high: 0 });
});

test('for every seat the lens decides which of its lines serves it better', () => {
  const { seats } = seatLinesOf(bundle, { runs: 40, seed: 'lens', turns: 12, lenses: ['papers', 'channel'] });
  const signs = seats.map(({ seat, pairs }) => {
    const turned = pairs.some(({ own }) => (own.papers?.mean ?? 0) * (own.channel?.mean ?? 0) < 0);
    return [seat, turned];
  });
  expect(signs.filter(([, turned]) => !turned)).toEqual([]);
});
