import { Dialog, useApp } from '../shared';

export function Keys({ onClose }: { readonly onClose: () => void }) {
  const { words } = useApp();
  return (
    <Dialog title={words.shell.keysTitle} onClose={onClose}>
      <dl class="keys">
        {words.shell.keys.map(([key, does]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
