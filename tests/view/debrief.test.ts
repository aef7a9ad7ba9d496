import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOneOf, TALK_ACTS } from '../../src/engine';
import { barView, lineChart, debriefView as view } from '../../src/view';
import { shortDecision } from '../../src/view/commit';
import { byMechanism, ledgerRows } from '../../src/view/ledger';
import { trackOfStock } from '../../src/view/tracks';
import { debriefView, loadLibrary, playOut, startMatch } from './played';

const library = loadLibrary();
const GAMES = [
  ['director', 'a', 6],
  ['director', 'b', 12],
  ['HRVP', 'c', 6],
  ['PL', 'd', 6],
] as const;

const played = new Map<string, ReturnType<typeof debriefView>>(
  GAMES.map(([seat, seed, turns]) => [seed, debriefView(playOut(startMatch({ seed, turns }, seat), seat), seat)]),
);

const of = (seed: string) => {
  const session = played.get(seed);
  if (!session) throw new Error(`no game ${seed}`);
  return { session, shown: view(library, session) };
};

test.each(GAMES)('%s, seed %s: headline, chart and table tell the whole game', (_seat, seed) => {
  const { session, shown } = of(seed);
  expect(shown.title).toMatch(/^March .*: [a-z]/);
  expect(shown.months).toHaveLength(session.months.length);
  expect(shown.strength.yours).toHaveLength(session.months.length + 1);
  expect(shown.strength.twin[0]).toBeCloseTo(shown.strength.yours[0] ?? 0, 1);
  expect(shown.tracks.map(({ id }) => id)).toEqual(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7']);
  for (const { yours, twin } of shown.tracks) {
    expect(Math.abs(yours)).toBeLessThanOrEqual(1);
    expect(Math.abs(twin)).toBeLessThanOrEqual(1);
  }
});

test.each(GAMES)('%s, seed %s: a turning point with its cause, and predictions beside results', (_seat, seed) => {
  const { session, shown } = of(seed);
  expect(session.months.map(({ month }) => month)).toContain(shown.turning?.month);
  expect(shown.turning?.paragraphs[0]).not.toBe('');
  expect(shown.months.filter(({ turning }) => turning)).toHaveLength(1);
  expect(shown.foreseen.length).toBeGreaterThan(0);
});

test.each(GAMES)('%s, seed %s: questions are filled, their sources are listed', (_seat, seed) => {
  const { shown } = of(seed);
  expect(shown.questions.length).toBeGreaterThanOrEqual(5);
  expect(shown.questions.length).toBeLessThanOrEqual(7);
  const listed = new Set(shown.sources.flatMap(({ entries }) => entries.map(({ id }) => id)));
  for (const { text, evidence } of shown.questions) {
    expect(text).not.toMatch(/[{}]|undefined|NaN/);
    for (const id of evidence) expect(listed).toContain(id);
  }
});

test.each(GAMES)('%s, seed %s: no sentence has a hole', (_seat, seed) => {
  expect(JSON.stringify(of(seed).shown)).not.toMatch(/undefined|NaN|\{\w+\}|key:/);
});

test('a seat is judged by its own three aims, the one who sets the agenda by none', () => {
  expect(of('c').shown.objectives).toHaveLength(3);
  expect(of('d').shown.objectives).toHaveLength(3);
  expect(of('a').shown.objectives).toEqual([]);
});

test('an aim with a mark of its own is told from where the campaign began, with the mark beside it', () => {
  const seat = of('c').shown.objectives.find(({ id }) => id === 'seat');
  expect(seat?.text).toMatch(/ \(seat at the talks above 42\)$/);
  expect(seat?.from).toBe(String(library.bundle.scenario.start.seat));
  expect(seat?.kept).toBe(Number(seat?.to) > 42);
});

test('the ledger by mechanism tells only sources that the scenario knows', () => {
  for (const { rows, title } of of('b').shown.ledger) {
    expect(title).not.toBe('');
    for (const { evidence } of rows) for (const id of evidence) expect(library.register.has(id)).toBe(true);
  }
});

test('Kyiv has a score of its own', () => {
  expect(of('a').shown.kyiv.map(({ name }) => name)).toEqual([
    'Red lines',
    'Support',
    'Front',
    'Power to resist',
    'Consulted',
  ]);
});

test('the chart keeps every point inside its frame and its names apart', () => {
  const value = fc.double({ min: 0, max: 100, noNaN: true });
  const frame = { width: 600, height: 250, left: 30, right: 100, top: 30, bottom: 10 };
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 19 }), value, (values, gate) => {
      const chart = lineChart(values, values.toReversed(), gate, frame);
      const ys = [...`${chart.yours}${chart.twin}`.matchAll(/[ML][\d.]+ ([\d.-]+)/g)].map(([, y]) => Number(y));
      for (const y of [...ys, chart.gateY]) {
        expect(y).toBeGreaterThanOrEqual(frame.top - 0.1);
        expect(y).toBeLessThanOrEqual(frame.height - frame.bottom + 0.1);
      }
      const names = [chart.yoursLabelY, chart.twinLabelY, chart.gateLabelY].toSorted((a, b) => a - b);
      expect((names[1] ?? 0) - (names[0] ?? 0)).toBeGreaterThanOrEqual(18.9);
      expect((names[2] ?? 0) - (names[1] ?? 0)).toBeGreaterThanOrEqual(18.9);
      expect(chart.ticks.length).toBeLessThanOrEqual(8);
    }),
  );
});

