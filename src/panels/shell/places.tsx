import type { ComponentChildren } from 'preact';
import type { FilledIconName, SessionView } from '../../view';
import { FilledIcon, Icon, useApp } from '../shared';

type Play = Extract<SessionView, { readonly at: 'play' }>;
type PlaceId = 'map' | 'corridor' | 'commit' | 'ledger';

const PICTURES: Readonly<Record<PlaceId, FilledIconName>> = {
  map: 'map-trifold',
  corridor: 'chats',
  commit: 'gavel',
  ledger: 'book-open',
};

const PLACE_OF: Readonly<Record<Play['observation']['state']['phase'], PlaceId>> = {
  signals: 'map',
  agenda: 'map',
  corridor: 'corridor',
  commit: 'commit',
  reveal: 'commit',
  consequences: 'ledger',
  reading: 'ledger',
};

interface PlaceProps {
  readonly id: PlaceId;
  readonly current: boolean;
  readonly onPress?: () => void;
  readonly children: ComponentChildren;
}

function Place({ id, current, onPress, children }: PlaceProps) {
  const name = PICTURES[id];
  return (
    <li>
      <button
        type="button"
        class="place"
        aria-current={current ? 'page' : undefined}
        disabled={!current && !onPress}
        onClick={onPress}
      >
        {current ? <FilledIcon name={name} /> : <Icon name={name} size={24} />}
        <span>{children}</span>
      </button>
    </li>
  );
}

/** The four places of a phone. A month runs one way: the next place opens, the ledger is always open. */
export function Places({ session, onLedger }: { readonly session: Play; readonly onLedger: () => void }) {
  const { words, emit } = useApp();
  const { phase } = session.observation.state;
  const here = PLACE_OF[phase];
  const next = () => emit({ type: 'next' });
  const text = words.shell.place;
  return (
    <nav class="places" aria-label={words.shell.places}>
      <ul>
        <Place id="map" current={here === 'map'}>
          {text.map}
        </Place>
        <Place id="corridor" current={here === 'corridor'} {...(phase === 'agenda' ? { onPress: next } : {})}>
          {text.corridor}
        </Place>
        <Place id="commit" current={here === 'commit'} {...(phase === 'corridor' ? { onPress: next } : {})}>
          {text.commit}
        </Place>
        <Place id="ledger" current={here === 'ledger'} onPress={onLedger}>
          {text.ledger}
        </Place>
      </ul>
    </nav>
  );
}
