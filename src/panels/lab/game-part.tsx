import { useMemo } from 'preact/hooks';
import {
  ALL_INDICATORS,
  type Asked,
  aloneTable,
  endingsView,
  forkAt,
  forkMonth,
  forkMonths,
  gameFanView,
  goOnView,
  type Indicator,
  isStale,
  type LabPort,
  MAIN_INDICATORS,
  monthLabel,
  type PlayedGame,
  playedGame,
  type ResultOf,
  type SessionView,
  strategyFile,
  strategyViews,
  whyNoGame,
} from '../../view';
import { Button, Select, useApp } from '../shared';
import { Basis } from './basis';
import { EndingsFigure } from './endings-figure';
import { FanFigure } from './fan-figure';
import { IndicatorField, LensField, RunsField, SeedField, StrategyField } from './fields';
import { LongStripTable } from './indicator-table';
import { RunRow } from './run-row';
import { SaveFigure } from './save-figure';
import type { LabChoice } from './use-lab';
import { useWork } from './use-work';

const KINDS = { fan: 'fan' } as const;

interface FoundProps {
  readonly game: PlayedGame;
  readonly fan: ResultOf<'fan'>;
  readonly answers: Asked;
  readonly show: Indicator;
}

function Found({ game, fan, answers, show }: FoundProps) {
  const { library, words } = useApp();
  const strategy = strategyViews(library).find(({ id }) => id === fan.strategy);
  if (!strategy) return null;
  const about = { scenario: library.bundle.scenario.id, game: game.record.setup, ...answers };
  const endings = endingsView(library, [{ strategy, endings: fan.endings }]);
  const ids = (all: boolean) => (all ? ALL_INDICATORS : MAIN_INDICATORS);
  return (
    <>
      <Basis answers={answers} />
      <div class="lab-pair">
        <FanFigure
          draw={(frame) => gameFanView(library, game, strategy, fan, show, frame)}
          longest={Math.max(strategy.title.length, words.lab.game.own.length)}
          actions={({ data }) => <SaveFigure name={`parley-game-${show}`} data={data} about={about} />}
        />
        <EndingsFigure
          view={endings}
          actions={<SaveFigure name="parley-game-endings" data={endings.data} about={about} />}
        />
      </div>
      <div class="lab-block">
        <LongStripTable draw={(all) => aloneTable(library, { strategy, fan }, ids(all))} picture={2} />
      </div>
    </>
  );
}

function Playing({ port, game, settings, choose }: LabChoice & { readonly port: LabPort; readonly game: PlayedGame }) {
  const { library, words } = useApp();
  const text = words.lab;
  // A place of its own for each game: what was found of one says nothing of another.
  const { setup, moves } = game.record;
  const work = useWork(port, `game.${setup.seed}.${moves.length}`, KINDS);
  const month = forkMonth(game, settings.from);
  const { a, lens, runs, seed, show } = settings;
  const asked = { a, lens, runs, seed, month };
  const { state } = work;
  const fan = state.found?.fan;
  const run = () =>
    work.start(asked, { fan: { from: forkAt(game, month), strategy: strategyFile(library, a), lens, runs, seed } });
  const { answers } = state;
  const shown = useMemo(
    () => fan && answers && <Found game={game} fan={fan} answers={answers} show={show} />,
    [game, fan, answers, show],
  );
  const choice = { settings, choose };
  return (
    <RunRow
      what={text.headings.game}
      state={state}
      stale={isStale(state, asked)}
      unit={text.progressOf.games}
      onRun={run}
      onStop={work.stop}
      result={shown ?? <p class="lab-empty">{text.game.empty}</p>}
    >
      <Select
        label={text.game.from}
        value={String(month)}
        options={forkMonths(game).map((each) => ({
          value: String(each),
          label: each === 0 ? text.game.begin : monthLabel(library, each),
        }))}
        onChange={(value) => choose({ from: Number(value) })}
      />
      <StrategyField {...choice} which="a" label={text.game.strategy} />
      <LensField {...choice} />
      <IndicatorField {...choice} label={text.fields.show} />
      <RunsField {...choice} label={text.fields.runs} />
      <SeedField {...choice} />
    </RunRow>
  );
}

/** Why nothing can be played out, and what to do about it: after a reload the game is saved, but not on the table. */
function NoGame({ session }: { readonly session: SessionView }) {
  const { library, words, emit } = useApp();
  const text = words.lab.game;
  const saved = session.at === 'title' ? goOnView(library, session) : undefined;
  if (!saved) return <p class="lab-empty">{text[whyNoGame(session)]}</p>;
  return (
    <div class="lab-empty">
      <p>{text.saved(saved.name)}</p>
      <Button rank="primary" onPress={() => emit({ type: 'resume', save: saved.id })}>
        {text.open}
      </Button>
    </div>
  );
}

/** The rest of the game on the table, played many times. */
export function GamePart({
  port,
  session,
  ...choice
}: LabChoice & { readonly port: LabPort; readonly session: SessionView }) {
  const game = useMemo(() => playedGame(session, port.record()), [session, port]);
  if (game) return <Playing port={port} game={game} {...choice} />;
  return <NoGame session={session} />;
}
