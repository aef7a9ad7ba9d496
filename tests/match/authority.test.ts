import { expect, test } from 'vitest';
import {
  type ActId,
  type Bargain,
  MEMBER_CODES,
  predictedChange,
  type SeatId,
  STOCKS,
  type Term,
} from '../../src/engine';
import type { Match } from '../../src/match';
import { playPhase } from './player';
import { playOut, start } from './support';

function upTo(phase: string, humans: ReadonlyArray<SeatId>, seed = 'authority') {
  const match = start(seed, humans);
  while (match.phase() !== phase) match.next();
  return match;
}

/** An act that a seat can table now and that costs it something. */
function openAct(match: Match, seat: SeatId): ActId {
  const open = match
    .offers(seat)
    .find((offer) => offer.type === 'table' && offer.barred === undefined && offer.capital > 0);
  if (open?.type !== 'table') throw new Error(`${seat} can table nothing`);
  return open.act;
}

test('what a person did in a phase can be taken back until the game moves on', () => {
  const match = upTo('agenda', ['FR']);
  const before = match.reveal().state;
  expect(match.canUndo('FR')).toBe(false);
  expect(match.undo('FR')?.code).toBe('nothing-to-undo');
  const had = match.observe('FR').state.capital.FR ?? 0;
  expect(match.play('FR', { type: 'table', act: openAct(match, 'FR'), options: {} })).toBeUndefined();
  expect(match.observe('FR').state.capital.FR).toBeLessThan(had);
  expect(match.undo('FR')).toBeUndefined();
  expect(match.reveal().state).toBe(before);
  match.play('FR', { type: 'table', act: openAct(match, 'FR'), options: {} });
  match.next();
  expect(match.canUndo('FR')).toBe(false);
});

test('nobody takes back what another person has moved after; the answer of a machine player goes with the offer', () => {
  const match = upTo('agenda', ['FR', 'DE']);
  const table = (seat: SeatId) =>
    expect(match.play(seat, { type: 'table', act: openAct(match, seat), options: {} })).toBeUndefined();
  table('FR');
  table('DE');
  expect(match.canUndo('FR')).toBe(false);
  expect(match.undo('FR')).toMatchObject({ code: 'others-moved', message: expect.stringContaining('DE') });
  const idle = MEMBER_CODES.find((code) => match.reveal().steps.every(({ by }) => by !== code));
  expect(idle && match.undo(idle)?.code).toBe('nothing-to-undo');
  table('FR');
  expect(match.undo('FR')).toBeUndefined();
  expect(match.undo('FR')?.code).toBe('others-moved');
  expect(match.undo('DE')).toBeUndefined();
  expect(match.undo('FR')).toBeUndefined();
  match.next();
  const before = match.reveal().state;
  match.play('FR', { type: 'offer', to: 'HRVP', gives: [{ kind: 'payment' }], asks: [] });
  expect(match.reveal().steps.at(-1)?.by).toBe('HRVP');
  expect(match.undo('FR')).toBeUndefined();
  expect(match.reveal().state).toBe(before);
});

test('every month is told from the moment that the one before it left, the first from the start of the game', () => {
  const match = playOut(start('moments'));
  const months = match.months();
  const { rules } = match.reveal();
  expect(months[0]?.before.stocks).toEqual({ ...rules.scenario.start, tempo: rules.k.lam0 });
  for (const [at, month] of months.entries()) {
    if (at > 0) expect(month.before).toEqual(months[at - 1]?.after);
    for (const id of STOCKS) {
      const told = month.lines.filter(({ variable, member }) => variable === id && member === undefined);
      const sum = told.reduce((rest, { amount }) => rest + amount, 0);
      expect(month.after.stocks[id] - month.before.stocks[id]).toBeCloseTo(sum, 9);
    }
  }
  const fatigue = months[0]?.lines.filter(({ variable }) => variable === 'fatigue') ?? [];
  const felt = fatigue.reduce((rest, { amount }) => rest + amount, 0) / rules.scenario.members.length;
  expect((months[0]?.after.derived.fatigue ?? 0) - (months[0]?.before.derived.fatigue ?? 0)).toBeCloseTo(felt, 9);
});

test('a prediction is judged from what stood on the screen when it was sealed', () => {
  const match = upTo('commit', ['FR']);
  const shown = match.observe('FR');
  match.play('FR', { type: 'seal', commitment: { votes: {} } });
  match.next();
  match.next();
  const [month] = match.months();
  if (!month) throw new Error('no month');
  expect(month.atSealing).toEqual({ stocks: shown.state.stocks, derived: shown.derived });
  const after = match.observe('FR');
  expect(predictedChange(month, 'demands')).toBe(after.state.stocks.demands - shown.state.stocks.demands);
  expect(predictedChange(month, 'gap')).toBe(after.derived.gap - shown.derived.gap);
  const early = upTo('corridor', ['FR']).months()[0];
  expect(early?.atSealing).toBeUndefined();
});

