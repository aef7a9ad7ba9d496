import type { MapScreen } from '../../view';
import { DataTable, Dialog, StanceShape, useApp } from '../shared';

interface LegendProps {
  readonly map: MapScreen;
  /** Why stances have moved within the month. */
  readonly note?: string | undefined;
  readonly onTable: () => void;
}

/** What the fills and shapes of the map mean, and the way to its table. */
export function Legend({ map, note, onTable }: LegendProps) {
  const { words } = useApp();
  return (
    <div class="legend">
      <p class="legend-title">{words.desk.map.legend}</p>
      <ul>
        {map.legend.map(({ stance, word }) => (
          <li key={stance}>
            <span class={`legend-fill fill-${stance}`}>
              <StanceShape stance={stance} size={12} />
            </span>
            {word}
          </li>
        ))}
      </ul>
      {note !== undefined && (
        <p class="legend-note" role="status">
          {note}
        </p>
      )}
      <button type="button" class="link legend-table" onClick={onTable}>
        <span class="visually-hidden">{words.desk.map.summary}</span>
        <span aria-hidden="true">{words.desk.map.summaryShort}</span>
      </button>
    </div>
  );
}

interface MapTableProps {
  readonly map: MapScreen;
  readonly onMember: (code: string) => void;
  readonly onClose: () => void;
}

/** The same facts as the picture, for keyboard and screen reader. */
export function MapTable({ map, onMember, onClose }: MapTableProps) {
  const { words } = useApp();
  const text = words.desk.map;
  return (
    <Dialog title={text.summary} onClose={onClose}>
      {map.tokens.length === 0 ? (
        <p>{text.nothing}</p>
      ) : (
        <DataTable
          caption={text.happened}
          columns={[text.what, text.where]}
          rows={map.tokens.map(({ id, title, place }) => ({ key: id, cells: [title, place] }))}
        />
      )}
      <DataTable
        caption={text.members}
        columns={[text.member, text.stance]}
        rows={map.members.map(({ code, name, stance, word }) => ({
          key: code,
          cells: [
            <button key="open" type="button" class="link" onClick={() => onMember(code)}>
              {name}
            </button>,
            <span key="stance" class="with-shape">
              <StanceShape stance={stance} /> {word}
            </span>,
          ],
        }))}
      />
    </Dialog>
  );
}