test.each(GAMES)(
  '%s, seed %s: a difference that is judged can be seen in the figures, and its sense is said',
  (_s, seed) => {
    for (const { difference, yoursMove, twinMove, apart, sense, differenceWord } of of(seed).shown.tracks) {
      expect(sense).toMatch(/^(higher|lower) serves Europe$/);
      const [yours = '', twin = ''] = [yoursMove, twinMove].map((move) => move.split(' → ')[1]);
      if (difference === 0) expect(apart).toBe('');
      else expect(yours).not.toBe(twin);
      const better = Number(yours) > Number(twin) === sense.startsWith('higher');
      if (difference !== 0) expect(differenceWord).toBe(better ? 'better' : 'worse');
    }
  },
);

test.each(GAMES)('%s, seed %s: every vote of the game is in the roll call', (_seat, seed) => {
  const { session, shown } = of(seed);
  const votes = session.months.flatMap(({ resolutions }) => resolutions.filter(({ tally }) => tally));
  expect(shown.rollCall).toHaveLength(votes.length);
  for (const [index, { rule, tally }] of votes.entries()) {
    const told = shown.rollCall[index];
    expect(told?.inFavour).toBe(rule === 'consensus' ? '' : String(tally?.members.for));
    if (tally?.members.against === 0) expect(told?.against).toBe('nobody');
  }
});

test('the bar of a debrief has no phases and says which months the game ran', () => {
  const bar = barView(library, of('b').session);
  expect(bar).toMatchObject({ phases: [], phase: 'Debrief' });
  expect(bar?.month).toMatch(/^March( 2026)? to /);
  expect(bar?.turn).not.toContain('turn');
});

test('no change of the game is left out of the ledger: what is not shown at once can be unfolded', () => {
  const { session, shown } = of('b');
  const told = shown.ledger.flatMap(({ rows, rest }) => [...rows, ...rest]);
  const all = byMechanism(library, ledgerRows(library, 'papers', session.months, false)).flatMap(({ rows }) => rows);
  expect(told).toHaveLength(all.length);
});

test.each(GAMES)('%s, seed %s: what turned a game is a track or what Moscow believes', (_seat, seed) => {
  const [cause] = of(seed).shown.turning?.causes ?? [];
  expect(['resolve', 'pays'].includes(cause?.variable ?? '') || trackOfStock(cause?.variable ?? '')).toBeTruthy();
});

