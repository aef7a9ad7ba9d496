import { useEffect, useMemo } from 'preact/hooks';
import {
  ALL_INDICATORS,
  type Arm,
  type Asked,
  aloneTable,
  endingsView,
  fanView,
  type Indicator,
  isStale,
  type LabPort,
  MAIN_INDICATORS,
  pairedTable,
  type ResultOf,
  type Results,
  strategyFile,
  strategyViews,
  trackTable,
} from '../../view';
import { useApp } from '../shared';
import { Basis } from './basis';
import { EndingsFigure } from './endings-figure';
import { FanFigure } from './fan-figure';
import { IndicatorField, LensField, StrategyField, WorldFields } from './fields';
import { LongStripTable, StripTable } from './indicator-table';
import { RunRow } from './run-row';
import { SaveFigure } from './save-figure';
import type { LabChoice } from './use-lab';
import { useWork } from './use-work';

interface ComparePartProps extends LabChoice {
  readonly port: LabPort;
}

interface FoundProps {
  readonly found: Results<typeof KINDS>;
  readonly answers: Asked;
  readonly show: Indicator;
}

/** What was found, drawn as an answer to the choices of that run. */
function Found({ found, answers, show }: FoundProps) {
  const { library } = useApp();
  const views = strategyViews(library);
  const arms = (['a', 'b'] as const).flatMap((which) => {
    const strategy = views.find(({ id }) => id === answers[which]);
    const fan = found[which];
    return fan && strategy ? [{ strategy, fan }] : [];
  });
  const [a, b] = arms;
  if (!a) return null;
  const about = { scenario: library.bundle.scenario.id, ...answers };
  const longest = Math.max(...arms.map(({ strategy }) => strategy.title.length));
  const endings = endingsView(
    library,
    arms.map(({ strategy, fan }) => ({ strategy, endings: fan.endings })),
  );
  return (
    <>
      <Basis answers={answers} />
      <div class="lab-pair">
        <FanFigure
          draw={(frame) => fanView(library, arms, show, frame, found.pairs?.indicators[show])}
          longest={longest}
          actions={({ data }) => <SaveFigure name={`parley-${show}`} data={data} about={about} />}
        />
        <EndingsFigure
          view={endings}
          actions={<SaveFigure name="parley-endings" data={endings.data} about={about} />}
        />
      </div>
      <Tables a={a} b={b} comparison={found.pairs} about={about} />
    </>
  );
}

interface TablesProps {
  readonly a: Arm;
  readonly b: Arm | undefined;
  readonly comparison: ResultOf<'compare'> | undefined;
  readonly about: Readonly<Record<string, unknown>>;
}

function Tables({ a, b, comparison, about }: TablesProps) {
  const { library } = useApp();
  const ids = (all: boolean) => (all ? ALL_INDICATORS : MAIN_INDICATORS);
  if (!b || !comparison) {
    const whole = aloneTable(library, a, ALL_INDICATORS);
    return (
      <div class="lab-block">
        <LongStripTable draw={(all) => aloneTable(library, a, ids(all))} picture={2} />
        <SaveFigure name="parley-indicators" data={whole.data} about={about} />
      </div>
    );
  }
  const whole = pairedTable(library, [a, b], comparison, ALL_INDICATORS);
  return (
    <div class="lab-block">
      <LongStripTable draw={(all) => pairedTable(library, [a, b], comparison, ids(all))} picture={3} />
      <SaveFigure name="parley-differences" data={whole.data} about={about} />
      <StripTable view={trackTable(library, comparison)} picture={1} />
    </div>
  );
}

const KINDS = { a: 'fan', b: 'fan', pairs: 'compare' } as const;

/** One strategy over the months, or two in the same worlds. */
export function ComparePart({ port, settings, choose }: ComparePartProps) {
  const { library, words } = useApp();
  const text = words.lab;
  const work = useWork(port, 'compare', KINDS);
  const { a, b, lens, months, runs, seed } = settings;
  const asked = { a, b, lens, months, runs, seed };
  const alone = b === '' || b === a;
  const run = () => {
    const games = { lens, runs, seed };
    const whole = { ...games, from: { turns: months } };
    const [first, second] = [strategyFile(library, a), alone ? undefined : strategyFile(library, b)];
    const paired = second && {
      b: { ...whole, strategy: second },
      pairs: { ...games, turns: months, a: first, b: second },
    };
    work.start(asked, { a: { ...whole, strategy: first }, ...paired }, runs);
  };
  const { state } = work;
  useEffect(() => {
    if (state.status === 'idle') run();
  }, []);
  const { found, answers } = state;
  const { show } = settings;
  // The same element as long as nothing in it has changed: progress draws only the row of choices again.
  const shown = useMemo(
    () => found && answers && <Found found={found} answers={answers} show={show} />,
    [found, answers, show],
  );
  const choice = { settings, choose };
  return (
    <RunRow
      what={text.headings.compare}
      state={state}
      stale={isStale(state, asked)}
      unit={text.progressOf.strategies}
      onRun={run}
      onStop={work.stop}
      result={
        <>
          {a === b && <p class="aside-note">{text.fields.same}</p>}
          {shown}
        </>
      }
    >
      <StrategyField {...choice} which="a" label={text.fields.a} />
      <StrategyField {...choice} which="b" label={text.fields.b} />
      <LensField {...choice} />
      <IndicatorField {...choice} label={text.fields.show} />
      <WorldFields {...choice} label={text.fields.runs} />
    </RunRow>
  );
}
