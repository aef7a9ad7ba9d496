import type { DebriefScreenView } from '../../view';
import { useApp } from '../shared';
import { Arrow } from './arrow';

/** What talks did to each track, told by every reading: the same decisions with talks and without, three times over. */
export function TalksUnder({ view }: { readonly view: DebriefScreenView }) {
  const { words } = useApp();
  const { talksHeading, talksExplain, working, trackColumn, playedHere } = words.lenses.debrief;
  const { lenses } = view;
  return (
    <section class="talks-under" aria-labelledby="talks-under">
      <h2 id="talks-under" class="panel-title">
        {talksHeading}
      </h2>
      <p class="aside-note">{talksExplain}</p>
      {lenses ? (
        <table class="talks-table">
          <caption class="visually-hidden">{talksHeading}</caption>
          <thead>
            <tr>
              <th scope="col">{trackColumn}</th>
              {lenses.columns.map(({ id, name, played }) => (
                <th key={id} scope="col">
                  {name}
                  {played && <small>{playedHere}</small>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lenses.talks.map(({ id, name, cells }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {cells.map(({ lens, difference, word }) => (
                  <td key={lens} class={difference > 0 ? 'otherwise' : difference === 0 ? 'twin-same' : undefined}>
                    <span class="twin-difference">
                      <Arrow difference={difference} /> {word}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p role="status">{working}</p>
      )}
    </section>
  );
}
