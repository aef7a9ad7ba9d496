import { expect, test } from 'vitest';
import { MEMBER_CODES } from '../../src/engine';
import { moscowView, readingView, signalRows } from '../../src/view';
import { textsOf } from '../../src/view/wording';
import { wordsOf } from '../../src/view/words';
import { monthsOf, playedGames } from './months';
import { loadLibrary, playMonth, playView, startMatch } from './played';

const library = loadLibrary();
const SEEDS = ['a', 'b', 'c'];

/** Several months of a player that tables a bit of everything. */
function months(seed: string) {
  const match = startMatch({ seed, turns: 6 });
  const views = [];
  for (let month = 1; month <= 5 && !match.ended(); month += 1) {
    playMonth(match, 'director', (open) => open.map(({ act }) => act).filter((_, index) => (index + month) % 6 === 0));
    views.push(playView(match));
  }
  return views;
}

test.each(SEEDS)('the rows add up to the month’s change of belief (seed %s)', (seed) => {
  for (const session of months(seed)) {
    const view = moscowView(library, session);
    const sum = view.rows.reduce((total, { change }) => total + change, 0);
    expect(sum).toBeCloseTo(view.afterAt - view.beforeAt, 6);
    expect(view.rows[0]?.from).toBeCloseTo(view.beforeAt, 6);
    expect(view.rows.at(-1)?.to).toBeCloseTo(view.afterAt, 6);
    for (const { from, to } of view.rows) {
      expect(Math.min(from, to)).toBeGreaterThanOrEqual(view.axis.low);
      expect(Math.max(from, to)).toBeLessThanOrEqual(view.axis.high);
    }
  }
});

test.each(SEEDS)('every act has a reading, no more rows than fit, and Moscow answers (seed %s)', (seed) => {
  for (const session of months(seed)) {
    const view = moscowView(library, session);
    expect(view.rows.length).toBeGreaterThan(0);
    expect(view.rows.length).toBeLessThanOrEqual(7);
    for (const { title, reading } of view.rows) {
      expect(title).not.toBe('');
      expect(reading).not.toBe('');
    }
    expect(view.answer.text).not.toBe('');
    expect(view.answer.rows.map(({ name }) => name)).toContain('Terms');
  }
});

test('only what costs Europe something has a line of its own thickness', () => {
  for (const session of months('a')) {
    for (const { costless, weight } of moscowView(library, session).rows) expect(costless).toBe(weight === 0);
  }
});

test('who objected is named as long as they are few; of many the number is told', () => {
  const [session] = months('a');
  const report = session?.months.at(-1);
  const [first] = report?.resolutions ?? [];
  if (!session || !report || !first) throw new Error('nothing was decided');
  const told = (objectors: number) => {
    const votes = Object.fromEntries(MEMBER_CODES.slice(0, objectors).map((code) => [code, 'against' as const]));
    const resolutions = [{ ...first, rule: 'consensus' as const, outcome: 'failed' as const, votes }];
    const { rows } = moscowView(library, { ...session, months: [{ ...report, resolutions }] });
    return rows.find(({ id }) => id === first.proposal)?.sub;
  };
  expect(told(2)).toBe('Belgium and Bulgaria objected');
  expect(told(5)).toContain('Germany');
  expect(told(6)).toBe('six members objected');
  expect(told(13)).toBe('13 members objected');
});

test('the picture draws the rows that the page has measured', () => {
  const [session] = months('b');
  if (!session) throw new Error('no month was played');
  const { rows } = moscowView(library, session);
  const [first] = rows;
  expect(signalRows(rows, { [first?.id ?? '']: 120 }).map(({ id, y }) => [id, y])).toEqual([[first?.id, 120]]);
});

test.each(SEEDS)(
  'the month’s reading tells seven tracks, causes with sources, and a ledger that adds up (seed %s)',
  (seed) => {
    for (const session of months(seed)) {
      const view = readingView(library, session);
      const report = session.months.at(-1);
      expect(view.tracks).toHaveLength(7);
      expect(view.causes.length).toBeGreaterThan(0);
      for (const { sentence, measure } of view.causes.flatMap(({ parts }) => parts)) {
        expect(sentence).not.toBe('');
        expect(measure).not.toBe('');
      }
      const unity = view.ledger.find(({ id }) => id === 'unity');
      const told = unity?.rows.reduce((sum, { points }) => sum + points, 0) ?? 0;
      expect(told).toBeCloseTo((report?.after.stocks.unity ?? 0) - (report?.before.stocks.unity ?? 0), 6);
      expect(view.foreseen?.said).toBe('harder');
      expect(view.gap.sentence).not.toMatch(/\d\.\d/);
    }
  },
);

test('beside the month’s total stands where the other lenses end it, in whole points', () => {
  const match = startMatch({ seed: 'otherwise', lens: 'papers', turns: 6 });
  playMonth(match, 'director', (open) => open.map(({ act }) => act).slice(0, 4));
  const session = playView(match);
  const shadows = match.shadows();
  const level = (lens: string) =>
    Math.round(100 * (shadows.find((each) => each.lens === lens)?.after.stocks.resolve ?? Number.NaN));
  const { otherwise, others } = moscowView(library, { ...session, shadows });
  expect(otherwise).toBe(`Read otherwise: Channel ${level('channel')} and Record ${level('record')}`);
  for (const { id, text } of others) expect(text).toContain(`to ${level(id)},`);
  expect(moscowView(library, session).otherwise).toBe('');
});

