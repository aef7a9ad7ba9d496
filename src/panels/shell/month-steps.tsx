import { monthSteps } from '../../view';
import { Dialog, useApp } from '../shared';

/** The seven steps of a month, for whoever plays for the first time. */
export function MonthSteps({ onClose }: { readonly onClose: () => void }) {
  const { library, words } = useApp();
  return (
    <Dialog title={words.shell.monthTitle} onClose={onClose}>
      <p class="aside-note">{words.shell.monthNote}</p>
      <ol class="month-steps">
        {monthSteps(library).map(({ id, name, text }) => (
          <li key={id}>
            <strong>{name}</strong>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
