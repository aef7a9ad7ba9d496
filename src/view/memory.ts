import { type Facts, type MonthReport, TALK_LEVELS } from '../engine';
import { passed } from './wording';

/** What a month was like, as flat named numbers like the facts of the running game, from its report alone. */

const NEVER = 99;

function sinceWashington(months: ReadonlyArray<MonthReport>, index: number): number {
  for (let back = 0; back <= index; back += 1) if (months[index - back]?.signals.usMove) return back;
  return NEVER;
}

function acts(months: ReadonlyArray<MonthReport>, index: number): Record<string, number> {
  const known: Record<string, number> = {};
  for (const { resolutions } of months.slice(0, index + 1)) {
    for (const each of resolutions) {
      const key = passed(each) ? `done.${each.act}` : `failures.${each.act}`;
      known[key] = (known[key] ?? 0) + 1;
    }
  }
  for (const each of months[index]?.resolutions ?? []) {
    known[`tabled.${each.act}`] = 1;
    if (passed(each)) known[`adopted.${each.act}`] = 1;
    else if (each.outcome !== 'noConcession' && each.outcome !== 'overtaken') known[`failed.${each.act}`] = 1;
  }
  return known;
}

function plainFacts(months: ReadonlyArray<MonthReport>, index: number): Record<string, number> {
  const report = months[index];
  if (!report) return {};
  const { before, after, signals, talks, envoy, ceasefire, members, month } = report;
  const incidents: Record<string, number> = { incidents: signals.incidents.length };
  for (const { family } of signals.incidents) incidents[`incident.${family}`] = 1;
  return {
    ...after.derived,
    ...after.stocks,
    ...incidents,
    month,
    talks: TALK_LEVELS.indexOf(talks.level),
    coordinated: Number(talks.coordinated),
    contacts: signals.freelancers.length,
    'moved.demands': after.stocks.demands - before.stocks.demands,
    quiet: Number(talks.quiet),
    talksMonths: talks.months,
    armsControl: Number(talks.armsControl),
    envoy: Number(envoy.kind !== 'none'),
    informal: Number(talks.by === 'informal'),
    attributed: Number(signals.attributed && !signals.answered),
    hostages: members.filter(({ hostage }) => hostage).length,
    ceasefire: Number(ceasefire.inForce),
    breaches: ceasefire.breaches,
    usMove: sinceWashington(months, index),
    renewalDue: Number(signals.renewals.length > 0),
  };
}

/** Facts of one month of a game; `before.<fact>` are those of the month before it. */
export function factsOfMonth(months: ReadonlyArray<MonthReport>, index: number): Facts {
  const before = Object.entries(index > 0 ? plainFacts(months, index - 1) : {});
  return {
    ...plainFacts(months, index),
    ...acts(months, index),
    ...Object.fromEntries(before.filter(([id]) => !id.includes('.')).map(([id, value]) => [`before.${id}`, value])),
  };
}