test('a seat learns that its government has changed in the month of the election, with what it now has it say', () => {
  const seeds = ['new-1', 'new-2', 'new-3', 'new-4', 'new-5', 'new-6'];
  const changed = seeds.flatMap((seed) => {
    const match = start(seed, ['HU'], { turns: 4 });
    while (match.phase() !== 'signals' || match.reveal().state.month < 3) {
      if (match.ended()) return [];
      match.next();
    }
    const told = match.months('HU').flatMap(({ month, events }) => {
      return events.some((event) => event.type === 'government-changed' && event.member === 'HU') ? [month] : [];
    });
    const own = match.observe('HU').own?.instructions;
    const [member] = match.reveal().state.members.filter(({ code }) => code === 'HU');
    expect(own?.changed).toBe(told.length > 0);
    expect(own?.positions).toEqual(member?.positions);
    if (told.length > 0)
      expect(own?.positions).not.toEqual(start(seed, ['HU']).observe('HU').own?.instructions?.positions);
    return told;
  });
  expect(changed.length).toBeGreaterThan(0);
});

test('a sealed vote can be taken back before the reveal, and not after', () => {
  const match = upTo('commit', ['FR']);
  expect(match.play('FR', { type: 'seal', commitment: { votes: {} } })).toBeUndefined();
  expect(match.play('FR', { type: 'seal', commitment: { votes: {} } })?.code).toBe('already-sealed');
  expect(match.undo('FR')).toBeUndefined();
  expect(match.play('FR', { type: 'seal', commitment: { votes: {}, reason: 'Second thoughts.' } })).toBeUndefined();
  match.next();
  expect(match.phase()).toBe('reveal');
  expect(match.undo('FR')?.code).toBe('nothing-to-undo');
  expect(match.months()[0]?.sealed.FR?.reason).toBe('Second thoughts.');
});

test('the version rises with every change, so that no old view passes for a new one', () => {
  const match = upTo('agenda', ['FR']);
  const seen = [match.version()];
  match.play('FR', { type: 'table', act: openAct(match, 'FR'), options: {} });
  seen.push(match.version());
  match.undo('FR');
  seen.push(match.version());
  match.play('FR', { type: 'table', act: openAct(match, 'FR'), options: {} });
  seen.push(match.version());
  expect(new Set(seen).size).toBe(4);
  const refused = match.version();
  expect(match.play('FR', { type: 'table', act: 'enforcement', options: {} })?.code).toBe('not-in-powers');
  expect(match.version()).toBe(refused);
});

test('only seats that people hold can be played', () => {
  const match = upTo('agenda', ['FR']);
  expect(match.play('DE', { type: 'table', act: 'aid', options: {} })?.code).toBe('not-your-move');
});

test('machine players answer a person at once', () => {
  const match = upTo('corridor', ['HRVP']);
  const asks: Term[] = [{ kind: 'vote', proposal: '1.HRVP.renewListings.0', vote: 'for' }];
  expect(match.play('HRVP', { type: 'offer', to: 'HU', gives: [{ kind: 'payment' }], asks })).toBeUndefined();
  const made = match.observe('HRVP').state.council.bargains.filter(({ from }) => from === 'HRVP');
  expect(made.map(({ answer }) => answer)).not.toContain('open');
});

test('in the corridor machine offers to machine seats are answered when it opens; those to people stay open for them', () => {
  const toPeople: Bargain[] = [];
  const toMachines: Bargain[] = [];
  for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
    const match = start(`corridor-${seed}`, ['HRVP', 'HU']);
    for (let month = 0; month < 12 && !match.ended(); month += 1) {
      while (!match.ended() && match.phase() !== 'corridor') match.next();
      for (const bargain of match.reveal().state.council.bargains) {
        (bargain.to === 'HRVP' || bargain.to === 'HU' ? toPeople : toMachines).push(bargain);
      }
      match.next();
    }
  }
  expect(toMachines.length).toBeGreaterThan(50);
  expect(toMachines.filter(({ answer }) => answer === 'open')).toEqual([]);
  expect(new Set(toMachines.map(({ answer }) => answer))).toEqual(new Set(['accepted', 'refused']));
  expect(toPeople.length).toBeGreaterThan(5);
  expect(toPeople.every(({ answer }) => answer === 'open')).toBe(true);
});

