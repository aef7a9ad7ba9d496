import { expect, test } from 'vitest';
import { MEMBER_CODES, type MonthReport } from '../../src/engine';
import { moscowView, readingView, signalsView } from '../../src/view';
import { passed } from '../../src/view/wording';
import { monthsOf, playedGames } from './months';
import { loadLibrary } from './played';

const library = loadLibrary();
const games = playedGames(16);
const sessions = monthsOf(games);
const texts = library.bundle.texts.en;
const answers = texts?.moscow.answers ?? [];

const done = (report: MonthReport, act: string) => report.resolutions.some((each) => each.act === act && passed(each));
const fell = (report: MonthReport, act: string) => report.resolutions.some((each) => each.act === act && !passed(each));
const talking = ({ talks }: MonthReport) => talks.level !== 'none';

/** What an answer of Moscow takes for granted, read from the record without its own conditions. */
const ANSWERS: Readonly<Record<string, (report: MonthReport) => boolean>> = {
  noTalks: (report) => !talking(report) && report.signals.freelancers.length === 0,
  noTalksFirmEurope: (report) => !talking(report) && report.signals.freelancers.length === 0,
  contactsOnly: (report) => !talking(report) && report.signals.freelancers.length > 0,
  multilateralOnly: ({ talks }) => talks.level === 'multilateral',
  openedWeak: talking,
  openedAfterIncident: (report) => talking(report) && report.signals.incidents.length > 0 && !done(report, 'attribute'),
  openedMiddling: talking,
  openedStrong: talking,
  runningWeak: (report) => talking(report) && report.talks.months > 1,
  runningMiddling: (report) => talking(report) && report.talks.months > 1,
  runningStrong: (report) => talking(report) && report.after.stocks.demands - report.before.stocks.demands < 0.25,
  envoyNamed: (report) => done(report, 'specialRepresentative') && report.envoy.kind !== 'none',
  envoyQuarrel: (report) => fell(report, 'specialRepresentative'),
  freelancer: (report) => done(report, 'freelance'),
  informalGuest: ({ talks }) => talks.by === 'informal',
  packageAdopted: (report) => done(report, 'package'),
  packageFailed: (report) => fell(report, 'package'),
  renewalFailed: (report) => fell(report, 'renewSectoral') || fell(report, 'renewListings'),
  missiles: (report) => done(report, 'deepStrike'),
  assetsUsed: (report) => done(report, 'assets'),
  incidentAnswered: (report) => done(report, 'attribute'),
  incidentUnanswered: (report) => report.signals.incidents.length > 1 && !done(report, 'attribute'),
  armsControlOpen: ({ talks }) => talks.armsControl,
  callNotAgreed: (report) => fell(report, 'leaderCall') || fell(report, 'summit'),
  walkedOut: (report) => done(report, 'closeTalks') && !talking(report),
  ceasefireSigned: ({ ceasefire }) => ceasefire.inForce,
  ceasefireSilent: (report) => report.ceasefire.inForce && !talking(report),
  ceasefireBreached: ({ ceasefire }) => ceasefire.inForce && ceasefire.breaches > 2,
  washingtonFirst: ({ signals }) => signals.usMove,
  europeAsserts: (report) => done(report, 'assert'),
  aidAdopted: (report) => done(report, 'aid'),
  seatDemanded: (report) => done(report, 'demandSeat'),
};

test('what Moscow answers takes for granted only what the month holds', () => {
  const tested = new Set<string>();
  for (const session of sessions) {
    const report = session.months.at(-1);
    const { text } = moscowView(library, session).answer;
    const answer = answers.find(
      (each) => each.texts.includes(text) || each.since?.some((since) => since.text === text),
    );
    const granted = ANSWERS[answer?.id ?? ''];
    if (!report || !granted) continue;
    tested.add(answer?.id ?? '');
    expect(granted(report), `${session.setup.seed} month ${report.month}: ${text}`).toBe(true);
  }
  expect(tested.size).toBeGreaterThan(12);
});

