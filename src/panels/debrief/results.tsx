import { citeMarks, type DebriefScreenView } from '../../view';
import { Cites, Sourced, useApp } from '../shared';

function Qualities({ view }: { readonly view: DebriefScreenView }) {
  const { words } = useApp();
  const { heading, columns } = words.debrief.qualities;
  if (view.qualities.length === 0) return null;
  return (
    <section class="result">
      <h2 class="panel-title">{heading}</h2>
      <section class="table-scroll" aria-label={heading}>
        <table class="table">
          <caption class="visually-hidden">{heading}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.qualities.map(({ id, name, value, floor, meets, sentence, evidence }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td class={meets ? undefined : 'otherwise'}>{value}</td>
                <td>{floor}</td>
                <td>
                  {sentence}
                  <Cites marks={citeMarks(evidence)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Objectives({ view }: { readonly view: DebriefScreenView }) {
  const { words } = useApp();
  const { heading, explain, kept, missed, change, columns } = words.debrief.own;
  if (view.objectives.length === 0) return null;
  const title = heading(view.seatName);
  return (
    <section class="result">
      <h2 class="panel-title">{title}</h2>
      <p class="aside-note">{explain}</p>
      <table class="table">
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.objectives.map(({ id, text, from, to, kept: reached }) => (
            <tr key={id}>
              <th scope="row">{text}</th>
              <td>{change(from, to)}</td>
              <td class={reached ? 'otherwise' : undefined}>{reached ? kept : missed}</td>
            </tr>
          ))}
        </tbody>
      </table>
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
