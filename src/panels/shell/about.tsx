import { Dialog, useApp } from '../shared';

/** What the game is, what it rests on, and what it does not claim. */
export function About({ onClose }: { readonly onClose: () => void }) {
  const { words } = useApp();
  return (
    <Dialog title={words.shell.aboutTitle} look="paper" onClose={onClose}>
      {words.shell.about.map((line) => (
        <p key={line} class="serif">
          {line}
        </p>
      ))}
      <p class="citation-paper">
        {words.title.model} {words.title.borders}
      </p>
    </Dialog>
  );
}
