import type { Amended } from '../engine';
import type { Library, Play } from './session';
import { listOf, optionLabels } from './wording';
import { wordsOf } from './words';

/** What one amendment put into a text and what it took out. */
function changeLines(library: Library, { change }: Amended): string[] {
  const words = wordsOf(library).commit;
  const now = optionLabels(library, { options: change.after });
  const before = optionLabels(library, { options: change.before });
  return [
    ...now.filter((label) => !before.includes(label)),
    ...before.filter((label) => !now.includes(label)).map(words.removed),
  ];
}

/** What has changed in a text since it was tabled this month, in one line; nothing where it stands as it was. */
export function changesOf(library: Library, { months }: Play, text: string): string | undefined {
  const events = months[months.length - 1]?.events ?? [];
  const lines = events.flatMap((event) =>
    event.type === 'amended' && event.text === text ? changeLines(library, event) : [],
  );
  return lines.length === 0 ? undefined : listOf(library, lines);
}
