import { useState } from 'preact/hooks';
import {
  isStale,
  type LabPort,
  type ResultOf,
  type RolloutView,
  rolloutChoices,
  rolloutPlace,
  rolloutRequest,
  rolloutView,
  type SessionView,
  withRollout,
} from '../../view';
import { Strip, StripGrid } from '../charts';
import { JobNotes } from '../lab/run-row';
import { useWork } from '../lab/use-work';
import { Button, Dialog, Select, useApp } from '../shared';

type Play = Extract<SessionView, { readonly at: 'play' }>;

const KINDS = { advice: 'advice' } as const;
/** Rows that are shown at first, and the one for doing nothing. */
const FIRST = 10;

function Rows({ view }: { readonly view: RolloutView }) {
  const { words } = useApp();
  const [all, showAll] = useState(false);
  const rows = view.rows.filter(({ nothing }, place) => all || nothing || place < FIRST);
  return (
    <>
      <StripGrid title={view.finding} columns={view.columns} chart={view.strip}>
        {rows.map(({ key, name, strip, cells }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td class="strip-cell">{strip && <Strip chart={view.strip} row={strip} />}</td>
            {cells.map((cell, index) => (
              <td key={view.columns[index + 2]} class="numbers" data-label={view.columns[index + 2]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </StripGrid>
      {view.rows.length > FIRST && (
        <Button rank="quiet" onPress={() => showAll(!all)}>
          {all ? words.rollout.fewer : words.rollout.all(String(view.rows.length))}
        </Button>
      )}
    </>
  );
}

function Found({ session, advice }: { readonly session: Play; readonly advice: ResultOf<'advice'> }) {
  const { library, words } = useApp();
  const view = rolloutView(library, session, advice);
  return (
    <section class="rollout-found">
      <h3 class="panel-title">{view.finding}</h3>
      <p>{view.weight}</p>
      <p class="aside-note">{view.lead}</p>
      <Rows view={view} />
      <p class="aside-note">{words.rollout.behindNote}</p>
    </section>
  );
}

interface RolloutSheetProps {
  readonly session: Play;
  readonly port: LabPort;
  readonly onClose: () => void;
}

/** What each option leads to in many imagined games, asked for by the reader; the game itself goes on untouched. */
export function RolloutSheet({ session, port, onClose }: RolloutSheetProps) {
  const { library, words } = useApp();
  const text = words.rollout;
  const choices = rolloutChoices(library, session);
  const [choice, choose] = useState(choices.first);
  const work = useWork(port, rolloutPlace(session), KINDS);
  const { state } = work;
  const advice = state.found?.advice;
  const asked = { ...choice };
  const stale = isStale(state, asked);
  const fields = [
    ['lens', choices.lenses],
    ['rest', choices.rests],
    ['by', choices.measures],
  ] as const;
  return (
    <Dialog title={text.title} wide onClose={onClose}>
      <p>{text.explain}</p>
      {choices.lenses.length === 0 && <p class="aside-note">{text.hidden}</p>}
      <div class="lab-choices">
        <div class="lab-fields rollout-fields">
          {fields.map(
            ([field, options]) =>
              options.length > 0 && (
                <Select
                  key={field}
                  label={text.fields[field]}
                  value={choice[field]}
                  options={options}
                  onChange={(value) => choose(withRollout(choices, choice, field, value))}
                />
              ),
          )}
          <div class="lab-run">
            {state.status === 'running' ? (
              <Button onPress={work.stop}>{words.lab.cancel}</Button>
            ) : (
              <Button
                rank={advice === undefined || stale ? 'primary' : 'secondary'}
                onPress={() => work.start(asked, { advice: rolloutRequest(library, session, choice) })}
              >
                {advice === undefined ? text.run : text.again}
              </Button>
            )}
          </div>
        </div>
        <JobNotes what={text.what} state={state} stale={stale} unit={text.games} />
      </div>
      {advice ? <Found session={session} advice={advice} /> : <p class="aside-note">{text.empty}</p>}
    </Dialog>
  );
}
