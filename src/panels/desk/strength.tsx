import { useState } from 'preact/hooks';
import { type SessionView, type StrengthView, strengthView } from '../../view';
import { Cites, DataTable, Dialog, Term, Unseen, useApp } from '../shared';

type Play = Extract<SessionView, { readonly at: 'play' }>;

function Detail({ view, onClose }: { readonly view: StrengthView; readonly onClose: () => void }) {
  const { words } = useApp();
  const text = words.desk.strength;
  return (
    <Dialog title={view.title} onClose={onClose}>
      <p>{view.spoken}</p>
      <p>
        {view.explain} {view.note}
        <Cites marks={view.sources} />
      </p>
      <DataTable
        caption={text.weights}
        columns={[text.part, text.value, text.weight, text.adds]}
        rows={[
          ...view.sum.map(({ name, value, weight, adds }) => ({ key: name, cells: [name, value, weight, adds] })),
          { key: 'total', cells: [text.total, '', '', view.total] },
        ]}
      />
    </Dialog>
  );
}

/** How far Europe would talk from strength, with the gate and the five parts. */
export function Strength({ session, parts = true }: { readonly session: Play; readonly parts?: boolean }) {
  const { library } = useApp();
  const [open, setOpen] = useState(false);
  const view = strengthView(library, session);
  const [before, gate, after] = view.gateWords;
  return (
    <section class="strength">
      <button type="button" class="strength-meter" onClick={() => setOpen(true)}>
        <Unseen>{view.spoken}</Unseen>
        <span class="strength-title" aria-hidden="true">
          {view.title}
        </span>
        <span class="strength-value numbers" aria-hidden="true">
          {view.value}
        </span>
        <span class="meter" style={{ '--value': String(view.value), '--gate': String(view.gate) }} aria-hidden="true">
          <span class="meter-bar" />
          <span class="meter-gate" />
        </span>
      </button>
      <p class="meter-word">
        {before}
        <Term id="gate">{gate}</Term>
        {after}
      </p>
      {parts && (
        <ul class="strength-parts">
          {view.parts.map(({ name, value }) => (
            <li key={name}>
              <span>{name}</span>
              <span class="part-bar" style={{ '--value': String(value) }} aria-hidden="true" />
              <span class="numbers">{value}</span>
            </li>
          ))}
        </ul>
      )}
      {open && <Detail view={view} onClose={() => setOpen(false)} />}
    </section>
  );
}
