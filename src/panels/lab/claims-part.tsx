import { useMemo } from 'preact/hooks';
import {
  type ClaimsFile,
  type ClaimsView,
  type ClaimView,
  claimsView,
  isStale,
  LAB_PURE_LENSES,
  type LabPort,
  type LensFinding,
  siftClaims,
  VERDICTS,
} from '../../view';
import { Strip } from '../charts';
import { Button, Cites, Select, useApp } from '../shared';
import { RunsField, SeedField } from './fields';
import { useGrowing } from './growing';
import { RunRow } from './run-row';
import { SaveFigure } from './save-figure';
import { useClaims } from './use-claims';
import type { LabChoice } from './use-lab';
import { useWork } from './use-work';

const KINDS = { claims: 'claims' } as const;

/** Held where it should: a tick. Not held: a cross. Nothing was asked of it here: a bar. */
function VerdictSign({ finding: { expected, holds } }: { readonly finding: LensFinding }) {
  const path = holds ? 'M3 8.6 6.4 12 13 4.6' : expected ? 'M4 4 12 12M12 4 4 12' : 'M3 8H13';
  return (
    <svg class="verdict-sign" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" stroke-width={expected ? 2.6 : 1.6} />
    </svg>
  );
}

function Found({ claim, finding }: { readonly claim: ClaimView; readonly finding: LensFinding }) {
  return (
    <td class={finding.expected ? 'claim-found claim-expected' : 'claim-found'}>
      <span class="claim-lens">{finding.name}</span>
      {claim.strip && finding.row && <Strip chart={claim.strip} row={finding.row} />}
      <span class="numbers">
        <b>{finding.effect}</b> {finding.interval}
      </span>
      <span class="claim-verdict">
        <VerdictSign finding={finding} />
        <span>
          {finding.word}, {finding.share}
        </span>
      </span>
    </td>
  );
}

function Row({ claim, lenses }: { readonly claim: ClaimView; readonly lenses: number }) {
  const { words } = useApp();
  const text = words.lab.claims;
  return (
    <tr>
      <th scope="row">
        <span class="claim-statement">{claim.statement}</span> <Cites marks={claim.cites} />
        <small>{claim.where}</small>
        <details class="folded claim-details">
          <summary>{text.details}</summary>
          <p>{claim.measured}</p>
          <dl>
            {claim.arms.map(({ name, text: arm }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{arm}</dd>
              </div>
            ))}
          </dl>
          <p>{claim.lenses}</p>
        </details>
      </th>
      {claim.findings.map((finding) => (
        <Found key={finding.lens} claim={claim} finding={finding} />
      ))}
      {claim.findings.length === 0 && (
        <td class="claim-unrun" colSpan={lenses}>
          {claim.lenses}
        </td>
      )}
    </tr>
  );
}

function Table({ view }: { readonly view: ClaimsView }) {
  const { words } = useApp();
  const text = words.lab.claims;
  const drawn = useGrowing(view.claims);
  const measured = view.claims.some(({ findings }) => findings.length > 0);
  if (view.claims.length === 0) return null;
  return (
    <table class="table claims-table">
      <caption class="visually-hidden">{view.title}</caption>
      <thead>
        <tr>
          <th scope="col">{text.columns.claim}</th>
          {measured ? (
            LAB_PURE_LENSES.map((lens) => (
              <th key={lens} scope="col">
                {words.lenses.names[lens]}
              </th>
            ))
          ) : (
            <th scope="col">{text.columns.verdict}</th>
          )}
        </tr>
      </thead>
      <tbody>
        {drawn.map((claim) => (
          <Row key={claim.id} claim={claim} lenses={measured ? LAB_PURE_LENSES.length : 1} />
        ))}
      </tbody>
    </table>
  );
}

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
  const { words } = useApp();
  const text = words.lab;
  const claims = useClaims(props.port);
  if (claims.status === 'loading') return <p class="lab-empty">{text.starting}</p>;
  if (claims.status === 'here') {
    return claims.file ? <Tried {...props} claims={claims.file} /> : <p class="lab-empty">{text.claims.none}</p>;
  }
  return (
    <div class="lab-choices">
      <p class="notice lab-fault" role="alert">
        {text.claims.unread}
      </p>
      <Button onPress={claims.again}>{text.claims.readAgain}</Button>
    </div>
  );
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
  const table = useMemo(() => <Table view={view} />, [view]);
  const untold = useMemo(() => <Untold view={view} />, [view]);
  const run = () => work.start(asked, { claims: { claims, lenses: LAB_PURE_LENSES, runs, seed } });
  const empty = view.claims.length === 0 && view.untold.length === 0;
  return (
    <>
      <RunRow
        what={text.headings.claims}
        state={state}
        stale={isStale(state, asked)}
        unit={text.progressOf.pairs}
        onRun={run}
        onStop={work.stop}
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
}
