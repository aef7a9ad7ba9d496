import { citeMarks, type TrackView } from '../../view';
import { Cites, useApp } from '../shared';

const STEPS = 5;

/** From the shared zero to the left what costs Europe, to the right what serves it. */
function Line({ step }: { readonly step: number }) {
  const share = (Math.abs(step) / STEPS) * 50;
  return (
    <div class="track-line" aria-hidden="true">
      <i class="track-zero" />
      {step !== 0 && <i class="track-bar" style={{ left: `${step < 0 ? 50 - share : 50}%`, width: `${share}%` }} />}
      <i class="track-dot" style={{ left: `${50 + (step < 0 ? -share : share)}%` }} />
    </div>
  );
}

/** The seven tracks over the month, in words. */
export function MonthTracks({ tracks }: { readonly tracks: ReadonlyArray<TrackView> }) {
  const { words } = useApp();
  return (
    <section class="reading-tracks" aria-labelledby="month-tracks">
      <div class="track-head">
        <h2 id="month-tracks" class="panel-title">
          {words.reading.tracks}
        </h2>
        <p class="track-ends" aria-hidden="true">
          <span>{words.reading.costs}</span>
          <span>{words.reading.serves}</span>
        </p>
      </div>
      <ul>
        {tracks.map(({ id, name, step, word, evidence }) => (
          <li key={id} class="track-row">
            <span class="track-name">{name}</span>
            <Line step={step} />
            <span class={step === 0 ? 'track-word track-still' : 'track-word'}>{word}</span>
            <span class="track-cite">
              <Cites marks={citeMarks(evidence.slice(0, 1))} />
            </span>
          </li>
        ))}
      </ul>
      <p class="aside-note track-cited">{words.reading.tracksSource}</p>
    </section>
  );
}
