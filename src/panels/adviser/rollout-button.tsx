import { mayRollOut, type SessionView, screenKey } from '../../view';
import { Button, useApp } from '../shared';

type Play = Extract<SessionView, { readonly at: 'play' }>;

/** Asks for the imagined games, where the lab is there and the seat has something to weigh. */
export function RolloutButton({ session }: { readonly session: Play }) {
  const { words, lab, rollOut } = useApp();
  if (!lab || !mayRollOut(session)) return null;
  return (
    <div class="rollout-ask">
      <Button
        onPress={() => {
          lab.warm();
          rollOut(screenKey(session));
        }}
      >
        {words.rollout.ask}
      </Button>
      <p class="aside-note">{words.rollout.askNote}</p>
    </div>
  );
}
