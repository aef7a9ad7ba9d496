import { useState } from 'preact/hooks';
import type { SaveView } from '../../view';
import { Button, Dialog, Unseen, useApp } from '../shared';

function Save({ save }: { readonly save: SaveView }) {
  const { words, emit } = useApp();
  const [asking, ask] = useState(false);
  const text = words.title;
  return (
    <li class="save">
      <div>
        <p class="save-name">{save.name}</p>
        <p class="aside-note">{save.fault ?? save.meta}</p>
      </div>
      {asking ? (
        <div class="save-acts">
          <p>{text.removeAsk}</p>
          <Button onPress={() => emit({ type: 'delete-save', save: save.id })}>{text.removeYes}</Button>
          <Button rank="quiet" onPress={() => ask(false)}>
            {text.removeNo}
          </Button>
        </div>
      ) : (
        <div class="save-acts">
          {save.fault === undefined && (
            <Button onPress={() => emit({ type: 'resume', save: save.id })}>
              {save.ended ? text.read : text.open}
              <Unseen>: {save.name}</Unseen>
            </Button>
          )}
          <Button rank="quiet" onPress={() => ask(true)}>
            {text.remove}
            <Unseen>: {save.name}</Unseen>
          </Button>
        </div>
      )}
    </li>
  );
}

/** All saved games of this device, the newest first. */
export function Saves({ saves, onClose }: { readonly saves: ReadonlyArray<SaveView>; readonly onClose: () => void }) {
  const { words } = useApp();
  return (
    <Dialog title={words.title.saves} onClose={onClose}>
      <ul>
        {saves.map((save) => (
          <Save key={save.id} save={save} />
        ))}
      </ul>
    </Dialog>
  );
}
