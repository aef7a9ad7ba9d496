import { type CausePart, type CauseView, citeMarks } from '../../view';
import { Cites, useApp } from '../shared';

function Part({ part }: { readonly part: CausePart }) {
  const { words } = useApp();
  return (
    <>
      <p class="cause-why">
        {part.sentence} <span class="cause-amount numbers">{part.measure}</span>
      </p>
      <p class="cause-note">
        {part.setOff.length > 0 && <span>{words.reading.setOff(part.setOff.join(', '))}</span>}
        <Cites marks={citeMarks(part.evidence)} />
        {part.assumed && <span>{words.reading.assumed}</span>}
      </p>
    </>
  );
}

/** The numbers that moved most, each with the parts of its change and what they rest on. */
export function Causes({ causes }: { readonly causes: ReadonlyArray<CauseView> }) {
  const { words } = useApp();
  return (
    <section class="reading-causes" aria-labelledby="causes">
      <h2 id="causes" class="panel-title">
        {words.reading.why}
      </h2>
      <ol>
        {causes.map((cause) => (
          <li key={cause.id} class="cause">
            <p class="cause-what">
              <b>{cause.variableName}</b>
              <span>{cause.word}</span>
              <span class="cause-amount numbers">{cause.measure}</span>
            </p>
            {cause.parts.map((part) => (
              <Part key={part.id} part={part} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
