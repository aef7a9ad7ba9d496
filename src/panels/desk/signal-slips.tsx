import type { SignalGroup } from '../../view';
import { Cites, Slip, useApp } from '../shared';

/** What others did, by who did it, each on a slip of paper. */
export function SignalSlips({
  groups,
  level = 3,
}: {
  readonly groups: ReadonlyArray<SignalGroup>;
  readonly level?: 3 | 4;
}) {
  const { words } = useApp();
  const Heading = `h${level}` as const;
  if (groups.length === 0) return <p class="aside-note">{words.desk.signals.quiet}</p>;
  return groups.map(({ id, name, note, items }) => (
    <section key={id} class="signal-group">
      <Heading class="group-name">{name}</Heading>
      {note !== undefined && <p class="aside-note">{note}</p>}
      {items.map(({ id: item, title, place, text, more, icon, sources }) => (
        <Slip key={item} title={title} level={4} happened {...(icon ? { icon } : {})}>
          {place !== undefined && <p>{place}</p>}
          <p class="said">
            {text}
            {more === undefined ? '' : ` ${more}`}
            <Cites marks={sources} />
          </p>
        </Slip>
      ))}
    </section>
  ));
}
