import type { Foreseen } from '../../view';
import { useApp } from './context';
import { DataTable } from './data-table';

interface ForesawTableProps {
  readonly caption: string;
  readonly rows: ReadonlyArray<Foreseen>;
}

/** What a seat foresaw beside what came, with the values between which it was judged. */
export function ForesawTable({ caption, rows }: ForesawTableProps) {
  const { words } = useApp();
  const { about, said, was, between } = words.debrief.foresaw;
  return (
    <DataTable
      caption={caption}
      hideCaption
      class="foresaw-table"
      columns={[about, said, was]}
      rows={rows.map((row) => ({
        key: String(row.month),
        cells: [
          row.subject,
          row.said,
          <span key="was" class={row.right ? undefined : 'otherwise'}>
            {row.was}
            <small class="numbers">{between(row.from, row.to)}</small>
            {row.unit !== undefined && <small>{row.unit}</small>}
          </span>,
        ],
      }))}
    />
  );
}
