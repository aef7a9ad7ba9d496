import { useMemo } from 'preact/hooks';
import { isStale, LAB_LENSES, type LabPort, type SearchView, searchRequest, searchSteps, searchView } from '../../view';
import { Strip, StripGrid } from '../charts';
import { Button, useApp } from '../shared';
import { DepthField, LensField, WorldFields } from './fields';
import { RunRow } from './run-row';
import { SaveFigure } from './save-figure';
import type { LabChoice } from './use-lab';
import { useWork } from './use-work';

const KINDS = { found: 'search' } as const;

/** How far each search got, a row for each lens. */
function Gains({ view }: { readonly view: SearchView }) {
  const { words } = useApp();
  const [, , gain, found, best, effort] = view.columns;
  return (
    <StripGrid title={view.title} columns={view.columns} chart={view.strip}>
      {view.rows.map((row) => (
        <tr key={row.lens}>
          <th scope="row">{row.name}</th>
          <td class="strip-cell">{row.row && <Strip chart={view.strip} row={row.row} />}</td>
          <td data-label={gain}>{row.gain}</td>
          <td data-label={found}>{row.found}</td>
          <td data-label={best}>{row.best}</td>
          <td data-label={effort}>
            {row.effort}
            {row.other && <b class="search-other">{words.lab.search.other}</b>}
          </td>
        </tr>
      ))}
    </StripGrid>
  );
}

type Strategy = SearchView['strategies'][number];

/** The rules of a strategy that was found, in the order in which it tries them. */
function Rules({ rules, file }: Strategy) {
  const { words, lab } = useApp();
  const text = words.lab.search;
  return (
    <>
      <p class="aside-note">{text.order}</p>
      <ol>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
      {lab && (
        <Button
          rank="quiet"
          icon="download-simple"
          onPress={() => lab.deliver(file.name, file.text, 'application/json')}
        >
          {text.save}
        </Button>
      )}
    </>
  );
}

/** The strategy found under the lens that is chosen; those under others stay folded. */
function FoundStrategy(strategy: Strategy) {
  const { title, chosen } = strategy;
  if (!chosen) {
    return (
      <details class="folded">
        <summary>{title}</summary>
        <div class="lab-block search-found">
          <Rules {...strategy} />
        </div>
      </details>
    );
  }
  return (
    <section class="lab-block search-found">
      <h3>{title}</h3>
      <Rules {...strategy} />
    </section>
  );
}

function Found({ view }: { readonly view: SearchView }) {
  const { library } = useApp();
  return (
    <>
      <section class="figure">
        <h2 class="panel-title">{view.title}</h2>
        <p class="aside-note lab-caution">{view.lead}</p>
        {view.notYet !== '' && <p>{view.notYet}</p>}
        <Gains view={view} />
        <SaveFigure name="parley-search" data={view.data} about={{ scenario: library.bundle.scenario.id }} />
      </section>
      {view.strategies.map((strategy) => (
        <FoundStrategy key={strategy.lens} {...strategy} />
      ))}
    </>
  );
}

/** How far a clever player gets: a search over thresholds under one lens after the other. */
export function Search({ port, settings, choose }: LabChoice & { readonly port: LabPort }) {
  const { library, words } = useApp();
  const text = words.lab;
  const works = {
    papers: useWork(port, 'robustness.search.papers', KINDS),
    channel: useWork(port, 'robustness.search.channel', KINDS),
    record: useWork(port, 'robustness.search.record', KINDS),
    mixed: useWork(port, 'robustness.search.mixed', KINDS),
  };
  const [papers, channel, record, mixed] = [works.papers, works.channel, works.record, works.mixed].map(
    ({ state }) => state.found?.found,
  );
  const { lens, months, runs, seed, depth } = settings;
  const shown = useMemo(() => {
    const found = Object.fromEntries(
      Object.entries({ papers, channel, record, mixed }).filter(([, result]) => result !== undefined),
    );
    const view = searchView(library, found, settings);
    return view && <Found view={view} />;
  }, [library, papers, channel, record, mixed, lens, months, runs, seed, depth]);
  const asked = { lens, months, runs, seed, depth };
  const work = works[lens];
  const { state } = work;
  const choice = { settings, choose };
  return (
    <RunRow
      what={text.search.what}
      state={state}
      stale={isStale(state, asked)}
      unit={text.progressOf.steps}
      onRun={() => work.start(asked, { found: searchRequest(library, settings) })}
      onStop={work.stop}
      others={LAB_LENSES.filter((each) => each !== lens).map((each) => ({
        name: text.search.named(words.lenses.names[each]),
        unit: text.progressOf.steps,
        work: works[each],
      }))}
      result={shown ?? <p class="lab-empty">{text.search.empty(String(searchSteps(settings)))}</p>}
    >
      <LensField {...choice} />
      <DepthField {...choice} />
      <WorldFields {...choice} label={text.search.measured} />
    </RunRow>
  );
}