test('a row of Moscow’s reading says of a vote what was counted, and no votes where leaders agree', () => {
  let consensus = 0;
  for (const session of sessions) {
    const report = session.months.at(-1);
    for (const row of moscowView(library, session).rows) {
      const resolution = report?.resolutions.find(({ proposal }) => proposal === row.id);
      if (!resolution) continue;
      const { tally, rule } = resolution;
      if (/^(A handful|A few of them)|holds? up all/.test(row.reading)) {
        expect(tally?.members.against).toBeGreaterThan(1);
        expect(['unanimity', 'consensus', 'enhanced']).toContain(rule);
      }
      if (row.reading.startsWith('Most were for it')) expect(tally?.members.for).toBeGreaterThan(13);
      if (rule !== 'consensus' || !/^(adopted|failed)$/.test(resolution.outcome)) continue;
      consensus += 1;
      expect(row.sub).not.toMatch(/\bfor\b|against|abstain/);
      expect(row.title).not.toMatch(/not adopted/);
      const objected = MEMBER_CODES.filter((code) => resolution.votes[code] === 'against');
      expect(row.sub.endsWith('objected')).toBe(true);
      if (objected.length > 0) expect(row.sub).not.toMatch(/nobody/);
    }
  }
  expect(consensus).toBeGreaterThan(5);
});

test('of what Europe repeats, a screen says so once, and names it', () => {
  const again = Object.values(texts?.moscow.again ?? {}).flatMap(({ texts: forms }) => forms);
  const escaped = again.map((form) => form.replace(/[.]/g, '\\.').replace('{act}', '(.+)'));
  const shapes = escaped.map((form) => new RegExp(`^${form}$`));
  const shorts = new Set(Object.values(texts?.acts.acts ?? {}).map(({ short }) => short));
  let seen = 0;
  for (const session of sessions) {
    const lines = moscowView(library, session).rows.map(({ reading }) => reading);
    const found = lines.flatMap((line) => shapes.flatMap((shape) => shape.exec(line)?.[1] ?? []));
    seen += found.length;
    expect(found.length).toBeLessThanOrEqual(1);
    for (const name of found) expect(shorts).toContain(name);
  }
  expect(seen).toBeGreaterThan(20);
});

test('terms that move in a month without a decision of Europe are told with what moved them', () => {
  for (const session of sessions) {
    const report = session.months.at(-1);
    const rows = moscowView(library, session).answer.rows.filter(({ name }) => /without Europe/.test(name));
    if (rows.length > 0) expect(report?.resolutions.some(passed)).toBe(false);
    for (const { word } of rows) expect(word).not.toBe('');
  }
});

test('talks that go on are told with whose they are', () => {
  for (const session of sessions) {
    const report = session.months.at(-1);
    const row = moscowView(library, session).rows.find(({ id }) => id === 'talks');
    if (!row || !report) continue;
    expect(row.sub.startsWith('informal contact')).toBe(talking(report) && report.talks.by === 'informal');
    if (/special representative/.test(row.sub)) expect(report.envoy.kind).toBe('specialRepresentative');
  }
});

test('a second voice beside the offices is spoken of only where there is one', () => {
  let failed = 0;
  for (const session of sessions) {
    const report = session.months.at(-1);
    const parts = readingView(library, session).causes.flatMap((cause) => cause.parts);
    for (const { sentence } of parts) {
      if (/second voice/.test(sentence)) expect(report?.envoy.kind).not.toBe('none');
      if (!/No new voice to Moscow was agreed/.test(sentence)) continue;
      failed += 1;
      expect(report?.resolutions.some((each) => !passed(each) && /specialRep|Mandate/.test(each.act))).toBe(true);
    }
  }
  expect(failed).toBeGreaterThan(0);
});

test('meetings and handovers of the calendar stand under the signals of their month', () => {
  const { ahead } = library.bundle.content.calendar;
  for (const { debrief } of games) {
    for (const { month } of debrief.months) {
      const shown = signalsView(library, debrief.months, month).flatMap(({ items }) => items.map(({ id }) => id));
      const due = ahead.filter((each) => each.month === month && /summit|presidency/.test(each.kind));
      for (const { id } of due) expect(shown).toContain(`date.${id}`);
    }
  }
  expect(ahead.filter(({ kind, month }) => kind === 'presidency' && month <= 12)).toHaveLength(2);
});
