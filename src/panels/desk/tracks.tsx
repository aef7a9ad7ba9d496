import { useState } from 'preact/hooks';
import { type DeskTrack, type SessionView, trackDetail, tracksView } from '../../view';
import { Cites, DataTable, Dialog, Unseen, useApp } from '../shared';

type Play = Extract<SessionView, { readonly at: 'play' }>;

function Detail({ session, track, onClose }: { session: Play; track: DeskTrack; onClose: () => void }) {
  const { library, words } = useApp();
  const text = words.desk.tracks;
  const detail = trackDetail(library, session, track.id);
  if (!detail) return null;
  return (
    <Dialog title={detail.title} onClose={onClose}>
      {detail.values.map(({ name, explain, unit }) => (
        <p key={name}>
          <strong>{name}</strong> ({unit}). {explain}
        </p>
      ))}
      <DataTable
        caption={track.spoken}
        columns={[text.number, text.start, text.now, text.change]}
        rows={detail.values.map(({ name, start, now, change }) => ({ key: name, cells: [name, start, now, change] }))}
      />
      <section class="part">
        <h3>{text.causes}</h3>
        {detail.causes.length === 0 && <p>{text.noCause}</p>}
        <ul class="causes">
          {detail.causes.map(({ sentence, amount, sources, assumed }, index) => (
            <li key={index}>
              <span>
                {sentence}
                <Cites marks={sources} assumed={assumed} />
              </span>
              <span class="numbers">{amount}</span>
            </li>
          ))}
        </ul>
      </section>
      <p class="aside-note">
        {text.expects}
        <Cites marks={detail.expects} />
      </p>
    </Dialog>
  );
}

/** Seven tracks from one shared zero: left costs Europe, right serves it. A press shows the number behind the word. */
export function Tracks({ session }: { readonly session: Play }) {
  const { library, words } = useApp();
  const [shown, show] = useState<DeskTrack | undefined>(undefined);
  const view = tracksView(library, session);
  const text = words.desk.tracks;
  return (
    <section class="tracks" aria-labelledby="tracks-title">
      <h2 id="tracks-title" class="panel-title">
        {view.title}
      </h2>
      <p class="tracks-ends" aria-hidden="true">
        <span>{text.costs}</span>
        <span>{text.serves}</span>
      </p>
      <ul>
        {view.tracks.map((track) => (
          <li key={track.id}>
            <button type="button" class="track" onClick={() => show(track)}>
              <Unseen>{track.spoken}</Unseen>
              <span class="track-words" aria-hidden="true">
                <span class="track-name">{track.name}</span>
                <span class="track-word">{track.word}</span>
              </span>
              <span
                class="rail"
                style={{ '--at': String(track.at) }}
                data-side={Math.sign(track.at)}
                aria-hidden="true"
              >
                <span class="rail-bar" />
                <span class="rail-zero" />
                <span class="rail-dot" />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {shown && <Detail session={session} track={shown} onClose={() => show(undefined)} />}
    </section>
  );
}
