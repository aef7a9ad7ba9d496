import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type ClaimsFile,
  type ClaimsView,
  type ClaimView,
  LAB_PURE_LENSES,
  type LabPort,
  type LensFinding,
} from '../../view';
import { Strip } from '../charts';
import { Cites, useApp } from '../shared';
import { Carriers } from './carriers';
import { useGrowing } from './growing';
import { Trace } from './trace';
import { VerdictSign } from './verdict-sign';

/** What an opened claim needs to be tried by itself. */
interface Trial {
  readonly port: LabPort;
  readonly claims: ClaimsFile;
  readonly runs: number;
  readonly seed: string;
}

/** The claims that are open, kept while rows come and go. */
export interface Opened {
  /** The one opened last at the end. */
  claims: ReadonlyArray<string>;
  /** The address has named it, and it has not been shown yet. */
  sought: boolean;
}

interface TableProps {
  readonly view: ClaimsView;
  readonly trial: Trial;
  readonly opened: Opened;
  readonly onToggle: (claim: string, open: boolean) => void;
}

interface RowProps extends Omit<TableProps, 'view'> {
  readonly claim: ClaimView;
  readonly lenses: number;
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
        <VerdictSign holds={finding.holds} weighs={finding.expected} />
        <span>
          {finding.word}, {finding.share}
        </span>
      </span>
    </td>
  );
}

function Experiment({ measured, arms, lenses }: ClaimView) {
  return (
    <div class="claim-experiment">
      <p>{measured}</p>
      <dl>
        {arms.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p>{lenses}</p>
    </div>
  );
}

/** How a claim is tried and what it rests on, below its row. */
function Details({ claim, trial, opened, onToggle }: Omit<RowProps, 'lenses'>) {
  const { words } = useApp();
  const ref = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(opened.claims.includes(claim.id));
  useEffect(() => {
    if (!open || !opened.sought) return;
    opened.sought = false;
    ref.current?.scrollIntoView();
  }, []);
  return (
    <details
      ref={ref}
      class="folded claim-details"
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open === open) return;
        setOpen(currentTarget.open);
        onToggle(claim.id, currentTarget.open);
      }}
    >
      <summary>{words.lab.claims.details}</summary>
      {open && (
        <div class="claim-opened">
          <Experiment {...claim} />
          <div class="claim-links">
            <Carriers {...trial} claim={claim.id} />
            <Trace {...trial} claim={claim.id} />
          </div>
        </div>
      )}
    </details>
  );
}

function Row({ claim, lenses, ...rest }: RowProps) {
  return (
    <>
      <tr class="claim-row">
        <th scope="row">
          <span class="claim-statement">{claim.statement}</span> <Cites marks={claim.cites} />
          <small>{claim.where}</small>
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
      <tr class="claim-more">
        <td colSpan={1 + lenses}>
          <Details claim={claim} {...rest} />
        </td>
      </tr>
    </>
  );
}

/** Claim after claim, with what was found under each lens, and how it is tried below. */
export function ClaimsTable({ view, ...rest }: TableProps) {
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
          <Row key={claim.id} claim={claim} lenses={measured ? LAB_PURE_LENSES.length : 1} {...rest} />
        ))}
      </tbody>
    </table>
  );
}
