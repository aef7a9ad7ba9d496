import { expect, test } from 'vitest';
import { holds, type MonthReport } from '../../src/engine';
import { readingView, signalsView, timelineView } from '../../src/view';
import { factsOfMonth } from '../../src/view/memory';
import { wordsOf } from '../../src/view/words';
import { playedGames } from './months';
import { loadLibrary } from './played';

const library = loadLibrary();
const games = playedGames(24);
const { families, decks, calendar } = library.bundle.content;

function slips(months: ReadonlyArray<MonthReport>, month: number) {
  return signalsView(library, months, month).flatMap(({ items }) => items);
}

const told = games.flatMap(({ debrief: { months } }) =>
  months.flatMap((report) => slips(months, report.month).map((slip) => ({ ...slip, report, months }))),
);

test('an incident that was stopped is told without harm, with a title of its own', () => {
  let stopped = 0;
  for (const { id, title, text, report } of told) {
    const incident = report.signals.incidents[Number(id.split('.')[1])];
    if (!id.startsWith('incident.') || !incident) continue;
    const card = families.flatMap(({ cards }) => cards).find((each) => each.id === incident.card);
    if (incident.foiled) {
      stopped += 1;
      expect([title, text]).toEqual([card?.foiled?.title, card?.foiled?.text]);
      expect(title).not.toBe(card?.title);
      expect(text).not.toMatch(
        /damages|burns down|wiped|closes? a|put off for|copied\b.*months|fall ill|shoots|found dead/,
      );
    } else expect(text).toBe(card?.text);
  }
  expect(stopped).toBeGreaterThan(30);
});

test('no card depends on a season, and a capital is named only where every place is one', () => {
  const texts = families.flatMap(({ cards }) => cards.flatMap((card) => [card.text, card.foiled?.text ?? '']));
  expect(texts.filter((text) => /\bcold\b|snow|\bice\b|winter|summer|spring|autumn|the capital/i.test(text))).toEqual(
    [],
  );
});

test('a card does not come again within six months while its family has another', () => {
  const again: string[] = [];
  for (const {
    debrief: { months },
    seed,
  } of games) {
    const last = new Map<string, number>();
    for (const { month, signals } of months) {
      const drawn = [...signals.incidents.map(({ card }) => card), ...signals.cards];
      for (const card of drawn) {
        const family = families.find(({ cards }) => cards.some(({ id }) => id === card));
        const rested = (id: string) => month - (last.get(id) ?? -99) >= 6;
        const others = family?.family === 'elections' ? [] : (family?.cards ?? []).filter(({ id }) => rested(id));
        if (!rested(card) && (family === undefined || others.length > 0)) again.push(`${seed} ${month} ${card}`);
        last.set(card, month);
      }
    }
  }
  expect(again).toEqual([]);
});

test('news of the front fits the front: no ceasefire is spoken of in the war, no fighting in a ceasefire', () => {
  for (const {
    debrief: { months },
  } of games) {
    for (const [index, { signals }] of months.entries()) {
      const inForce = months[index - 1]?.ceasefire.inForce === true;
      for (const id of signals.cards) {
        const card = decks.flatMap(({ cards }) => cards).find((each) => each.id === id);
        const ceasefire = (value: number) =>
          holds(card?.when?.filter((each) => 'fact' in each && each.fact === 'ceasefire') ?? [], { ceasefire: value });
        expect(ceasefire(Number(inForce)), id).toBe(true);
      }
      if (signals.injects.includes('breakthrough')) expect(signals.cards).not.toContain('lineHolds');
    }
  }
});

