import { expect, test } from 'vitest';
import { MEMBER_CODES, type Resolution } from '../../src/engine';
import { reasonFor } from '../../src/view/reasons';
import { wordsOf } from '../../src/view/words';
import { playedGames } from './months';
import { loadLibrary } from './played';

const library = loadLibrary();
const games = playedGames(16);
const members = library.bundle.texts.en?.seats.members ?? {};
const { reasons } = wordsOf(library);

interface Given {
  readonly game: string;
  readonly month: number;
  readonly code: (typeof MEMBER_CODES)[number];
  readonly vote: string;
  readonly resolution: Resolution;
  readonly text: string;
}

const given: Given[] = games.flatMap(({ seed, seat, closing }) =>
  closing.flatMap((session) => {
    const report = session.months.at(-1);
    return (report?.resolutions ?? []).flatMap((resolution) =>
      MEMBER_CODES.flatMap((code) => {
        const vote = resolution.votes[code];
        if (vote === undefined || code === seat || resolution.brakes.includes(code)) return [];
        const { text, own } = reasonFor(library, session, code, resolution, vote);
        return own ? [] : [{ game: seed, month: report?.month ?? 0, code, vote, resolution, text }];
      }),
    );
  }),
);

function most(keys: ReadonlyArray<string>): [string, number] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? ['', 0];
}

test('no member says a line more than three times a year, and no line is said more than twelve times', () => {
  const year = given.filter(({ month, text, vote }) => month <= 12 && text !== '' && vote !== 'constructive');
  expect(year.length).toBeGreaterThan(3000);
  expect(most(year.map(({ game, code, text }) => `${game} ${code} ${text}`))[1]).toBeLessThanOrEqual(3);
  expect(most(year.map(({ game, text }) => `${game} ${text}`))[1]).toBeLessThanOrEqual(12);
});

test('who does not vote for a text nearly always says why', () => {
  const others = given.filter(({ vote }) => vote !== 'for');
  expect(others.filter(({ text }) => text === '').length / others.length).toBeLessThan(0.1);
});

test('each member has words of its own, on record or assumed, and uses them where they fit', () => {
  const spoken = new Set(given.map(({ code, text }) => `${code} ${text}`));
  for (const code of MEMBER_CODES) {
    const own = members[code]?.reasons ?? [];
    expect(own.length, code).toBeGreaterThanOrEqual(5);
    for (const { evidence, basis } of own) expect(Boolean(evidence) !== Boolean(basis), code).toBe(true);
    expect(own.filter(({ text }) => spoken.has(`${code} ${text}`)).length, code).toBeGreaterThanOrEqual(2);
  }
  for (const { code, resolution, vote, text } of given) {
    const line = members[code]?.reasons?.find((each) => each.text === text);
    if (!line) continue;
    expect(line.vote).toBe(vote);
    expect([resolution.act, library.bundle.scenario.acts[resolution.act].dossier]).toContainEqual(
      line.on.find((each) =>
        [resolution.act, library.bundle.scenario.acts[resolution.act].dossier].includes(each as never),
      ),
    );
  }
});

test('the members’ words are about dossiers and acts that there are', () => {
  const { acts } = library.bundle.scenario;
  const known = new Set([...Object.keys(acts), ...Object.values(acts).map(({ dossier }) => dossier)]);
  const unknown = Object.values(members).flatMap(({ reasons: own }) => (own ?? []).flatMap(({ on }) => on));
  expect(unknown.filter((each) => !known.has(each))).toEqual([]);
});

test('what an abstention is said to do is what it does under the rule', () => {
  const { abstain } = reasons;
  const abstained = given.filter(({ vote }) => vote === 'abstain');
  expect(abstained.length).toBeGreaterThan(100);
  for (const { resolution, text } of abstained) {
    const { rule } = resolution;
    if (abstain.unanimity.includes(text)) expect(rule).toBe('unanimity');
    if (abstain.consensus.includes(text)) expect(rule).toBe('consensus');
    if (abstain.enhanced.includes(text)) expect(rule).toBe('enhanced');
    if (rule !== 'unanimity') expect(text).not.toMatch(/stand in the way|let it pass|nor block/);
  }
});

test('nobody speaks of a clash against a line towards Washington, or of loopholes when names are renewed', () => {
  expect(given.some(({ resolution }) => resolution.act === 'assert')).toBe(true);
  for (const { resolution, text } of given) {
    if (library.bundle.scenario.acts[resolution.act].dossier === 'washington') expect(reasons.fear).not.toContain(text);
    if (/loophole/i.test(text)) expect(resolution.act).toBe('enforcement');
  }
});

test('a government that is far from talks and votes for them does not speak of mere doubts, one that is near them does', () => {
  const { acts } = library.bundle.scenario;
  const away = ({ game, month, code, resolution }: Given) => {
    const { axis } = acts[resolution.act];
    const found = games
      .find(({ seed }) => seed === game)
      ?.closing.find(({ observation }) => observation.state.month === month)
      ?.months.at(-1);
    const position = axis && found?.members.find((each) => each.code === code)?.positions[axis];
    const { text } = acts[resolution.act];
    return axis === 'talk' && resolution.act !== 'closeTalks' && text !== undefined && position !== undefined
      ? { position, by: text - position }
      : { position: 50, by: 0 };
  };
  const yes = given.filter(({ vote, text }) => vote === 'for' && !reasons.promise.includes(text) && text !== '');
  const isOpposed = (each: Given) => away(each).position < 45 && away(each).by >= 40;
  const against = yes.filter(isOpposed);
  expect(against.length).toBeGreaterThan(10);
  for (const { text } of against) expect(reasons.opposed).toContain(text);
  const others = yes.filter(
    (each) => acts[each.resolution.act].axis === 'talk' && !isOpposed(each) && each.resolution.act !== 'closeTalks',
  );
  expect(others.length).toBeGreaterThan(100);
  for (const { text } of others) expect(reasons.opposed).not.toContain(text);
});
