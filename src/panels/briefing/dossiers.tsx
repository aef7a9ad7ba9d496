import type { BriefingView } from '../../view';
import { Select, useApp } from '../shared';

type Seat = BriefingView['dossiers'][number]['seat'];

interface DossiersProps {
  readonly view: BriefingView;
  readonly reading: Seat;
  readonly onRead: (seat: Seat) => void;
}

/** Every seat's dossier; a member is chosen from a list of twenty-seven. */
export function Dossiers({ view, reading, onRead }: DossiersProps) {
  const { words } = useApp();
  const text = words.briefing;
  const member = view.members.find(({ seat }) => seat === reading);
  return (
    <nav class="dossiers" aria-label={text.dossiers}>
      <p class="aside-note">{text.dossiers}</p>
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
              {own && <span class="dossier-own">{text.you}</span>}
            </button>
          </li>
        ))}
      </ul>
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
