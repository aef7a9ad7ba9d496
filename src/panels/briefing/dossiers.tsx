import type { BriefingView } from '../../view';
import { Select, useApp, useLayout } from '../shared';

type Seat = BriefingView['dossiers'][number]['seat'];

interface DossiersProps {
  readonly view: BriefingView;
  readonly reading: Seat;
  readonly onRead: (seat: Seat) => void;
}

function List({ view, reading, onRead }: DossiersProps) {
  const { words } = useApp();
  return (
    <ul>
      {view.dossiers.map(({ seat, name, own }) => (
        <li key={seat}>
          <button
            type="button"
            class="dossier"
            aria-current={seat === reading ? 'true' : undefined}
            onClick={() => onRead(seat)}
          >
            <span>{name}</span>
            {own && <span class="dossier-own">{words.briefing.you}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Where there is room for one list only, every dossier stands in it. */
function Narrow({ view, reading, onRead }: DossiersProps) {
  const { words } = useApp();
  const text = words.briefing;
  const { dossiers, members } = view;
  const known = new Set(dossiers.map(({ seat }) => seat));
  const option = ({ seat, name, own }: (typeof dossiers)[number]) => ({
    value: seat,
    label: own ? `${name} (${text.you})` : name,
  });
  return (
    <Select
      label={text.dossiers}
      value={reading}
      groups={[
        { label: text.offices, options: dossiers.map(option) },
        { label: text.twentySeven, options: members.filter(({ seat }) => !known.has(seat)).map(option) },
      ]}
      onChange={(value) => {
        const found = [...dossiers, ...members].find(({ seat }) => seat === value);
        if (found) onRead(found.seat);
      }}
    />
  );
}

/** Every seat's dossier; a member is chosen from a list of twenty-seven. */
export function Dossiers({ view, reading, onRead }: DossiersProps) {
  const { words } = useApp();
  const layout = useLayout();
  const text = words.briefing;
  const member = view.members.find(({ seat }) => seat === reading);
  if (layout === 'phone') {
    return (
      <nav class="dossiers" aria-label={text.dossiers}>
        <Narrow view={view} reading={reading} onRead={onRead} />
        <p class="aside-note">{text.note}</p>
      </nav>
    );
  }
  return (
    <nav class="dossiers" aria-label={text.dossiers}>
      <p class="aside-note">{text.dossiers}</p>
      <List view={view} reading={reading} onRead={onRead} />
      <Select
        label={text.twentySeven}
        value={member?.seat ?? ''}
        options={[
          { value: '', label: text.choose },
          ...view.members.map(({ seat, name }) => ({ value: seat, label: name })),
        ]}
        onChange={(value) => {
          const found = view.members.find(({ seat }) => seat === value);
          if (found) onRead(found.seat);
        }}
      />
      <p class="aside-note">{text.note}</p>
    </nav>
  );
}
