import { citeMarks, type MoscowScreenView } from '../../view';
import { Cites, useApp } from '../shared';

/** What the lenses that do not move the game make of the month's effect on belief. */
export function Others({ others }: Pick<MoscowScreenView, 'others'>) {
  const { words } = useApp();
  if (others.length === 0) return null;
  return (
    <section class="moscow-others" aria-labelledby="read-otherwise">
      <h2 id="read-otherwise" class="panel-title" tabIndex={-1}>
        {words.lenses.moscow.heading}
      </h2>
      <ul>
        {others.map(({ id, text, evidence, assumed }) => (
          <li key={id}>
            {text}
            <Cites marks={citeMarks(evidence)} assumed={assumed} />
          </li>
        ))}
      </ul>
    </section>
  );
}
