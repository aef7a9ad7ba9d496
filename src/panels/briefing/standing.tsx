import type { BriefingView } from '../../view';
import { StanceShape, useApp } from '../shared';

type Seat = BriefingView['members'][number]['seat'];

interface StandingProps {
  readonly view: BriefingView;
  readonly onRead: (seat: Seat) => void;
}

/** Members by stance, and what that rests on. A code opens the member's dossier. */
export function Standing({ view, onRead }: StandingProps) {
  const { words } = useApp();
  return (
    <section class="standing" aria-labelledby="standing-title">
      <h2 id="standing-title" class="panel-title">
        {words.briefing.where}
      </h2>
      <p class="aside-note">{view.groupsNote}</p>
      <ul class="standing-groups">
        {view.groups.map(({ stance, word, members }) => (
          <li key={stance}>
            <span class="standing-word">
              <StanceShape stance={stance} /> {word}
            </span>
            <span class="chips">
              {members.map(({ code, name }) => {
                const seat = view.members.find((each) => each.seat === code)?.seat;
                return (
                  <button
                    key={code}
                    type="button"
                    class={`chip fill-${stance}`}
                    aria-label={name}
                    title={name}
                    onClick={() => seat && onRead(seat)}
                  >
                    {code}
                  </button>
                );
              })}
            </span>
          </li>
        ))}
      </ul>
      <p class="aside-note">{view.groupsBasis}</p>
    </section>
  );
}
