import { type CausePart, type CauseView, citeMarks } from '../../view';
import { Cites, useApp } from '../shared';

function Part({ part }: { readonly part: CausePart }) {
  const { words } = useApp();
  const noted = part.setOff.length > 0 || part.evidence.length > 0 || part.assumed !== '';
  return (
    <li class="cause-part">
      <p class="cause-why">{part.sentence}</p>
      <p class="cause-amount numbers">{part.measure}</p>
      {noted && (
        <p class="cause-note">
          {part.setOff.length > 0 && <span>{words.reading.setOff(part.setOff.join(', '))}</span>}
          <Cites marks={citeMarks(part.evidence)} />
          {part.assumed !== '' && <span class="cause-assumed">{part.assumed}</span>}
        </p>
      )}
    </li>
  );
}

function Cause({ cause }: { readonly cause: CauseView }) {
  return (
    <li class="cause">
      <h3 class="cause-what">
        <b>{cause.variableName}</b>
        <span>{cause.word}</span>
        <span class="cause-amount numbers">{cause.measure}</span>
      </h3>
      <ul>
        {cause.parts.map((part) => (
          <Part key={part.id} part={part} />
        ))}
      </ul>
    </li>
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
          <Cause key={cause.id} cause={cause} />
        ))}
      </ol>
    </section>
  );
}
