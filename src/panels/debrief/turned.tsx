import { citeMarks, type DebriefScreenView } from '../../view';
import { Button, Cites, ForesawTable, useApp } from '../shared';

function Foresaw({ view }: { readonly view: DebriefScreenView }) {
  const { words } = useApp();
  const { heading, measured, none } = words.debrief.foresaw;
  return (
    <section class="aside-part debrief-foresaw">
      <h2 class="panel-title">{heading}</h2>
      {view.foreseen.length === 0 ? (
        <p class="aside-note">{none}</p>
      ) : (
        <>
          <ForesawTable caption={heading} rows={view.foreseen} />
          <p class="aside-note">
            {view.foreseenLine} {measured}
          </p>
        </>
      )}
    </section>
  );
}

/** The turning point in words, what was foreseen, and the way back to it. */
export function Turned({ view }: { readonly view: DebriefScreenView }) {
  const { words, emit } = useApp();
  const { turning } = view;
  return (
    <>
      {turning && (
        <section class="aside-part">
          <h2 class="panel-title">{words.debrief.turned.heading}</h2>
          {turning.paragraphs.map((paragraph, index) => (
            <p key={paragraph} class="turned-text">
              {paragraph}
              {index === 0 && <Cites marks={citeMarks(turning.evidence)} assumed={turning.assumed} />}
            </p>
          ))}
        </section>
      )}
      <Foresaw view={view} />
      {turning && (
        <div class="debrief-fork">
          <Button rank="primary" icon="git-fork" onPress={() => emit({ type: 'fork', month: turning.month })}>
            {words.debrief.forks.before(turning.name)}
          </Button>
        </div>
      )}
    </>
  );
}
