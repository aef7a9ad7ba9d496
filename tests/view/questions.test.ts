import { expect, test } from 'vitest';
import type { MonthReport } from '../../src/engine';
import { questionViews } from '../../src/view/questions';
import { turningPoint } from '../../src/view/turning';
import { passed } from '../../src/view/wording';
import { playedGames } from './months';
import { loadLibrary } from './played';

const library = loadLibrary();
const games = playedGames(48);

const adopted = (months: ReadonlyArray<MonthReport>, act: string) =>
  months.flatMap(({ resolutions }) => resolutions.filter((each) => each.act === act && passed(each)));
const failed = (months: ReadonlyArray<MonthReport>, act: string) =>
  months.flatMap(({ resolutions }) => resolutions.filter((each) => each.act === act && !passed(each)));
const talked = (months: ReadonlyArray<MonthReport>) => months.filter(({ talks }) => talks.level !== 'none');
const moved = (months: ReadonlyArray<MonthReport>, stock: keyof MonthReport['after']['stocks']) =>
  (months.at(-1)?.after.stocks[stock] ?? 0) - (months[0]?.before.stocks[stock] ?? 0);

/** What each question takes for granted, read from the record without its own conditions. */
const GRANTED: Readonly<Record<string, (months: ReadonlyArray<MonthReport>, text: string) => boolean>> = {
  talksOpenedLow: (months, text) => {
    const frame = talked(months)[0]?.after.stocks.frame ?? 1;
    return frame < 0.35 && text.includes(frame.toFixed(2));
  },
  talksOpenedHigh: (months) => (talked(months)[0]?.after.stocks.frame ?? 0) > 0.65,
  neverTalked: (months) => talked(months).length === 0,
  gateOpenUnused: (months) => talked(months).length === 0,
  talksEnded: (months) => talked(months).length > 0 && months.at(-1)?.talks.level === 'none',
  kyivAsked: (months) => talked(months).length > 0 && talked(months).every(({ talks }) => !talks.coordinated),
  envoyAppointed: (months) => adopted(months, 'specialRepresentative').length > 0,
  envoyQuarrel: (months) =>
    failed(months, 'specialRepresentative').length > 0 &&
    months.every(({ envoy }) => envoy.kind === 'none') &&
    moved(months, 'hrAuthority') < 0,
  freelancers: (months) => months.some(({ signals }) => signals.freelancers.length > 0),
  neverFreelanced: (months) => months.every(({ signals }) => signals.freelancers.length === 0),
  assetsUsed: (months) => adopted(months, 'assets').some(({ tally }) => (tally?.members.against ?? 0) > 0),
  assetsAgreed: (months) => adopted(months, 'assets').every(({ tally }) => (tally?.members.against ?? 0) === 0),
  noPackages: (months) => adopted(months, 'package').length === 0 && failed(months, 'package').length > 0,
  manyPackages: (months) => adopted(months, 'package').length > 2,
  renewalsHeld: (months) => months.every(({ signals }) => signals.lapsed.length === 0),
  incidentsUp: (months) => moved(months, 'tempo') > 0,
  incidentsDown: (months) => moved(months, 'tempo') < 0,
  paysBelief: (months) => moved(months, 'pays') > 0,
  unanswered: (months) =>
    adopted(months, 'attribute').length === 0 && months.some(({ signals }) => signals.incidents.length > 0),
  unityHigh: (months) => moved(months, 'unity') > 0,
  seatGained: (months) => moved(months, 'seat') > 0,
  assertive: (months) => moved(months, 'standing') > 0 && moved(months, 'transatlantic') < 0,
  armsControlNever: (months) => adopted(months, 'armsControl').length === 0 && moved(months, 'buildUp') > 0,
  imposed: (months) => months.some(({ ceasefire }) => ceasefire.inForce),
  summitHeld: (months) => adopted(months, 'summit').length > 0,
  missiles: (months) => adopted(months, 'deepStrike').length > 0,
  aidPaused: (months) => adopted(months, 'pauseAid').length > 0,
};

test('no question takes for granted what its record denies', () => {
  const asked = new Set<string>();
  for (const { debrief } of games) {
    const questions = questionViews(library, debrief, turningPoint(library, 'papers', debrief.months, debrief.twin));
    expect(questions.length).toBeGreaterThan(3);
    for (const { id, text } of questions) {
      asked.add(id);
      expect(GRANTED[id]?.(debrief.months, text) ?? true, `${id}: ${text}`).toBe(true);
      expect(text).not.toMatch(/[{}]|NaN|undefined/);
    }
  }
  expect([...asked].filter((id) => id in GRANTED).length).toBeGreaterThan(8);
});
