import type { ComponentChildren } from 'preact';
import type { EndingsView } from '../../view';
import { Cite, KindShape, useApp } from '../shared';

interface EndingsProps {
  readonly view: EndingsView;
  readonly actions?: ComponentChildren;
}

/** How the games end: a bar for each ending and strategy, with its figure at its end. */
export function EndingsFigure({ view, actions }: EndingsProps) {
  const { words } = useApp();
  const [first] = view.endings;
  return (
    <section class="figure endings">
      <h2 class="panel-title">{view.title}</h2>
      <p class="aside-note">{view.lead}</p>
      <p class="aside-note">{view.describe}</p>
      <table class="endings-table">
        <caption class="visually-hidden">{view.title}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{words.lab.endings.column}</th>
            <th scope="col">{view.lead}</th>
          </tr>
        </thead>
        <tbody>
          {view.endings.map(({ id, title, source, bars }) => (
            <tr key={id}>
              <th scope="row">
                {title} {source && <Cite mark={source} />}
              </th>
              <td>
                {bars.map(({ name, meaning, order, share, said }) => (
                  <span key={order} class={`ending-bar ending-${meaning} ending-order-${order}`}>
                    <span class="visually-hidden">{name}: </span>
                    <i style={{ width: `${(share * 0.82).toFixed(2)}%` }} aria-hidden="true" />
                    <span class="numbers">{said}</span>
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {first && first.bars.length > 1 && (
        <ul class="endings-key" aria-hidden="true">
          {first.bars.map(({ name, meaning, order }) => (
            <li key={order} class={`ending-${meaning} ending-order-${order}`}>
              <i />
              <KindShape kind={meaning} size={12} />
              {name}
            </li>
          ))}
        </ul>
      )}
      {actions}
    </section>
  );
}
