import { citeMarks, type GapView, type QualityView, type ReadingScreenView } from '../../view';
import { Cites, ForesawTable, useApp } from '../shared';

function Foresaw({ view }: { readonly view: ReadingScreenView }) {
  const { words } = useApp();
  const told = view.foreseen;
  return (
    <section class="aside-part">
      <h2 class="panel-title">{words.reading.foresaw}</h2>
      {told ? (
        <>
          <ForesawTable caption={words.reading.foresaw} rows={[told]} />
          <p class="aside-note">{words.debrief.foresaw.measured}</p>
          {told.reason !== undefined && <p class="aside-note">{words.reading.because(told.reason)}</p>}
        </>
      ) : (
        <p class="aside-note">{words.reading.noPrediction}</p>
      )}
    </section>
  );
}

/** Terms and consent on one scale, drawn blurred to the nearest five. */
function Gap({ gap }: { readonly gap: GapView }) {
  const { words } = useApp();
  const [left, right] = [Math.min(gap.kyiv, gap.moscow), Math.max(gap.kyiv, gap.moscow)];
  return (
    <section class="aside-part">
      <h2 class="panel-title">{words.reading.gap}</h2>
      <div class="gap-line" aria-hidden="true">
        <i class="gap-span" style={{ left: `${left}%`, width: `${right - left}%` }} />
        <i class="gap-kyiv" style={{ left: `${gap.kyiv}%` }} />
        <i class="gap-moscow" style={{ left: `${gap.moscow}%` }} />
      </div>
      <p class="gap-names" aria-hidden="true">
        <span class={gap.kyiv <= gap.moscow ? 'gap-lower' : 'gap-upper'} style={{ '--at': `${gap.kyiv}%` }}>
          {words.reading.kyiv}
        </span>
        <span class={gap.kyiv <= gap.moscow ? 'gap-upper' : 'gap-lower'} style={{ '--at': `${gap.moscow}%` }}>
          {words.reading.moscow}
        </span>
      </p>
      <p>
        {gap.sentence} {gap.trend}
      </p>
    </section>
  );
}

function Qualities({ qualities }: { readonly qualities: ReadonlyArray<QualityView> }) {
  const { words } = useApp();
  return (
    <table class="table">
      <caption class="visually-hidden">{words.reading.quality}</caption>
      <thead>
        <tr>
          <th scope="col">{words.reading.quality}</th>
          <th scope="col">{words.reading.value}</th>
          <th scope="col">{words.reading.floor}</th>
        </tr>
      </thead>
      <tbody>
        {qualities.map(({ id, name, value, floor, meets, sentence, evidence }) => (
          <tr key={id}>
            <th scope="row">
              {name}
              <small>
                {sentence}
                <Cites marks={citeMarks(evidence.slice(0, 1))} />
              </small>
            </th>
            <td class={meets ? undefined : 'otherwise'}>{value}</td>
            <td>{floor}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Beside the tracks: prediction against result, the war, the gap and the road ahead. */
export function Aside({ view }: { readonly view: ReadingScreenView }) {
  const { words } = useApp();
  return (
    <div class="reading-scroll">
      <Foresaw view={view} />
      <Gap gap={view.gap} />
      <section class="aside-part">
        <h2 class="panel-title">{words.reading.war}</h2>
        <p>{view.war.join(' ')}</p>
        {view.qualities.length > 0 && <Qualities qualities={view.qualities} />}
      </section>
      <section class="aside-part">
        <h2 class="panel-title">{words.reading.ahead}</h2>
        {view.ahead.length === 0 ? (
          <p class="aside-note">{words.reading.aheadNone}</p>
        ) : (
          <ul class="ahead">
            {view.ahead.map(({ id, date, title, text }) => (
              <li key={id}>
                <span class="ahead-date numbers">{date}</span>
                <span>
                  <b>{title}</b>
                  <small>{text}</small>
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
