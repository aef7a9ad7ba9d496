import type { DraftView } from '../../view';
import { Term } from '../shared';

/** What a text takes of the treasury, with the word that its entry explains. */
export function Price({ words }: { readonly words: DraftView['treasury'] }) {
  if (!words) return null;
  const [before, treasury, after] = words;
  return (
    <>
      {before}
      <Term id="treasury">{treasury}</Term>
      {after}
    </>
  );
}