test.each(GAMES)('%s, seed %s: the decision named is the one that the largest change cites', (_seat, seed) => {
  const { session, shown } = of(seed);
  const { turning } = shown;
  const [cause] = turning?.causes ?? [];
  const { resolutions = [] } = session.months.find(({ month }) => month === turning?.month) ?? {};
  const cited = resolutions.find(({ proposal }) => cause?.id.endsWith(` ${proposal}`));
  expect(turning?.resolution).toBe(cited);
});

test('a month in which talks were agreed on is headed by them, whoever tabled them and whatever failed beside them', () => {
  let beside = 0;
  for (const [, seed] of GAMES) {
    const { session, shown } = of(seed);
    for (const { month, resolutions } of session.months) {
      const mark = shown.months.find((each) => each.month === month);
      const agreed = resolutions.some(({ act, outcome }) => isOneOf(TALK_ACTS, act) && outcome === 'adopted');
      if (mark?.turning) continue;
      const own = resolutions.filter(({ act, by }) => by === session.seat && !act.startsWith('renew'));
      const names = own.map((each) => shortDecision(library, each).replaceAll('-', '\u2011'));
      if (!agreed && own.length > 0)
        expect(names, 'a capital that speaks alone is no talks of the Union').toContain(mark?.decision);
      if (!agreed) continue;
      expect(mark?.decision).not.toMatch(/not adopted|no talks/);
      expect(mark?.kind).toBe('talk');
      beside += Number(resolutions.some(({ by, outcome }) => by === session.seat && outcome !== 'adopted'));
    }
  }
  expect(beside).toBeGreaterThan(0);
});

test('a text that was adopted without Moscow opening talks is not said to have failed', () => {
  const act = 'presidentMandate';
  const [rule, voted] = ['consensus', 'unanimity-31'] as const;
  expect(shortDecision(library, { act, rule, outcome: 'noConcession' })).toBe('President’s mandate: no talks opened');
  expect(shortDecision(library, { act, rule, outcome: 'failed' })).toBe('President’s mandate: not agreed');
  expect(shortDecision(library, { act, rule: voted, outcome: 'failed' })).toBe('President’s mandate: not adopted');
});

test.each(GAMES)('%s, seed %s: a month of own talks is headed by them', (_seat, seed) => {
  const { session, shown } = of(seed);
  expect(shown.months).toHaveLength(session.months.length);
  for (const { month, resolutions } of session.months) {
    const mark = shown.months.find((each) => each.month === month);
    const talks = resolutions.filter(
      ({ act, by, outcome }) => by === session.seat && outcome === 'adopted' && act === 'technical',
    );
    if (talks.length === 1 && !mark?.turning) expect(mark?.kind).toBe('talk');
  }
});

test('a gap that is smaller than half a point is told as such, and after a signature as of what would come next', () => {
  const { session } = of('a');
  const [last] = session.months.slice(-1);
  if (!last) throw new Error('no month');
  const told = (gap: number, inForce: boolean) => {
    const after = { ...last.after, derived: { ...last.after.derived, gap } };
    const month = { ...last, after, ceasefire: { ...last.ceasefire, inForce } };
    return view(library, { ...session, months: [...session.months.slice(0, -1), month] }).kyiv[0]?.text;
  };
  expect(told(0.3, false)).toContain('less than half a point beyond');
  expect(told(1, false)).toContain('go 1 point beyond');
  expect(told(12, false)).not.toContain('ceasefire');
  expect(told(12, true)).toMatch(/^A ceasefire is in force; this is about what would come next\. .* 12 points beyond/);
});

test('how far an aim may slip and still counts as reached is said beside the aims', () => {
  const { shown } = of('c');
  expect(shown.objectives.length).toBeGreaterThan(0);
  expect(shown.aims).toContain('slip by 3 points');
  expect(shown.aims).toContain('0.5 of a point');
});
