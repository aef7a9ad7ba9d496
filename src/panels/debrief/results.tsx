import { citeMarks, type DebriefScreenView } from '../../view';
import { Cites, DataTable, Sourced, useApp } from '../shared';

function Told({ text, strong }: { readonly text: string; readonly strong: boolean }) {
  return <span class={strong ? 'otherwise' : undefined}>{text}</span>;
}

function Qualities({ view }: { readonly view: DebriefScreenView }) {
  const { words } = useApp();
  const { heading, columns } = words.debrief.qualities;
  if (view.qualities.length === 0) return null;
  return (
    <section class="result">
      <h2 class="panel-title">{heading}</h2>
      <DataTable
        caption={heading}
        hideCaption
        columns={columns}
        rows={view.qualities.map(({ id, name, value, floor, meets, sentence, evidence }) => ({
          key: id,
          cells: [
            name,
            <Told key="value" strong={!meets} text={value} />,
            floor,
            <>
              {sentence}
              <Cites marks={citeMarks(evidence)} />
            </>,
          ],
        }))}
      />
    </section>
  );
}

function Objectives({ view }: { readonly view: DebriefScreenView }) {
  const { words } = useApp();
  const { heading, kept, missed, change, columns } = words.debrief.own;
  if (view.objectives.length === 0) return null;
  const title = heading(view.seatName);
  return (
    <section class="result">
      <h2 class="panel-title">{title}</h2>
      <p class="aside-note">{view.aims}</p>
      <DataTable
        caption={title}
        hideCaption
        columns={columns}
        rows={view.objectives.map(({ id, text, from, to, kept: reached }) => ({
          key: id,
          cells: [text, change(from, to), <Told key="outcome" strong={reached} text={reached ? kept : missed} />],
        }))}
      />
    </section>
  );
}

/** How it ended, by whose measure: the ending, the seat's own aims, Kyiv's. */
export function Results({ view }: { readonly view: DebriefScreenView }) {
  const { words } = useApp();
  return (
    <div class="results">
      <section class="result">
        <h2 class="panel-title">{words.debrief.ending}</h2>
        <p class="turned-text">
          <Sourced text={view.ending.text} />
        </p>
      </section>
      <Qualities view={view} />
      <Objectives view={view} />
      <section class="result">
        <h2 class="panel-title">{words.debrief.kyiv.heading}</h2>
        <dl class="kyiv">
          {view.kyiv.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