test('each election is told in its own words, as it went, and does not stand ahead beside its result', () => {
  const results = calendar.ahead.flatMap(({ result }) => (result ? [result.kept, result.changed] : []));
  expect(new Set(results).size).toBe(results.length);
  expect(results.length).toBeGreaterThanOrEqual(12);
  for (const { id, text, report } of told) {
    if (!id.startsWith('election.')) continue;
    const code = id.split('.')[1];
    const entry = calendar.ahead.find(
      ({ member, month, effect }) => effect === 'election' && member === code && month === report.month,
    );
    const changed = report.signals.elections.find(({ member }) => member === code)?.changed;
    expect(text).toBe(changed ? entry?.result?.changed : entry?.result?.kept);
  }
  for (const session of games.flatMap(({ opening }) => opening)) {
    const { next } = timelineView(library, session);
    for (const { member } of session.months.at(-1)?.signals.elections ?? []) {
      expect(next).not.toContain(`Vote in ${library.bundle.texts.en?.seats.members[member]?.name}`);
    }
  }
});

test.each(['usMove', 'mocked', 'wedge', 'attributed'])('the slip %s does not repeat itself in a game', (id) => {
  const own = told.filter((slip) => slip.id === id);
  expect(own.length).toBeGreaterThan(5);
  const counts = new Map<string, number>();
  for (const { text } of own) counts.set(text, (counts.get(text) ?? 0) + 1);
  const forms = id === 'usMove' ? 12 : counts.size;
  expect(forms).toBeGreaterThanOrEqual(3);
  for (const {
    debrief: { months },
  } of games) {
    const texts = months.flatMap(({ month }) =>
      slips(months, month)
        .filter((slip) => slip.id === id)
        .map(({ text }) => text),
    );
    for (const [index, text] of texts.entries()) expect(text).not.toBe(texts[index - 1]);
  }
});

test('a renewal that failed comes back as such, and a lapse is told', () => {
  for (const {
    debrief: { months },
  } of games) {
    for (const [index, report] of months.entries()) {
      const shown = slips(months, report.month).map(({ id, title }) => [id, title] as const);
      for (const { act, failedOnce } of report.signals.renewals) {
        const [, title] = shown.find(([id]) => id === `renewal.${act}`) ?? ['', ''];
        expect(title.startsWith('Once more')).toBe(failedOnce);
        if (act === 'renewListings') expect(title).not.toContain('left out');
        const failed = months[index - 1]?.events.some((event) => event.type === 'renewal-failed' && event.act === act);
        expect(failedOnce).toBe(failed === true);
      }
      expect(shown.filter(([id]) => id.startsWith('lapsed.')).length).toBe(report.signals.lapsed.length);
    }
  }
});

test('what a month says of renewals and governments is what its record says', () => {
  for (const session of games.flatMap(({ closing }) => closing)) {
    const report = session.months.at(-1);
    const { events } = readingView(library, session);
    const failed = report?.events.filter(({ type }) => type === 'renewal-failed').length ?? 0;
    expect(events.filter((line) => /renewal failed/i.test(line)).length).toBe(failed);
    const changed = report?.events.filter(({ type }) => type === 'government-changed').length ?? 0;
    expect(events.filter((line) => /will have a new government/.test(line)).length).toBe(changed);
  }
});

test('facts of a month from its report are those of the running game', () => {
  const facts = factsOfMonth(games[0]?.debrief.months ?? [], 3);
  expect(facts.month).toBe(4);
  expect(facts['before.unity']).toBe(games[0]?.debrief.months[2]?.after.stocks.unity);
});

test('where a month holds days of the calendar, a line says that some come after what is decided', () => {
  const { inTheMonth } = wordsOf(library).signals;
  const groups = games.flatMap(({ debrief: { months } }) =>
    months.flatMap(({ month }) => signalsView(library, months, month)),
  );
  const dated = groups.filter(({ items }) =>
    items.some(({ id }) => id.startsWith('election.') || id.startsWith('date.')),
  );
  expect(dated.length).toBeGreaterThan(20);
  for (const { note } of dated) expect(note).toBe(inTheMonth);
  for (const group of groups.filter((each) => !dated.includes(each))) expect(group.note).toBeUndefined();
});
