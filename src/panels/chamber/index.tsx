import { useRef, useState } from 'preact/hooks';
import { chamberView, type SessionView, type StageHandle, type StageProgress } from '../../view';
import { Button, Icon, Live, ScreenHeading, StageHost, useApp } from '../shared';
import { Bars } from './bars';
import { ChamberPaper } from './paper';
import { Turned } from './turned';

interface ChamberScreenProps {
  readonly session: Extract<SessionView, { readonly at: 'play' }>;
}

const SEATS = 27;

/** How far the cards have been turned: what was asked for, and what the picture has shown so far. */
function useCards(staged: boolean) {
  const [text, setText] = useState(0);
  const [asked, setAsked] = useState(0);
  const [shown, setShown] = useState(0);
  const [turning, setTurning] = useState<number | undefined>(undefined);
  const handle = useRef<StageHandle | undefined>(undefined);
  const onProgress = (progress: StageProgress) => {
    if (progress.scene !== 'chamber') return;
    setShown(progress.open);
    setTurning(progress.turning);
  };
  const turnNext = () => {
    if (turning !== undefined) handle.current?.skip();
    setAsked(Math.min(SEATS, asked + 1));
  };
  const turnAll = () => {
    handle.current?.turnTo(SEATS, true);
    setAsked(SEATS);
    setShown(SEATS);
  };
  const toText = (next: number) => {
    handle.current?.turnTo(0, true);
    setText(next);
    setAsked(0);
    setShown(0);
  };
  return {
    text,
    asked,
    shown: staged ? Math.min(shown, asked) : asked,
    turning,
    handle,
    onProgress,
    turnNext,
    turnAll,
    toText,
  };
}

/** The Council decides: cards turn one by one against the thresholds of the rule. */
export function ChamberScreen({ session }: ChamberScreenProps) {
  const { library, words, emit, stage } = useApp();
  const cards = useCards(stage !== undefined);
  const view = chamberView(library, session, { text: cards.text, open: cards.shown });
  const picture = { ...view.stage, open: cards.asked, covered: { left: 0, top: 8, right: 0, bottom: 0 } };
  const more = cards.text + 1 < view.texts;
  const turningName = cards.turning === undefined ? undefined : view.next?.name;
  const last = view.turned[view.turned.length - 1];
  return (
    <div class="chamber">
      <div class="chamber-room">
        <ScreenHeading screen="chamber" hidden>
          {view.heading}
        </ScreenHeading>
        <div class="chamber-table">
          <StageHost
            view={picture}
            onProgress={cards.onProgress}
            onReady={(handle) => {
              cards.handle.current = handle;
            }}
          />
          <ChamberPaper view={view} turning={turningName} />
        </div>
        {view.bars.length > 0 && <Bars view={view} />}
      </div>
      <div class="chamber-side">
        <section class="chamber-scroll" aria-label={words.chamber.cards}>
          <Turned view={view} />
          {view.stillStop !== undefined && (
            <section class="chamber-part">
              <h2 class="panel-title">{words.chamber.stop}</h2>
              <p>{view.stillStop}</p>
            </section>
          )}
          {view.brake !== undefined && (
            <section class="chamber-part chamber-brake">
              <Icon name="hand-palm" size={28} />
              <div>
                <h2 class="panel-title">{words.chamber.brake}</h2>
                <p>{view.brake}</p>
              </div>
            </section>
          )}
          {view.unvoted.length > 0 && (
            <section class="chamber-part">
              <h2 class="panel-title">{words.chamber.unvoted}</h2>
              <ul class="chamber-unvoted">
                {view.unvoted.map(({ title, sentence }) => (
                  <li key={title}>
                    <b>{title}</b>
                    <span>{sentence}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </section>
        <Live>
          {view.result
            ? `${view.result.word}. ${view.result.reason}`
            : last
              ? words.chamber.announce(last.name, last.voteWord, last.reason)
              : ''}
        </Live>
        <footer class="chamber-actions">
          <p class="aside-note">{view.foresaw}</p>
          <div class="chamber-buttons">
            {!view.allOpen && <Button onPress={cards.turnAll}>{words.chamber.turnAll}</Button>}
            {!view.allOpen ? (
              <Button rank="primary" onPress={cards.turnNext}>
                {words.chamber.nextCard}
              </Button>
            ) : more ? (
              <Button rank="primary" icon="arrow-right" onPress={() => cards.toText(cards.text + 1)}>
                {words.chamber.nextText}
              </Button>
            ) : (
              <Button rank="primary" icon="arrow-right" onPress={() => emit({ type: 'next' })}>
                {words.chamber.onward}
              </Button>
            )}
          </div>
        </footer>
      </div>
    </div>
  );
}
