import { useState } from 'preact/hooks';
import { monthAgain, type SessionView } from '../../view';
import { Cites, Dialog, Select, useApp } from '../shared';
import { SignalSlips } from './signal-slips';

interface MonthSheetProps {
  readonly session: Extract<SessionView, { readonly at: 'play' | 'debrief' }>;
  /** The month that is open at first; the last one when left out. */
  readonly month?: number;
  readonly onClose: () => void;
}

/** Any month so far: what happened, what was decided, and what moved most, with its sources. */
export function MonthSheet({ session, month, onClose }: MonthSheetProps) {
  const { library, words } = useApp();
  const [chosen, choose] = useState(month ?? session.months.length);
  const view = monthAgain(library, session, chosen);
  const text = words.desk.timeline;
  if (!view) return null;
  return (
    <Dialog title={text.ledger} onClose={onClose}>
      <Select
        label={text.month}
        value={String(chosen)}
        options={view.months}
        onChange={(value) => choose(Number(value))}
      />
      <section class="part">
        <h3>{text.signals}</h3>
        <SignalSlips groups={view.signals} level={4} />
      </section>
      <section class="part">
        <h3>{text.decided}</h3>
        {view.decided.length === 0 && <p class="aside-note">{text.nothingDecided}</p>}
        <ul class="causes">
          {view.decided.map(({ id, title, outcome }) => (
            <li key={id}>
              <span>{title}</span>
              <span>{outcome}</span>
            </li>
          ))}
        </ul>
      </section>
      <section class="part">
        <h3>{text.changed}</h3>
        <ul class="causes">
          {view.changes.map(({ id, name, sentence, amount, sources, assumed }) => (
            <li key={id}>
              <span>
                <strong>{name}.</strong> {sentence}
                <Cites marks={sources} assumed={assumed} />
              </span>
              <span class="numbers">{amount}</span>
            </li>
          ))}
        </ul>
      </section>
    </Dialog>
  );
}
