import type { DebriefScreenView } from '../../view';
import { Button, KindShape, useApp } from '../shared';

/** Every month as a place to begin again. */
export function Forks({ view }: { readonly view: DebriefScreenView }) {
  const { words, emit } = useApp();
  const { heading, explain, from, turning } = words.debrief.forks;
  return (
    <div class="debrief-page">
      <h2 class="panel-title">{heading}</h2>
      <p class="aside-note">{explain}</p>
      <ol class="forks">
        {view.months.map((mark) => (
          <li key={mark.month} class="fork">
            <KindShape kind={mark.kind} size={14} />
            <div>
              <h3>
                {mark.full}
                {mark.turning && <small>{turning}</small>}
              </h3>
              <p>{mark.all}</p>
            </div>
            <Button icon="git-fork" onPress={() => emit({ type: 'fork', month: mark.month })}>
              {from(mark.full)}
            </Button>
          </li>
        ))}
      </ol>
    </div>
  );
}
