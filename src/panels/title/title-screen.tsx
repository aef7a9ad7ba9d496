import { useRef, useState } from 'preact/hooks';
import { type IconName, LAB_ADDRESS, type SessionView, type TitleView, titleView } from '../../view';
import { bringTo, Icon, ScreenHeading, useApp } from '../shared';
import { goTo } from '../shared/address';
import { Codex } from '../shell/codex';
import { MonthSteps } from '../shell/month-steps';
import { NewCampaign } from './new-campaign';
import { Saves } from './saves';
import { TableArc } from './table-arc';

interface EntryProps {
  readonly icon: IconName;
  readonly name: string;
  readonly note: string;
  readonly onPress: () => void;
}

function Entry({ icon, name, note, onPress }: EntryProps) {
  return (
    <li>
      <button type="button" class="entry" onClick={onPress}>
        <Icon name={icon} />
        <span class="entry-name">{name}</span>
        <span class="entry-note">{note}</span>
      </button>
    </li>
  );
}

type Opened = 'saves' | 'month' | 'codex';

/** Going on comes first, then setting up. */
function Entries({ view, onOpen }: { readonly view: TitleView; readonly onOpen: (what: Opened) => void }) {
  const { words, emit, lab } = useApp();
  const file = useRef<HTMLInputElement>(null);
  const text = words.title;
  const read = async (input: HTMLInputElement) => {
    const [chosen] = input.files ?? [];
    if (chosen) emit({ type: 'import-save', text: await chosen.text() });
    input.value = '';
  };
  return (
    <nav class="entries" aria-label={words.shell.places}>
      {view.goOn && (
        <button type="button" class="go-on" onClick={() => view.goOn && emit({ type: 'resume', save: view.goOn.id })}>
          <span>
            <span class="go-on-name">{text.goOn}</span>
            <span class="go-on-note">{view.goOn.name}</span>
          </span>
          <Icon name="arrow-right" size={24} />
        </button>
      )}
      <ul>
        <Entry
          icon="file-text"
          name={text.newCampaign}
          note={text.newCampaignNote}
          onPress={() => bringTo('campaign-title')}
        />
        {view.saves.length > 0 && (
          <Entry
            icon="floppy-disk"
            name={text.saves}
            note={text.savesNote(view.saves.length)}
            onPress={() => onOpen('saves')}
          />
        )}
        <Entry
          icon="upload-simple"
          name={text.openFile}
          note={text.openFileNote}
          onPress={() => file.current?.click()}
        />
        {lab && (
          <Entry icon="flask" name={words.lab.entry} note={words.lab.entryNote} onPress={() => goTo(LAB_ADDRESS)} />
        )}
        <Entry icon="calendar-blank" name={text.month} note={text.monthNote} onPress={() => onOpen('month')} />
        <Entry icon="book-open" name={text.codex} note={text.codexNote} onPress={() => onOpen('codex')} />
      </ul>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={text.openFile}
        onChange={(event) => read(event.currentTarget)}
      />
    </nav>
  );
}

export function TitleScreen({ session }: { readonly session: Extract<SessionView, { readonly at: 'title' }> }) {
  const { library, words } = useApp();
  const [open, setOpen] = useState<Opened | undefined>(undefined);
  const close = () => setOpen(undefined);
  const view = titleView(library, session);
  return (
    <div class="title">
      <div class="title-words">
        <ScreenHeading screen="title">{words.shell.name}</ScreenHeading>
        <p class="title-question">
          {view.question.map((line) => (
            <span key={line}>{line} </span>
          ))}
        </p>
        <Entries view={view} onOpen={setOpen} />
      </div>
      <div class="title-table">
        <TableArc view={view} />
        <NewCampaign view={view} choice={session.choice} />
      </div>
      <footer class="title-foot">
        <p>{words.title.borders}</p>
        <p>{words.title.model}</p>
      </footer>
      {open === 'saves' && view.saves.length > 0 && <Saves saves={view.saves} onClose={close} />}
      {open === 'month' && <MonthSteps onClose={close} />}
      {open === 'codex' && <Codex onClose={close} />}
    </div>
  );
}
