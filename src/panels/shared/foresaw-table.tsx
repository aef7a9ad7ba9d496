import type { Foreseen } from '../../view';
import { useApp } from './context';

interface ForesawTableProps {
  readonly caption: string;
  readonly rows: ReadonlyArray<Foreseen>;
}

/** What a seat foresaw beside what came, with the values between which it was judged. */
export function ForesawTable({ caption, rows }: ForesawTableProps) {
  const { words } = useApp();
  const { about, said, was, between } = words.debrief.foresaw;
  return (
    <table class="table foresaw-table">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{about}</th>
          <th scope="col">{said}</th>
          <th scope="col">{was}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.month}>
            <th scope="row">{row.subject}</th>
            <td>{row.said}</td>
            <td class={row.right ? undefined : 'otherwise'}>
              {row.was}
              <small class="numbers">{between(row.from, row.to)}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
