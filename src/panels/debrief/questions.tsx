import { citeMarks, type DebriefScreenView } from '../../view';
import { Cites, Sourced, useApp } from '../shared';

export function QuestionList({ view }: { readonly view: DebriefScreenView }) {
  return (
    <ol class="questions">
      {view.questions.map(({ id, text, evidence }) => (
        <li key={id}>
          {text}
          <Cites marks={citeMarks(evidence)} />
        </li>
      ))}
    </ol>
  );
}

export function SourceList({ view }: { readonly view: DebriefScreenView }) {
  const { words } = useApp();
  return (
    <>
      <section class="sources">
        <h2 class="panel-title">{words.debrief.sources.heading}</h2>
        {view.sources.map(({ paper, entries }) => (
          <div key={paper} class="source-paper">
            <h3>{paper}</h3>
            <dl>
              {entries.map(({ id, where, text }) => (
                <div key={id}>
                  <dt>
                    <Cites marks={citeMarks([id])} /> {where}
                  </dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </section>
      <section class="sources">
        <h2 class="panel-title">{words.debrief.sources.leftOut}</h2>
        <p>
          <Sourced text={view.leftOut} />
        </p>
      </section>
    </>
  );
}

/** What a class may discuss after this run, and what the run rests on. */
export function Questions({ view }: { readonly view: DebriefScreenView }) {
  const { words } = useApp();
  return (
    <div class="debrief-page debrief-questions">
      <div>
        <h2 class="panel-title">{words.debrief.questions.heading}</h2>
        <p class="aside-note">{words.debrief.questions.explain}</p>
        <QuestionList view={view} />
      </div>
      <div>
        <SourceList view={view} />
      </div>
    </div>
  );
}