test('what a machine player promised it keeps', () => {
  const broken = ['kept-1', 'kept-2', 'kept-3', 'kept-4'].flatMap((seed) =>
    playOut(start(seed))
      .months()
      .flatMap(({ events }) => events.filter(({ type }) => type === 'word-broken')),
  );
  expect(broken).toEqual([]);
});

test('where people play every seat, nobody acts for them', () => {
  const everybody = start('all').reveal().rules.scenario;
  const seats = [...everybody.members.map(({ code }) => code), ...everybody.institutions.map(({ id }) => id)];
  const match = playOut(start('all', seats));
  expect(new Set(match.record().moves.map(({ by }) => by))).toEqual(new Set(['chair']));
});

test('a director plays alone while the members vote by machine', () => {
  const match = start('director', ['director'], { mode: 'director' });
  for (let step = 0; step < 100 && !match.ended(); step += 1) {
    playPhase(match, 'director', 'director');
    match.next();
  }
  expect(match.ended()).toBe(true);
  expect(new Set(match.record().moves.map(({ by }) => by))).toEqual(new Set(['chair', 'director']));
});

/** A game in which Hungary votes against a measure whenever it comes up: each month's votes on it, and what is told. */
function hungaryBlocks(measure: 'renewSectoral' | 'renewListings', turns: number) {
  const match = start('renewal', ['HU'], { turns });
  for (let step = 0; step < 7 * turns && !match.ended(); step += 1) {
    if (match.phase() === 'commit') {
      const due = match.reveal().state.council.proposals.filter(({ act }) => act === measure);
      const votes = Object.fromEntries(due.map(({ id }) => [id, 'against' as const]));
      expect(match.play('HU', { type: 'seal', commitment: { votes } })).toBeUndefined();
    }
    match.next();
  }
  return match.months().map(({ month, events, signals, resolutions, lines }) => ({
    month,
    due: signals.renewals.filter(({ act }) => act === measure),
    votes: resolutions.filter(({ act }) => act === measure).map(({ outcome }) => outcome),
    ranOut: signals.lapsed.includes(measure),
    falls: lines.some(({ source, cause }) => source === 'lapse' && cause === measure),
    told: events.filter((event) => 'act' in event && event.act === measure && event.type !== 'amended'),
  }));
}

test('a measure is voted on a month before its date, comes back when that fails, and runs out on its date', () => {
  const act = 'renewSectoral' as const;
  const months = hungaryBlocks(act, 7).filter(({ month }) => month >= 3 && month <= 6);
  const quiet = { due: [], votes: [], ranOut: false, falls: false, told: [] };
  const failed = { type: 'renewal-failed', act, lapses: 5 };
  expect(months).toEqual([
    { ...quiet, month: 3 },
    {
      ...quiet,
      month: 4,
      due: [{ act, lapses: 5, failedOnce: false }],
      votes: ['failed'],
      told: [{ ...failed, comesBack: true }],
    },
    {
      ...quiet,
      month: 5,
      due: [{ act, lapses: 5, failedOnce: true, favoured: expect.any(Array) }],
      votes: ['failed'],
      told: [{ ...failed, comesBack: false }],
    },
    { ...quiet, month: 6, ranOut: true, falls: true, told: [{ type: 'lapsed', act, fallback: expect.any(Boolean) }] },
  ]);
});

test('a measure whose date leaves one month for votes falls where a seat stays against it', () => {
  const act = 'renewListings' as const;
  const [first, second] = hungaryBlocks(act, 3);
  expect(first?.told).toEqual([{ type: 'renewal-failed', act, lapses: 1, comesBack: false }]);
  expect(second).toMatchObject({ due: [], votes: [], ranOut: true, falls: true });
});

test('a measure whose date leaves one month for votes is tried again in that month', () => {
  const outcomes = new Set<string>();
  for (let seed = 0; seed < 40; seed += 1) {
    const match = start(`again-${seed}`, ['HRVP'], { turns: 6 });
    while (match.phase() !== 'reading') match.next();
    const { resolutions = [], lines = [] } = match.months()[0] ?? {};
    const vote = resolutions.find(({ act }) => act === 'renewListings');
    const paid = lines.some(({ source, variable, cause }) => {
      return source === 'lapse' && variable === 'treasury' && cause === vote?.proposal;
    });
    outcomes.add(`${vote?.outcome}, ${paid ? 'at the second try' : 'at the first'}`);
  }
  expect([...outcomes]).toEqual(expect.arrayContaining(['adopted, at the first', 'adopted, at the second try']));
});
