import type { BarView } from '../../view';
import { IconButton, Mark, Term, Unseen, useApp } from '../shared';

interface BarProps {
  readonly view: BarView;
  readonly onMenu: () => void;
}

function Phases({ view }: { readonly view: BarView }) {
  const { words } = useApp();
  return (
    <ol class="bar-phases" aria-label={words.shell.phaseList}>
      {view.phases.map(({ id, name, state }) => (
        <li key={id} class={`phase phase-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
          {name}
        </li>
      ))}
    </ol>
  );
}

/** Where in the campaign the reader is, which seat and lens, and the menu. */
export function Bar({ view, onMenu }: BarProps) {
  const { words } = useApp();
  return (
    <header class="bar">
      <p class="bar-name">
        <Mark />
        <span class="bar-word">{words.shell.name}</span>
      </p>
      <p class="bar-month">
        <span class="serif">{view.month}</span>
        <span class="bar-turn">
          <Unseen>, </Unseen>
          {view.turn}
        </span>
        {view.fork !== undefined && (
          <span class="bar-fork">
            <Unseen>, </Unseen>
            {view.fork}
          </span>
        )}
        <span class="bar-where">{[view.turn, view.seat, ...(view.fork ? [view.fork] : [])].join(' · ')}</span>
      </p>
      {view.phases.length > 0 && <Phases view={view} />}
      <p class={view.phases.length > 0 ? 'bar-phase' : 'bar-phase bar-phase-alone'}>{view.phase}</p>
      <div class="bar-end">
        <p class="bar-seat">{view.seat}</p>
        <p class="bar-lens">
          <Term id="lens">{view.lens}</Term>
        </p>
        <IconButton icon="list" label={words.shell.menu} onPress={onMenu} />
      </div>
    </header>
  );
}
