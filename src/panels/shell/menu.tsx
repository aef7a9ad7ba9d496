import { useState } from 'preact/hooks';
import type { IconName, SessionView } from '../../view';
import { Dialog, Icon, useApp } from '../shared';
import { currentTheme, setTheme } from '../shared/theme';

export type MenuChoice = 'about' | 'card' | 'codex' | 'dossier' | 'keys' | 'ledger' | 'month';

interface MenuProps {
  readonly session: SessionView;
  /** In the lab a game on the table is left alone: nothing of it is offered. */
  readonly apart?: boolean;
  readonly onChoose: (choice: MenuChoice) => void;
  readonly onClose: () => void;
}

interface ItemProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onPress: () => void;
}

function Item({ icon, label, onPress }: ItemProps) {
  return (
    <li>
      <button type="button" class="menu-item" onClick={onPress}>
        <Icon name={icon} />
        <span>{label}</span>
      </button>
    </li>
  );
}

export function Menu({ session, apart = false, onChoose, onClose }: MenuProps) {
  const { words, emit } = useApp();
  const [theme, remember] = useState(currentTheme());
  const items = words.shell.menuItems;
  const other = theme === 'dark' ? 'light' : 'dark';
  const playing = !apart && (session.at === 'play' || session.at === 'debrief');
  const leave = () => {
    onClose();
    emit({ type: 'to-title' });
  };
  const change = () => {
    setTheme(other);
    remember(other);
  };
  return (
    <Dialog title={words.shell.menu} look="menu" onClose={onClose}>
      <ul class="menu">
        <Item icon={other === 'light' ? 'sun' : 'moon'} label={items.theme(items[other])} onPress={change} />
        <Item icon="book-open" label={items.codex} onPress={() => onChoose('codex')} />
        {playing && session.seat !== 'director' && (
          <Item icon="file-text" label={words.briefing.own} onPress={() => onChoose('dossier')} />
        )}
        {playing && <Item icon="chart-line" label={items.ledger} onPress={() => onChoose('ledger')} />}
        <Item icon="calendar-blank" label={items.month} onPress={() => onChoose('month')} />
        <Item icon="question" label={items.keys} onPress={() => onChoose('keys')} />
        {playing && (
          <Item icon="download-simple" label={items.exportSave} onPress={() => emit({ type: 'export-save' })} />
        )}
        <Item icon="scales" label={items.card} onPress={() => onChoose('card')} />
        <Item icon="info" label={items.about} onPress={() => onChoose('about')} />
        {session.at !== 'title' && !apart && <Item icon="arrow-left" label={items.title} onPress={leave} />}
      </ul>
      {playing && <p class="aside-note">{items.saved}</p>}
    </Dialog>
  );
}
