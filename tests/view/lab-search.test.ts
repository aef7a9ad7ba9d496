import { describe, expect, test } from 'vitest';
import { type LensId, streams } from '../../src/engine';
import type { SearchResult } from '../../src/lab';
import { neighbour, STARTS, strategyOf } from '../../src/lab/search/space';
import { readStrategy, type StrategyFile } from '../../src/scenario';
import { readRoute, searchRequest, searchView } from '../../src/view';
import { sayRule } from '../../src/view/lab/clauses';
import { files } from '../lab/support';
import { libraryWithout, loadLibrary } from './played';

const library = loadLibrary();
const [start] = STARTS;
if (!start) throw new Error('a climb begins somewhere');
const found = strategyOf(start, 'found-papers', 'Found by search', 'A find.');

type Rule = StrategyFile['rules'][number];
const said = (rule: Omit<Rule, 'id'>) => sayRule(library, { id: 'r', ...rule });

describe('a rule of a strategy in words', () => {
  test.each<[Omit<Rule, 'id'>, string]>([
    [{ do: [{ act: 'aid' }] }, 'Military aid: every month.'],
    [
      { when: [{ fact: 'support', below: 71 }], do: [{ act: 'aid' }] },
      'Military aid: if support for Ukraine is below 71.',
    ],
    [
      {
        when: [
          { fact: 'month', above: 3 },
          { fact: 'talks', below: 4 },
          { fact: 'gate', above: 0.8 },
        ],
        do: [{ act: 'leaderCall', options: { coordinated: true } }],
      },
      'Call at leaders’ level (agreed with Kyiv and Washington first): from June on, if talks stand below a call at leaders’ level and the gate is above 0.80.',
    ],
    [
      {
        when: [
          { fact: 'hostages', is: 0 },
          { fact: 'month', every: 3, from: 1 },
        ],
        do: [{ act: 'package', options: { carveOut: 'energy' } }],
      },
      'Sanctions package (a measure is left out: Energy): every three months from March on, if no member holds a dossier back.',
    ],
    [
      { when: [{ fact: 'month', every: 1, from: 2 }], do: [{ act: 'assert' }] },
      'Europe’s own line: every month from April on.',
    ],
    [
      { when: [{ fact: 'attributed', above: 0 }], do: [{ act: 'attribute' }] },
      'Incident answered: if services point to Moscow for an incident, and Europe has not answered it.',
    ],
    [{ when: [{ fact: 'month', below: 6 }], do: [{ act: 'aid' }] }, 'Military aid: before August.'],
    [{ when: [{ fact: 'month', is: 2 }], do: [{ act: 'aid' }] }, 'Military aid: in April.'],
    [
      { when: [{ any: [{ fact: 'envoy', is: 0 }, { not: { fact: 'unity', above: 50 } }] }], do: [{ act: 'tour' }] },
      'Coordination tour: if one of these is so: no envoy has been named; it is not so that unity is above 50.',
    ],
  ])('%j', (rule, sentence) => expect(said(rule)).toBe(sentence));

  test('names nothing by its name in a file, wherever a search may go', () => {
    const rng = streams('view', 'search')(0, 'neighbours');
    let plan = start;
    for (let step = 0; step < 200; step += 1) {
      plan = neighbour(plan, rng, 0.4);
      for (const rule of strategyOf(plan, 'found', 'Found', 'Found.').rules) {
        expect(sayRule(library, rule)).toMatch(/^[A-Z][^_]*: (every|from|if) [^_]*\.$/);
        expect(sayRule(library, rule)).not.toMatch(/[a-z][A-Z]|undefined/);
      }
    }
  });
});

