import { useEffect, useRef, useState } from 'preact/hooks';
import { chamberView, type SessionView, type StageHandle, type StageProgress, type Words } from '../../view';
import { Button, Icon, Live, ScreenHeading, Scroll, StageHost, useApp } from '../shared';
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

type ChamberScreenModel = ReturnType<typeof chamberView>;

/** What could still stop the text, the brake, and what was decided without a vote. */
function Beside({ view }: { readonly view: ChamberScreenModel }) {
  const { words } = useApp();
  return (
    <>
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
              <li key={`${title} ${sentence}`}>
                <b>{title}</b>
                <span>{sentence}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** What a screen reader hears: the text, then each card as it turns, then the result and who surprised. */
function spokenOf({ chamber }: Words, view: ChamberScreenModel): string {
  const { result, turned, text } = view;
  const last = turned[turned.length - 1];
  if (result) {
    const surprises = view.surprises.map(
      ({ name, voteWord, otherwise }) => `${name}: ${voteWord}, ${otherwise ?? ''}.`,
    );
    return [`${result.word}.`, result.reason, result.count, ...surprises].filter((part) => part !== '').join(' ');
  }
  if (last) return chamber.announce(last.name, last.voteWord, last.reason);
  return text ? chamber.announceText(text.place, text.title, text.rule) : '';
}

/** A control that goes away with the last card hands its focus to the one that stays. */
function useKeptFocus(allOpen: boolean) {
  const buttons = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!allOpen || document.activeElement !== document.body) return;
    buttons.current?.querySelector<HTMLButtonElement>('.button-primary')?.focus({ preventScroll: true });
  }, [allOpen]);
  return buttons;
}

interface ActionsProps {
  readonly view: ChamberScreenModel;
  readonly cards: ReturnType<typeof useCards>;
}

function Actions({ view, cards }: ActionsProps) {
  const { words, emit } = useApp();
  const more = cards.text + 1 < view.texts;
  const buttons = useKeptFocus(view.allOpen);
  return (
    <footer class="chamber-actions">
      <p class="aside-note">{view.foresaw}</p>
      <div class="chamber-buttons" ref={buttons}>
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
  );
}

/** The Council decides: cards turn one by one against the thresholds of the rule. */
export function ChamberScreen({ session }: ChamberScreenProps) {
  const { library, words, stage } = useApp();
  const cards = useCards(stage !== undefined);
  const view = chamberView(library, session, { text: cards.text, open: cards.shown });
  const picture = { ...view.stage, open: cards.asked, covered: { left: 0, top: 8, right: 0, bottom: 0 } };
  const turningName = cards.turning === undefined ? undefined : view.next?.name;
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
        {view.text && <Bars view={view} />}
      </div>
      <div class="chamber-side">
        <Scroll class="chamber-scroll">
          <Turned view={view} />
          <Beside view={view} />
        </Scroll>
        <Live>{spokenOf(words, view)}</Live>
        <Actions view={view} cards={cards} />
      </div>
    </div>
  );
}