test('a month that left its mark on every track is said to have', () => {
  const { lead } = wordsOf(library).reading;
  expect(lead('seven', 'April')).toBe('On all seven tracks April left a mark.');
  expect(lead('six', 'May')).toBe('On six of seven tracks May left a mark.');
});

const games = playedGames(24);

test('an incident without an answer is told as the signals tell it: services point, nobody has named', () => {
  const { moscow, signals } = wordsOf(library);
  expect(signals.attributedTitle).toBe('Services point to authors');
  expect(moscow.unansweredSub).toBe('services pointed to Moscow, and nothing followed');
  const [advice] = textsOf(library).advice.lines.filter(({ when }) => JSON.stringify(when).includes('attributed'));
  expect(advice?.text).toMatch(/^Services point to Moscow/);
});

test('an answer of Moscow does not come back before its others have been used, and never twice in a row', () => {
  const said = new Map<string, number>();
  let months = 0;
  for (const { closing } of games) {
    let last = '';
    for (const session of closing) {
      const { text } = moscowView(library, session).answer;
      expect(text).not.toBe(last);
      last = text;
      months += 1;
      said.set(text, (said.get(text) ?? 0) + 1);
    }
  }
  expect(months).toBeGreaterThan(150);
  expect([...said].filter(([, times]) => times > months / 12)).toEqual([]);
});

test('in a game each answer goes through its texts before one comes back', () => {
  const { answers } = library.bundle.texts.en?.moscow ?? { answers: [] };
  for (const { closing } of games) {
    const counts = new Map<string, number>();
    for (const session of closing) {
      const { text } = moscowView(library, session).answer;
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    for (const { id, texts } of answers) {
      const own = texts.map((text) => counts.get(text) ?? 0);
      const all = own.reduce((sum, count) => sum + count, 0);
      expect(Math.max(...own), id).toBeLessThanOrEqual(Math.ceil(all / texts.length));
    }
  }
});

test('a row of Moscow’s reading is there only where belief moved, with a source or called assumed, and agrees with the votes', () => {
  const looks = new Map<string, number>();
  let shown = 0;
  for (const session of monthsOf(games)) {
    const report = session.months.at(-1);
    if (!report) throw new Error('a month has a report');
    for (const { id, change, reading, evidence, assumed, title } of moscowView(library, session).rows) {
      if (id === 'unity') {
        shown += 1;
        looks.set(reading, (looks.get(reading) ?? 0) + 1);
        expect(Math.abs(change)).toBeGreaterThanOrEqual(0.05);
        expect(assumed).toBe(evidence.length > 0 ? '' : wordsOf(library).ledger.basis.assumption);
        if (title === 'Members draw apart') expect(report.after.stocks.unity).toBeLessThan(report.before.stocks.unity);
        if (title === 'Publics grow weary') {
          expect(report.after.derived.fatigue).toBeGreaterThan(report.before.derived.fatigue);
        }
      }
      const resolution = report.resolutions.find(({ proposal }) => proposal === id);
      const against = resolution?.tally?.members.against ?? 0;
      if (/^(One of them was enough|Twenty-six|One capital|A single no)/.test(reading)) expect(against).toBe(1);
      if (/Half of them|No majority|table is split/.test(reading))
        expect(resolution?.tally?.members.for).toBeLessThan(17);
    }
  }
  expect(shown).toBeGreaterThan(100);
  expect([...looks].filter(([, times]) => times > shown / 3)).toEqual([]);
});

test('every month is drawn on a scale of the same length, so that a change of one size looks the same', () => {
  const axes = months('a').map((session) => moscowView(library, session).axis);
  for (const { low, high, ticks } of axes) {
    expect(high - low).toBeGreaterThanOrEqual(40);
    expect(ticks.every((tick) => tick % 10 === 0)).toBe(true);
  }
});

test('the running total of the last row is where belief ends', () => {
  for (const session of months('b')) {
    const { rows, after } = moscowView(library, session);
    expect(rows.at(-1)?.total).toBe(after);
  }
});

test('numbers up to twelve stand in words in sentences', () => {
  const sentences = monthsOf(games).flatMap((session) => {
    const { rows } = moscowView(library, session);
    const { war, lead } = readingView(library, session);
    return [...rows.filter(({ id }) => id === 'rest').map(({ sub }) => sub), ...war, lead];
  });
  expect(sentences.filter((sentence) => /(^|\s)([2-9]|1[0-2]) (smaller|breaches|of seven)/.test(sentence))).toEqual([]);
});

test('a text that more than half refuse is not read as a split, and a refused pause in aid as what it is', () => {
  const [session] = months('a');
  const report = session?.months.at(-1);
  const first = report?.resolutions.find(({ tally }) => tally);
  if (!session || !report || !first?.tally) throw new Error('nothing was voted on');
  const { tally } = first;
  const { fell, readings } = textsOf(library).moscow;
  const read = (act: 'pauseAid' | 'leaderCall', against: number) => {
    const members = { for: 27 - against, against, abstain: 0, constructive: 0 };
    const rule = act === 'pauseAid' ? ('consensus' as const) : ('unanimity' as const);
    const told = { ...first, act, rule, outcome: 'failed' as const, tally: { ...tally, members } };
    const { rows } = moscowView(library, { ...session, months: [{ ...report, resolutions: [told] }] });
    return rows.find(({ id }) => id === first.proposal)?.reading;
  };
  expect(fell.most.texts).toContain(read('leaderCall', 20));
  expect(fell.split.texts).toContain(read('leaderCall', 12));
  expect(read('pauseAid', 14)).toBe(readings.pauseAid?.failed.papers.text);
  expect(fell.lone.texts).toContain(read('pauseAid', 1));
});
