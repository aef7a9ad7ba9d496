import { useMemo, useRef } from 'preact/hooks';
import {
  type ClaimsFile,
  type ClaimsView,
  claimsView,
  isStale,
  LAB_PURE_LENSES,
  type LabPort,
  siftClaims,
  VERDICTS,
} from '../../view';
import { Cites, Select, useApp } from '../shared';
import { ClaimsHere } from './claims-here';
import { ClaimsTable, type Opened } from './claims-table';
import { RunsField, SeedField } from './fields';
import { RunRow } from './run-row';
import { SaveFigure } from './save-figure';
import type { LabChoice } from './use-lab';
import { useWork } from './use-work';

const KINDS = { claims: 'claims' } as const;

function Untold({ view }: { readonly view: ClaimsView }) {
  const { words } = useApp();
  if (view.untold.length === 0) return null;
  return (
    <section class="lab-block">
      <h2 class="panel-title">{words.lab.claims.untold}</h2>
      <p class="aside-note">{words.lab.claims.untoldLead}</p>
      <ul class="untold">
        {view.untold.map(({ cites, reason }) => (
          <li key={reason}>
            {reason} <Cites marks={cites} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ClaimsPartProps extends LabChoice {
  readonly port: LabPort;
}

/** The papers' claims, each as an experiment, with what it shows under each lens. */
export function ClaimsPart(props: ClaimsPartProps) {
  return <ClaimsHere port={props.port}>{(claims) => <Tried {...props} claims={claims} />}</ClaimsHere>;
}

function Tried({ port, settings, choose, claims }: ClaimsPartProps & { readonly claims: ClaimsFile }) {
  const { library, words } = useApp();
  const text = words.lab;
  const work = useWork(port, 'claims', KINDS);
  const { runs, seed, group, verdict } = settings;
  const asked = { runs, seed };
  const { state } = work;
  const result = state.found?.claims;
  const whole = useMemo(() => claimsView(library, claims, result), [library, claims, result]);
  const view = useMemo(() => siftClaims(library, whole, { group, verdict }), [library, whole, group, verdict]);
  // The same element as long as nothing in it has changed: progress draws only the row of choices again.
  const opened = useRef<Opened>({
    claims: settings.claim === '' ? [] : [settings.claim],
    sought: settings.claim !== '',
  });
  const chooser = useRef(choose);
  chooser.current = choose;
  const table = useMemo(() => {
    // Several can be open; the address names the one opened last of those that still are.
    const toggle = (claim: string, open: boolean) => {
      const others = opened.current.claims.filter((each) => each !== claim);
      opened.current.claims = open ? [...others, claim] : others;
      opened.current.sought = false;
      chooser.current({ claim: opened.current.claims.at(-1) ?? '' });
    };
    return <ClaimsTable view={view} trial={{ port, claims, runs, seed }} opened={opened.current} onToggle={toggle} />;
  }, [view, port, claims, runs, seed]);
  const untold = useMemo(() => <Untold view={view} />, [view]);
  const run = () => work.start(asked, { claims: { claims, lenses: LAB_PURE_LENSES, runs, seed } }, runs);
  const empty = view.claims.length === 0 && view.untold.length === 0;
  const shown = (
    <>
      <section class="figure">
        <h2 class="panel-title">{view.title}</h2>
        <p class="aside-note lab-caution">{view.lead}</p>
        {result && state.answers && (
          <SaveFigure
            name="parley-claims"
            data={view.data}
            about={{ scenario: library.bundle.scenario.id, ...state.answers }}
          />
        )}
        {empty && <p class="lab-empty">{result ? text.claims.none : text.claims.notRun}</p>}
        {table}
      </section>
      {untold}
    </>
  );
  return (
    <RunRow
      what={text.headings.claims}
      state={state}
      stale={isStale(state, asked)}
      unit={text.progressOf.claims}
      onRun={run}
      onStop={work.stop}
      result={shown}
    >
      <Select
        label={text.fields.group}
        value={group}
        options={[
          { value: 'all', label: text.claims.allGroups },
          ...view.groups.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(value) => choose({ group: value })}
      />
      <Select
        label={text.fields.verdict}
        value={verdict}
        options={VERDICTS.map((id) => ({ value: id, label: text.claims.verdicts[id] }))}
        onChange={(value) => choose({ verdict: value })}
      />
      <RunsField settings={settings} choose={choose} label={text.fields.pairs} />
      <SeedField settings={settings} choose={choose} />
    </RunRow>
  );
}