describe('what a search finds', () => {
  const present = readRoute(library, '#lab/robustness?look=search&depth=thorough&seed=s').settings;
  const result = (lens: LensId, gain: number, half: number): SearchResult => ({
    lens,
    turns: 12,
    seed: 's',
    steps: 30,
    games: 53400,
    found: { ...found, id: `found-${lens}` },
    runs: 500,
    outcome: { mean: 61.8, low: 61, high: 62.6 },
    best: { strategy: 'strength-then-talk', outcome: { mean: 55.2, low: 54, high: 56 } },
    gain: { mean: gain, low: gain - half, high: gain + half },
  });

  test('is shown lens by lens, in words, picture and file, and without a claim that chance could make', () => {
    const view = searchView(
      library,
      { record: result('record', 0.2, 0.4), papers: result('papers', 6.6, 0.8) },
      present,
    );
    expect(view?.title).toBe(
      'How far a search gets: 6.6 points more under Papers and nothing beyond chance under Record',
    );
    expect(view?.rows.map(({ name, gain, best }) => [name, gain, best])).toEqual([
      ['Papers', '+6.6 (+5.8 to +7.4)', '55.2, “Strength, then talks”'],
      ['Record', '+0.2 (−0.2 to +0.6)', '55.2, “Strength, then talks”'],
    ]);
    expect(view?.rows[0]?.effort).toBe('30 steps, 53,400 games of 12 months; measured on 500 games, seed “s”');
    expect(view?.rows.map(({ other }) => other)).toEqual([false, false]);
    expect(view?.data.rows.map(([lens, , , , , , own]) => [lens, own])).toEqual([
      ['papers', 61.8],
      ['record', 61.8],
    ]);
    expect(searchView(library, {}, present)).toBeUndefined();
  });

  test('names the best strategy by its id where the scenario no longer ships it, not by the title of another', () => {
    const lacking = libraryWithout('strength-then-talk');
    const view = searchView(lacking, { papers: result('papers', 6.6, 0.8) }, present);
    expect(view?.rows[0]?.best).toBe('55.2, “strength-then-talk”');
  });

  test('is told by the lens that is chosen: that it has been searched, and by which rules first', () => {
    const results = { papers: result('papers', 6.6, 0.8), record: result('record', 0.2, 0.4) };
    const under = (lens: LensId) => searchView(library, results, { ...present, lens });
    const chosen = (lens: LensId) => under(lens)?.strategies.filter((each) => each.chosen);
    expect(under('papers')?.notYet).toBe('');
    expect(chosen('papers')?.map((each) => each.lens)).toEqual(['papers']);
    expect(under('channel')?.notYet).toMatch(/^Nothing has been searched under Channel yet/);
    expect(chosen('channel')).toEqual([]);
  });

  test.each([{ turns: 6 }, { steps: 10 }, { runs: 100 }, { seed: 't' }])(
    'with other choices than the present ones is marked, and no title puts it beside what is not: %j',
    (unlike) => {
      const [papers, channel] = [result('papers', 6.6, 0.8), { ...result('channel', 3.1, 0.5), ...unlike }];
      const view = searchView(library, { papers, channel }, present);
      expect(view?.rows.map(({ other }) => other)).toEqual([false, true]);
      expect(view?.title).toBe('How far searches got, not all with the same choices');
      expect(searchView(library, { channel }, present)?.title).toMatch(/3\.1 points more under Channel$/);
    },
  );

  test('can be saved as a strategy that the scenario takes', () => {
    const [strategy] = searchView(library, { papers: result('papers', 6.6, 0.8) }, present)?.strategies ?? [];
    expect(strategy?.rules).toHaveLength(found.rules.length);
    const reading = readStrategy(strategy?.file.name ?? '', strategy?.file.text ?? '', files);
    expect(reading.faults).toEqual([]);
    expect(reading.strategy?.rules).toEqual(found.rules);
  });

  test('is asked for as deep as the reader chooses', () => {
    const steps = (depth: string) =>
      searchRequest(library, readRoute(library, `#lab/robustness?look=search&depth=${depth}`).settings).steps;
    expect(['quick', 'thorough', 'deep'].map(steps)).toEqual([10, 30, 100]);
  });
});
