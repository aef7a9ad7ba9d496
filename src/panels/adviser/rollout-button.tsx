import { useState } from 'preact/hooks';
import { mayRollOut, type SessionView } from '../../view';
import { Button, useApp } from '../shared';
import { RolloutSheet } from './rollout-sheet';

type Play = Extract<SessionView, { readonly at: 'play' }>;

/** Asks for the imagined games, where the lab is there and the seat has something to weigh. */
export function RolloutButton({ session }: { readonly session: Play }) {
  const { words, lab } = useApp();
  const [open, setOpen] = useState(false);
  if (!lab || !mayRollOut(session)) return null;
  return (
    <div class="rollout-ask">
      <Button
        onPress={() => {
          lab.warm();
          setOpen(true);
        }}
      >
        {words.rollout.ask}
      </Button>
      <p class="aside-note">{words.rollout.askNote}</p>
      {open && <RolloutSheet session={session} port={lab} onClose={() => setOpen(false)} />}
    </div>
  );
}
